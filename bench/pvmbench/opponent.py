# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Builds programs the other way: clang for RISC-V and PolkaVM's linker, with the
# same run-time library.

import os

from . import AR, BENCH_DIR, C_FLAGS, RUNTIME_SOURCES, runtime_object_name
from pvmtools.compiler import LLVM_BIN, run_tool

CRATE = os.path.join(BENCH_DIR, "opponent")
LINKER = os.path.join(CRATE, "target", "release", "pvm-bench-opponent")
EXPORT = os.path.join(CRATE, "export.c")
HOST_CALLS = os.path.join(CRATE, "host_calls.c")

CLANG = [
    os.path.join(LLVM_BIN, "clang"), "--target=riscv64-unknown-none-elf",
    "-march=rv64emac_zbb_xtheadcondmov", "-mabi=lp64e", "-mcmodel=medany",
    "-ffunction-sections", "-fdata-sections", "-fvisibility=hidden", *C_FLAGS,
]
LLD = [os.path.join(LLVM_BIN, "ld.lld"), "--emit-relocs", "--unique",
       "-no-pie", "-e", "0"]

# Allowed since a later release of PolkaVM's target; both count as the opponent.
UNALIGNED = {"": [], "-unaligned": ["-mno-strict-align"]}


class Build:
    """A .polkavm file and the same sizes that ours.Build has."""

    def __init__(self, path, sizes):
        self.path = path
        self.code_size, self.spi_size = map(int, sizes.split())


def ensure_linker():
    if not os.path.exists(LINKER):
        run_tool(["cargo", "build", "--release", "--locked", "--quiet",
                  "--manifest-path", os.path.join(CRATE, "Cargo.toml")])


def compile_object(source, output, level, flags):
    run_tool([*CLANG, f"-O{level}", *flags, "-c", "-o", output, source])


def ensure_runtime(scratch, level, variant):
    """The archive for a level; made once, before programs are built at it."""
    archive = os.path.join(scratch, f"runtime-O{level}{variant}.a")
    if not os.path.exists(archive):
        objects = []
        for source, flags in [(EXPORT, []), (HOST_CALLS, []), *RUNTIME_SOURCES]:
            name = runtime_object_name(source, flags)
            output = os.path.join(scratch, f"{name}-O{level}{variant}.rv.o")
            compile_object(source, output, level, [*UNALIGNED[variant], *flags])
            objects.append(output)
        run_tool([AR, "rcs", archive, *objects[1:]])
    return archive


def export_object(scratch, level, variant):
    """Made along with the archive."""
    return os.path.join(scratch, f"export-O{level}{variant}.rv.o")


def link_elf(program, scratch, level, variant):
    stem = os.path.join(scratch, f"{program.name}-O{level}{variant}")
    compile_object(program.source, stem + ".rv.o", level, UNALIGNED[variant])
    run_tool([*LLD, "-o", stem + ".elf", stem + ".rv.o",
              export_object(scratch, level, variant),
              ensure_runtime(scratch, level, variant)])
    return stem + ".elf"


def link_program(elf, hints):
    output = elf.removesuffix(".elf") + ("-hints" if hints else "") + ".polkavm"
    flags = ["--hints"] if hints else []
    return Build(output, run_tool([LINKER, *flags, elf, output]))
