# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The parts of bench/run. They use utils/pvmtools for everything that compiles
# or runs a program of ours.

import os
import sys

BENCH_DIR = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
sys.path.append(os.path.join(os.path.dirname(BENCH_DIR), "utils"))

from pvmtools.compiler import LLVM_BIN  # noqa: E402
from pvmtools import execution  # noqa: E402

# What a comparison is about, and the levels whose best counts on each side.
SPEED_LEVELS = ["2", "3"]
SIZE_LEVELS = ["s", "z"]

# Every program is freestanding C with nothing but the run-time library below it.
C_FLAGS = ["-std=c11", "-ffreestanding"]

# The library is compiled from the same sources, at the level of the program, on
# both sides: (source, options).
RUNTIME_SOURCES = list(execution.runtime_sources())
AR = os.path.join(LLVM_BIN, "llvm-ar")


def runtime_object_name(source, flags):
    """Names what a source of the library is compiled to: some are compiled twice."""
    name = os.path.basename(source).removesuffix(".c")
    return name + "".join("-" + flag.partition("=")[2] for flag in flags)
