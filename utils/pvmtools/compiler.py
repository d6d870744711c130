# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The road from C to a program with stock tools: clang-22 for riscv64 makes IR,
# whose triple and attributes are rewritten, llc-22 with the plugin makes an
# object, pvm-ld a program. RISC-V is the front end's target because clang's list
# of targets is closed, and this ABI (lp64e) has our data layout and our rules
# for small integers and aggregates.

import os
import re
import subprocess
import sys

SOURCE_DIR = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.realpath(__file__))))
BUILD_DIR = os.environ.get("PVM_BUILD_DIR", os.path.join(SOURCE_DIR, "build"))
LLVM_BIN = os.environ.get("PVM_LLVM_BIN", "/usr/lib/llvm-22/bin")

PLUGIN = os.path.join(BUILD_DIR, "lib", "LLVMPVM.so")
LINKER = os.path.join(BUILD_DIR, "bin", "pvm-ld")
RUNTIME = os.path.join(BUILD_DIR, "lib", "libpvmrt.a")

TRIPLE = "pvm-unknown-none-elf"
CLANG = [
    os.path.join(LLVM_BIN, "clang"), "--target=riscv64-unknown-none-elf",
    # A, so that atomics are instructions of the IR and not calls. Zbb, because
    # PVM has its bit counts, rotates, minima and maxima, and the optimizer asks
    # what is cheap.
    "-march=rv64ema_zbb", "-mabi=lp64e", "-S", "-emit-llvm", "-o", "-",
]
LLC = [
    os.path.join(LLVM_BIN, "llc"), "-load", PLUGIN, f"-mtriple={TRIPLE}",
    "-verify-machineinstrs", "-function-sections", "-data-sections",
]
ASSEMBLER = [
    os.path.join(LLVM_BIN, "llvm-mc"), f"-triple={TRIPLE}", "-filetype=obj",
]

# llc has no level for size; it goes by the function attributes.
LLC_LEVEL = {"0": "0", "1": "1", "2": "2", "3": "3", "s": "2", "z": "2"}


class ToolFailed(Exception):
    """A tool exited with an error; the message is what it printed."""

    def __init__(self, command, output, timed_out=False):
        super().__init__(output)
        self.command = command
        self.output = output
        self.timed_out = timed_out


def run_tool(command, timeout=None, **kwargs):
    """Returns what the tool wrote to stdout; passes its warnings on."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, errors="replace", timeout=timeout, **kwargs)
    except subprocess.TimeoutExpired as expired:
        raise ToolFailed(
            command, f"no result after {timeout} s", True) from expired
    if done.returncode != 0:
        text = done.stderr or f"{command[0]}: exit code {done.returncode}\n"
        raise ToolFailed(command, text)
    sys.stderr.write(done.stderr)
    return done.stdout


def retarget(ir):
    """Turns IR that clang made for riscv64 into IR for PVM."""
    ir = re.sub(r'^target triple = .*$', f'target triple = "{TRIPLE}"', ir,
                flags=re.M)
    ir = re.sub(r' "(target-cpu|target-features|tune-cpu)"="[^"]*"', "", ir)

    # Module flags that speak of RISC-V: the nodes may stay, unreferenced.
    foreign = set(re.findall(
        r'^(!\d+) = !\{i32 \d+, !"(?:target-abi|riscv-isa|SmallDataLimit)".*$',
        ir, flags=re.M))

    def keep_own_flags(match):
        flags = [f for f in match.group(1).split(", ") if f not in foreign]
        return "!llvm.module.flags = !{" + ", ".join(flags) + "}"

    return re.sub(r'^!llvm\.module\.flags = !\{(.*)\}$', keep_own_flags, ir,
                  flags=re.M)


def compile_to_ir(source, output, level="2", flags=(), timeout=None):
    ir = retarget(run_tool(CLANG + [f"-O{level}", *flags, source],
                           timeout=timeout))
    if output == "-":
        sys.stdout.write(ir)
        return
    with open(output, "w") as file:
        file.write(ir)


def compile_ir(source, output, level="2", flags=(), filetype="obj",
               timeout=None):
    # With "-" for a file the output is llc's own.
    sys.stdout.write(run_tool(
        LLC + [f"-O{LLC_LEVEL[level]}", f"-filetype={filetype}", *flags,
               "-o", output, source], timeout=timeout))


def assemble(source, output, flags=()):
    run_tool(ASSEMBLER + [*flags, "-o", output, source],
             env={**os.environ, "LD_PRELOAD": PLUGIN})


def link(inputs, output, flags=()):
    run_tool([LINKER, *flags, "-o", output, *inputs])
