#!/usr/bin/env python3
# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Makes <jam/host_calls.h> of the table include/jam/host_calls.txt:
#
#   gen-jam-host-calls.py host_calls.txt host_calls.h

import re
import sys

HEADER = """\
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The host calls of JAM. Each of these functions is one instruction, `ecalli`: nothing
// is saved around it, and its address cannot be taken. Numbers are those of Gray Paper
// 0.7.2, or of 0.8 where JAM_GRAY_PAPER is 800, as it is for the profiles that have
// 0.8's instructions. Generated from host_calls.txt.

#ifndef JAM_HOST_CALLS_H
#define JAM_HOST_CALLS_H

#include <stdint.h>

#ifndef JAM_GRAY_PAPER
#ifdef __PVM_GP080__
#define JAM_GRAY_PAPER 800
#else
#define JAM_GRAY_PAPER 702
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

// What a call answers in r7 and r8.
typedef struct {
  uint64_t status, value;
} jam_pair;

#define JAM_HOST_CALL_NAME(NUMBER) __asm__("__pvm_ecalli_" #NUMBER)
"""

FOOTER = """
#undef JAM_HOST_CALL_NAME

#ifdef __cplusplus
}
#endif

#endif
"""

ENTRIES = {"I": "is_authorized", "R": "refine", "A": "accumulate"}
TYPES = {"u64": "uint64_t", "u32": "uint32_t", "pair": "jam_pair"}


def spell(text):
    return re.sub(r"\b(u64|u32|pair)\b", lambda m: TYPES[m.group(1)], text)


def declare(number, name, result, parameters):
    return (f"{spell(result)} jam_{name}({spell(parameters) or 'void'})\n"
            f"    JAM_HOST_CALL_NAME({number});\n")


def convert(line, where):
    line, _, remark = line.partition("#")
    words = line.split(None, 5)
    if len(words) < 5:
        sys.exit(f"{where}: error: expected numbers, name, entries, result")
    old, new, name, entries, result = words[:5]
    parameters = words[5].strip() if len(words) > 5 else ""
    places = ", ".join(ENTRIES[letter] for letter in entries)
    text = f"\n// In {places}: {remark.strip()}.\n"
    if old == new:
        return text + declare(old, name, result, parameters)
    text += "#if JAM_GRAY_PAPER >= 800\n" + declare(new, name, result,
                                                     parameters)
    if old != "-":
        text += "#else\n" + declare(old, name, result, parameters)
    return text + "#endif\n"


def main():
    table, output = sys.argv[1:]
    parts = [HEADER]
    with open(table) as file:
        for number, line in enumerate(file, 1):
            if line.strip() and not line.startswith("#"):
                parts.append(convert(line, f"{table}:{number}"))
    with open(output, "w") as file:
        file.write("".join(parts) + FOOTER)


main()
