# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Turns how often each instruction ran into a sample profile of LLVM (the text format,
# llvm/ProfileData/SampleProfReader.h): for each function counts by line, relative to the
# function's first, and discriminator, which tells blocks of one line apart.
#
# The format could also say what inlined code did at each place. LLVM takes that as a
# list of what to inline again, and a call that it then finds too cold to inline as one
# that never runs: a guess that is right for samples and wrong for exact counts. So the
# copies of a function are added up, as if it had been called.

import json

from .compiler import run_tool
from .gas_profile import SYMBOLIZER

# What a line offset is stored in.
OFFSET_MASK = 0xffff


class Copy:
    """Code of a function: itself, or where it was inlined."""

    def __init__(self):
        self.entries = None  # how often it was called, where that is known
        self.lines = {}  # (line, discriminator): count
        self.inlined = {}  # (line, discriminator): {function: copy}

    def callee(self, place, function):
        return self.inlined.setdefault(place, {}).setdefault(function, Copy())

    def add(self, place, count):
        # The line ran as often as the one of its instructions that ran most.
        self.lines[place] = max(count, self.lines.get(place, 0))

    def num_entries(self):
        """As often as its first line ran, if nothing better is known."""
        if self.entries is None:
            for place, callees in self.inlined.items():
                for callee in callees.values():
                    self.add(place, callee.num_entries())
            self.entries = self.lines[min(self.lines)]
        return self.entries


class Profile:
    """All copies of a function."""

    def __init__(self):
        self.entries = 0
        self.lines = {}

    def total(self):
        return sum(self.lines.values())


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


def times_unrolled(discriminator):
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
    copies = {}
    for offset, frames in zip(offsets, symbolize(debug_file, offsets)):
        if not frames or not all(f["FunctionName"] and f["Line"] and f["StartLine"]
                                 for f in frames):
            continue  # no source, or code that stands for none
        copy = copies.setdefault(frames[0]["FunctionName"], Copy())
        if offset == int(frames[0].get("StartAddress") or "-1", 16):
            copy.entries = counts.get(offset, 0)
        for caller, callee in zip(frames, frames[1:]):
            copy = copy.callee(place(caller), callee["FunctionName"])
        copy.add(place(frames[-1]), counts.get(offset, 0) *
                 times_unrolled(frames[-1].get("Discriminator", 0)))
    functions = {}
    for name, copy in copies.items():
        add_up(name, copy, functions)
    return {name: p for name, p in functions.items() if p.total()}


def add_up(name, copy, functions):
    profile = functions.setdefault(name, Profile())
    for where, callees in copy.inlined.items():
        for callee_name, callee in callees.items():
            copy.add(where, callee.num_entries())
            add_up(callee_name, callee, functions)
    profile.entries += copy.num_entries()
    for where, count in copy.lines.items():
        profile.lines[where] = profile.lines.get(where, 0) + count


def show_place(where):
    line, discriminator = where
    return f"{line}.{discriminator}" if discriminator else str(line)


def write(functions, path):
    with open(path, "w") as file:
        for name, profile in sorted(functions.items(),
                                    key=lambda item: (-item[1].total(), item[0])):
            file.write(f"{name}:{profile.total()}:{profile.entries}\n")
            for where, count in sorted(profile.lines.items()):
                file.write(f" {show_place(where)}: {count}\n")
