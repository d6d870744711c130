# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What the writers of random C programs have in common: types, constants, what a program
# begins with, and lines and names.

import random

PRELUDE = """\
#include <stdint.h>
#include <stdio.h>
#include <string.h>
typedef int8_t i8; typedef int16_t i16; typedef int32_t i32; typedef int64_t i64;
typedef uint8_t u8; typedef uint16_t u16; typedef uint32_t u32; typedef uint64_t u64;
#define INLINE static inline __attribute__((always_inline))
#define NOINLINE __attribute__((noinline))
static u64 digest = 1;
static void mix(u64 value) {
  digest = (digest ^ value) * 0x9e3779b97f4a7c15;
  digest ^= digest >> 29;
}
"""

# Around the limits of immediates and of types.
CONSTANTS = [0, 1, 2, 3, 5, 7, 8, 10, 31, 63, 100, 127, 128, 255, 256, 1000, 2047, 4096,
             32767, 65535, 65536, 10**6, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**40 + 1,
             2**63 - 1, 2**63, 2**64 - 1]


class Type:
    def __init__(self, bits, signed):
        self.bits, self.signed = bits, signed
        self.name = f"{'i' if signed else 'u'}{bits}"


def integer_types(widths):
    """Of each width the signed one, then the unsigned one."""
    return [Type(bits, signed) for bits in widths for signed in (True, False)]


class Generator:
    """Writes one program: the same seed, the same program."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.lines, self.names = [], 0

    def name(self, prefix):
        self.names += 1
        return f"{prefix}{self.names}"

    def chance(self, probability):
        return self.rng.random() < probability

    def emit(self, text):
        self.lines.append(text)

    def text(self):
        return "\n".join(self.lines) + "\n"
