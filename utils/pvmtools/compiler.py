# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Where the tools of the build are, and how test tools call them.

import os
import signal
import subprocess
import sys

SOURCE_DIR = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.realpath(__file__))))
BUILD_DIR = os.environ.get("PVM_BUILD_DIR", os.path.join(SOURCE_DIR, "build"))
LLVM_BIN = os.environ.get("PVM_LLVM_BIN", "/usr/lib/llvm-22/bin")

PLUGIN = os.path.join(BUILD_DIR, "lib", "LLVMPVM.so")
CLANG = os.path.join(BUILD_DIR, "bin", "clang")
CLANGXX = os.path.join(BUILD_DIR, "bin", "clang++")
LINKER = os.path.join(BUILD_DIR, "bin", "pvm-ld")
SYSROOT_LIB = os.path.join(BUILD_DIR, "lib", "pvm", "sysroot", "lib")
RUNTIME = os.path.join(SYSROOT_LIB, "libpvmrt.a")

# The installed LLVM has its assertions off.
CHECKS = ["-verify-machineinstrs", "-pvm-regalloc-check"]


class ToolFailed(Exception):
    """A tool exited with an error; the message is what it printed."""

    def __init__(self, command, output, timed_out=False):
        super().__init__(output)
        self.command = command
        self.output = output
        self.timed_out = timed_out


def limited(command, seconds):
    """The command, ended by SIGXCPU after so many seconds of processor time: what else
    runs on the machine must not decide whether a test passes."""
    return ["prlimit", f"--cpu={seconds}:{seconds + 5}", *command]


def reached_limit(returncode):
    """Whether a limited command was ended. A shell or driver between adds 128."""
    return returncode in (-signal.SIGXCPU, 128 + signal.SIGXCPU)


def run_tool(command, seconds=None, **kwargs):
    """Returns what the tool wrote to stdout; passes its warnings on. 'seconds' limits its
    processor time."""
    done = subprocess.run(
        limited(command, seconds) if seconds else command,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        errors="replace", **kwargs)
    if seconds and reached_limit(done.returncode):
        raise ToolFailed(command, f"no result after {seconds} s", True)
    if done.returncode != 0:
        text = done.stderr or f"{command[0]}: exit code {done.returncode}\n"
        raise ToolFailed(command, text)
    sys.stderr.write(done.stderr)
    return done.stdout


def for_llvm(options):
    """Options of LLVM's code generator, as clang takes them."""
    return [word for option in options for word in ("-mllvm", option)]


def compile_object(source, output, level, flags=(), llvm_options=(),
                   seconds=None):
    run_tool([CLANG, f"-O{level}", *flags, *for_llvm(CHECKS),
              *for_llvm(llvm_options), "-c", "-o", output, source],
             seconds=seconds)


def compile_to_ir(source, output, level, flags=(), seconds=None):
    run_tool([CLANG, f"-O{level}", *flags, "-S", "-emit-llvm", "-o", output,
              source], seconds)


def link(inputs, output, flags=()):
    run_tool([LINKER, *flags, "-o", output, *inputs])
