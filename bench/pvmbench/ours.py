# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Builds programs with our toolchain and reads the sizes of the results.

import os

from . import AR, C_FLAGS, RUNTIME_SOURCES, runtime_object_name
from pvmtools import compiler
from pvmtools.compiler import run_tool


class Build:
    """A JAM program: its file, the bytes of its code and of the SPI program."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            preimage = file.read()
        self.file_size = len(preimage)
        metadata_size, at = read_natural(preimage, 0)
        spi = preimage[at + metadata_size:]
        self.spi_size = len(spi)
        self.code_size = code_size(spi)


def read_natural(data, at):
    """JAM's natural of variable length: as many leading ones as bytes follow."""
    first = data[at]
    extra = 8 - (first ^ 0xff).bit_length()
    value = int.from_bytes(data[at + 1:at + 1 + extra], "little")
    if extra < 8:
        value |= (first & (0x7f >> extra)) << (8 * extra)
    return value, at + 1 + extra


def code_size(spi):
    ro_size = int.from_bytes(spi[0:3], "little")
    rw_size = int.from_bytes(spi[3:6], "little")
    blob = 11 + ro_size + rw_size + 4
    num_entries, at = read_natural(spi, blob)
    size, _ = read_natural(spi, at + 1)
    return size


class Variant:
    """A way to compile: options for the code generator and flags for the compiler, and
    a name for its files."""

    def __init__(self, name="", options=(), flags=()):
        self.suffix = name and "-" + name
        self.options = list(options)
        self.flags = list(flags)


DEFAULT = Variant()
FULL_TUNING = Variant("full", flags=["-mtune=full"])


def compile_object(source, stem, level, profile, variant, flags=()):
    output = f"{stem}-O{level}-{profile}{variant.suffix}.o"
    compiler.compile_object(source, output, level,
                            [*C_FLAGS, *flags, *variant.flags,
                             f"-mcpu={profile}"],
                            variant.options)
    return output


def ensure_runtime(scratch, level, profile, variant=DEFAULT):
    """The archive for a level; made once, before programs are built at it."""
    archive = os.path.join(
        scratch, f"runtime-O{level}-{profile}{variant.suffix}.a")
    if not os.path.exists(archive):
        objects = []
        for source, flags in RUNTIME_SOURCES:
            stem = os.path.join(
                scratch, "runtime-" + runtime_object_name(source, flags))
            objects.append(compile_object(source, stem, level, profile, variant,
                                          flags))
        run_tool([AR, "rcsD", archive, *objects])
    return archive


def build(program, scratch, level, profile, variant=DEFAULT):
    stem = os.path.join(scratch, program.name)
    output = f"{stem}-O{level}-{profile}{variant.suffix}.jam"
    compiler.link(
        [compile_object(program.source, stem, level, profile, variant),
         ensure_runtime(scratch, level, profile, variant)], output)
    return Build(output)
