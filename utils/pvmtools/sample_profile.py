# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Turns how often each instruction ran into a sample profile of LLVM (the text format,
# llvm/ProfileData/SampleProfReader.h): for each function counts by line, relative to the
# function's first, and discriminator, which tells blocks of one line apart. What was
# inlined has a profile of its own within that of its caller.

import json

from .compiler import run_tool
from .gas_profile import SYMBOLIZER

# What a line offset is stored in.
OFFSET_MASK = 0xffff


class Profile:
    def __init__(self):
        self.entries = 0  # of the function, where that is known
        self.lines = {}  # (line, discriminator): count
        self.inlined = {}  # (line, discriminator): {function: profile}

    def total(self):
        return sum(self.lines.values()) + sum(
            callee.total() for callees in self.inlined.values()
            for callee in callees.values())

    def callee(self, place, function):
        return self.inlined.setdefault(place, {}).setdefault(function, Profile())

    def add(self, place, count):
        # The line ran as often as the one of its instructions that ran most.
        self.lines[place] = max(count, self.lines.get(place, 0))


def decode_component(discriminator):
    """The first of the numbers packed into a discriminator (DebugInfoMetadata.h)."""
    if discriminator & 1:
        return 0
    bits = discriminator >> 1
    return (bits >> 1 & 0xfe0 | bits & 0x1f) if bits & 0x20 else bits & 0x1f


def skip_component(discriminator):
    if discriminator & 1:
        return discriminator >> 1
    return discriminator >> (14 if discriminator & 0x40 else 7)


def copies(discriminator):
    """How many copies of the instruction unrolling has made."""
    return decode_component(skip_component(discriminator)) or 1


def place(frame):
    discriminator = frame.get("Discriminator", 0)
    return ((frame["Line"] - frame["StartLine"]) & OFFSET_MASK,
            decode_component(discriminator))


def symbolize(debug_file, offsets):
    """Yields for each offset its frames, outermost first."""
    answers = run_tool(
        [SYMBOLIZER, f"--obj={debug_file}", "--no-demangle", "--output-style=JSON"],
        input="".join(f"{offset:#x}\n" for offset in offsets))
    for line in answers.splitlines():
        frames = json.loads(line).get("Symbol", [])
        yield [frame for frame in reversed(frames)]


def build(counts, offsets, debug_file):
    """{function: profile}; offsets are those of all instructions."""
    functions = {}
    for offset, frames in zip(offsets, symbolize(debug_file, offsets)):
        if not frames or not all(f["FunctionName"] and f["Line"] and f["StartLine"]
                                 for f in frames):
            continue  # no source, or code that stands for none
        profile = functions.setdefault(frames[0]["FunctionName"], Profile())
        if offset == int(frames[0].get("StartAddress") or "-1", 16):
            profile.entries = counts.get(offset, 0)
        for caller, callee in zip(frames, frames[1:]):
            profile = profile.callee(place(caller), callee["FunctionName"])
        profile.add(place(frames[-1]), counts.get(offset, 0) *
                    copies(frames[-1].get("Discriminator", 0)))
    return {name: p for name, p in functions.items() if p.total()}


def show_place(where):
    line, discriminator = where
    return f"{line}.{discriminator}" if discriminator else str(line)


def write_body(profile, depth, file):
    indent = " " * depth
    for where, count in sorted(profile.lines.items()):
        file.write(f"{indent}{show_place(where)}: {count}\n")
    for where, callees in sorted(profile.inlined.items()):
        for name, callee in sorted(callees.items()):
            file.write(f"{indent}{show_place(where)}: {name}:{callee.total()}\n")
            write_body(callee, depth + 1, file)


def write(functions, path):
    with open(path, "w") as file:
        for name, profile in sorted(functions.items(),
                                    key=lambda item: (-item[1].total(), item[0])):
            file.write(f"{name}:{profile.total()}:{profile.entries}\n")
            write_body(profile, 1, file)
