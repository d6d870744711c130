# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Compares what C programs do on PVM with what they do on the host. The expected
# output is the host compiler's and comes to be when the comparison runs; nothing
# of ours takes part in it.
#
# A program behaves the same if it prints the same bytes and ends in the same
# way: with the same exit status, or with a crash (a signal on the host, a panic
# or fault on PVM).

import glob
import json
import os
import subprocess

from . import compiler
from .compiler import ToolFailed, limited, reached_limit, run_tool

LIBC_DIR = os.path.join(
    compiler.SOURCE_DIR, "test", "Execution", "Inputs", "libc")
LIBC_OBJECT = os.path.join(compiler.BUILD_DIR, "test", "libc.o")
RUNTIME_DIR = os.path.join(compiler.SOURCE_DIR, "lib", "Runtime")
PVM_RUN = os.path.join(compiler.SOURCE_DIR, "utils", "pvm-run")

TARGET_FLAGS = ["-isystem", LIBC_DIR, "-w"]
# char is unsigned on PVM.
HOST_FLAGS = ["-O1", "-fwrapv", "-funsigned-char", "-w"]

LEVELS = ["0", "1", "2", "3", "s", "z"]


class Behaviour:
    """How a run ended and what it printed; gas where it ran on PVM."""

    def __init__(self, ending, output, gas=None):
        self.ending = ending
        self.output = output
        self.gas = gas

    def __eq__(self, other):
        return (self.ending, self.output) == (other.ending, other.output)


def sources_of(path):
    """The files of a program: one, all those of a directory, or a list of them."""
    if isinstance(path, list):
        return path
    if not os.path.isdir(path):
        return [path]
    return sorted(file for file in glob.glob(os.path.join(path, "*"))
                  if file.endswith((".c", ".cpp")))


def is_cxx(path):
    return any(file.endswith(".cpp") for file in sources_of(path))


def run_on_host(path, executable, flags=(), seconds=10, compiler=None):
    """Returns the behaviour, or None if the program does not end within so many seconds of
    processor time."""
    compiler = compiler or ("g++" if is_cxx(path) else "gcc")
    run_tool([compiler, *HOST_FLAGS, *flags, "-o", executable,
              *sources_of(path), "-lm", "-latomic"])
    # By the line, so that a crash loses nothing that was printed.
    done = subprocess.run(limited(["stdbuf", "-oL", executable], seconds),
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if reached_limit(done.returncode):
        return None
    crashed = done.returncode < 0
    ending = "crash" if crashed else f"exit {done.returncode}"
    return Behaviour(ending, done.stdout)


def runtime_sources():
    """The files of the run-time library, each with its options."""
    for source in sorted(glob.glob(os.path.join(RUNTIME_DIR, "*.c"))):
        yield source, []
    for source in sorted(glob.glob(os.path.join(RUNTIME_DIR, "float", "*.c"))):
        if os.path.basename(source) == "resize.c":  # it converts between two formats
            for narrow, wide in ((16, 32), (16, 64), (32, 64)):
                yield source, [f"-DNARROW_BITS={narrow}", f"-DFLOAT_BITS={wide}"]
        else:
            yield source, ["-DFLOAT_BITS=32"]
            yield source, ["-DFLOAT_BITS=64"]


def support_objects(profile, scratch):
    """What a program is linked with, compiled anew unless for the default."""
    if profile is None:
        return [LIBC_OBJECT, compiler.RUNTIME]
    sources = [(os.path.join(LIBC_DIR, "libc.c"), []), *runtime_sources()]
    objects = []
    for number, (source, flags) in enumerate(sources):
        objects.append(os.path.join(
            scratch, f"{number}-{os.path.basename(source)}.o"))
        compiler.compile_object(
            source, objects[-1], "2",
            [*TARGET_FLAGS, "-ffreestanding", f"-mcpu={profile}", *flags])
    return objects


def compile_for_pvm(source, program, level, flags=(), llvm_options=(),
                    seconds=None, link_flags=(), support=None):
    """Compiles a C file to a JAM program, keeping the object beside it."""
    obj = program + ".o"
    compiler.compile_object(source, obj, level, [*TARGET_FLAGS, *flags],
                            llvm_options, seconds)
    compiler.link([obj, *(support or support_objects(None, None))], program,
                  link_flags)


def compile_with_libc(path, program, level, flags=()):
    """Compiles and links in one go, with the C library."""
    cxx = is_cxx(path)
    run_tool([compiler.CLANGXX if cxx else compiler.CLANG, f"-O{level}", "-w",
              *flags, *compiler.for_llvm(compiler.CHECKS), *sources_of(path),
              *([] if cxx else ["-lm"]), "-o", program])


def behaviour_on_pvm(result):
    if "error" in result:
        return Behaviour(f"not run: {result['error']}", b"")
    output = "".join(entry["message"] for entry in result["log"])
    if result["status"] == "halt":
        status = bytes.fromhex(result["result"])
        ending = f"exit {status[0]}" if len(status) == 4 else "no result"
    elif result["status"] == "oog":
        ending = "out of gas"
    else:
        ending = "crash"
    return Behaviour(ending, output.encode("latin-1"), int(result["gas"]))


def run_on_pvm(programs, scratch, options=()):
    """Runs many programs in one process; returns their behaviours in order."""
    batch = os.path.join(scratch, "batch.list")
    with open(batch, "w") as file:
        file.write("".join(f"{program}\n" for program in programs))
    done = subprocess.run([PVM_RUN, *options, "--batch", batch],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True)
    lines = done.stdout.splitlines()
    if len(lines) != len(programs):
        raise ToolFailed([PVM_RUN], done.stderr or "pvm-run died\n")
    return [behaviour_on_pvm(json.loads(line)) for line in lines]


def describe_difference(expected, actual):
    if expected.ending != actual.ending and expected.output == actual.output:
        return f"ends with '{actual.ending}', expected '{expected.ending}'"
    wanted = expected.output.decode("latin-1").split("\n")
    got = actual.output.decode("latin-1").split("\n")
    for number, (want, have) in enumerate(zip(wanted, got), 1):
        if want != have:
            return f"line {number} is '{have}', expected '{want}'" + (
                "" if expected.ending == actual.ending
                else f"; ends with '{actual.ending}'")
    return (f"{len(got) - 1} lines of output, expected {len(wanted) - 1}; "
            f"ends with '{actual.ending}'")
