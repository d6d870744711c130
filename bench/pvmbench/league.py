# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What is measured, on both sides:
#
#   instructions  executed, which is the gas of the Gray Paper 0.7
#   gas           of the full model; here the opponent's linker may place hints
#   code          bytes of code, at the levels for size
#   spi           bytes of the whole SPI program, at the levels for size
#
# For each, the best of the levels counts, and the opponent may also choose whether to
# rely on unaligned accesses.

import concurrent.futures
import glob
import hashlib
import json
import os
import shutil

from . import (BENCH_DIR, SIZE_LEVELS, SPEED_LEVELS, inputs,
               machine, opponent, ours)
from pvmtools.compiler import BUILD_DIR, SOURCE_DIR, ToolFailed

MEASURES = ["instructions", "gas", "code", "spi"]


class Failure:
    def __init__(self, program, what, text):
        self.program = program
        self.what = what
        self.text = text.strip()


def for_all(function, items, jobs):
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(function, items))


def best(values):
    return min((value for value in values if value is not None), default=None)


class Side:
    """Builds of one side by program, and the runs to make of them."""

    def __init__(self):
        self.speed = {}  # (program, gas model or "timed"): runs
        self.size = {}  # program: builds
        self.failures = []

    def attempt(self, program, what, make):
        try:
            return make()
        except ToolFailed as failure:
            self.failures.append(Failure(program, what, failure.output))
            return None

    def add_run(self, program, kind, build, expected):
        if build:
            run = machine.Run(build.path, program.args, expected[program])
            self.speed.setdefault((program, kind), []).append(run)

    def add_size(self, program, build):
        if build:
            self.size.setdefault(program, []).append(build)

    def runs(self, kind):
        return [run for (_, k), runs in self.speed.items() if k == kind
                for run in runs]

    def figures(self, program):
        """The best of each measure; None where nothing worked."""
        def gas(model):
            runs = self.speed.get((program, model), [])
            self.failures += [
                Failure(program, os.path.basename(run.path), run.error)
                for run in runs if run.error]
            return best(run.gas for run in runs)

        builds = self.size.get(program, [])
        return {"instructions": gas("simple"), "gas": gas("full"),
                "code": best(build.code_size for build in builds),
                "spi": best(build.spi_size for build in builds)}

    def files(self, program):
        """The builds to time that work: those of the naive league and, on our side, the
        same tuned for the full model, whose machine is more like a real one."""
        return [run.path for kind in ("simple", "timed")
                for run in self.speed.get((program, kind), []) if not run.error]


def measure_ours(programs, expected, scratch, jobs, timed):
    """Returns figures by program name, a function from programs to their builds, and
    failures; so does measure_opponent. What is built for times only is left out unless
    they are taken."""
    side = Side()

    def build(program):
        def one(level, profile, variant=ours.DEFAULT):
            return side.attempt(
                program, f"-O{level} -mcpu={profile}{variant.suffix}",
                lambda: ours.build(program, scratch, level, profile, variant))

        for level in SPEED_LEVELS:
            side.add_run(program, "simple", one(level, "gp072"), expected)
            side.add_run(program, "full", one(level, "gp080"), expected)
            if timed:
                side.add_run(program, "timed",
                             one(level, "gp072", ours.FULL_TUNING), expected)
        for level in SIZE_LEVELS:
            side.add_size(program, one(level, "gp072"))

    for level in SPEED_LEVELS:
        ours.ensure_runtime(scratch, level, "gp072")
        ours.ensure_runtime(scratch, level, "gp080")
        if timed:
            ours.ensure_runtime(scratch, level, "gp072", ours.FULL_TUNING)
    for level in SIZE_LEVELS:
        ours.ensure_runtime(scratch, level, "gp072")
    for_all(build, programs, jobs)
    machine.run_all(side.runs("simple"), scratch, "gp072", "simple")
    machine.run_all(side.runs("full"), scratch, "gp080", "full")
    machine.run_all(side.runs("timed"), scratch, "gp072", "simple")
    return {program.name: side.figures(program) for program in programs}, \
        side.files, side.failures


def measure_opponent(programs, expected, scratch, jobs):
    """Measures those programs that are not in the cache."""
    cache = Cache(os.path.join(BUILD_DIR, "bench", "opponent.json"))
    wanted = [program for program in programs if program not in cache]
    side = Side()
    if wanted:
        opponent.ensure_linker()
        for level in SPEED_LEVELS + SIZE_LEVELS:
            for variant in opponent.UNALIGNED:
                opponent.ensure_runtime(scratch, level, variant)

    def build(program):
        for variant in opponent.UNALIGNED:
            for level in SPEED_LEVELS + SIZE_LEVELS:
                what = f"opponent's -O{level}{variant}"
                elf = side.attempt(program, what, lambda: opponent.link_elf(
                    program, scratch, level, variant))
                if not elf:
                    continue
                plain = side.attempt(program, what, lambda: opponent.link_program(
                    elf, False))
                if level in SIZE_LEVELS:
                    side.add_size(program, plain)
                    continue
                side.add_run(program, "simple", plain, expected)
                side.add_run(program, "full", side.attempt(
                    program, what,
                    lambda: opponent.link_program(elf, True)), expected)

    for_all(build, wanted, jobs)
    machine.run_all(side.runs("simple"), scratch, "gp080", "simple")
    machine.run_all(side.runs("full"), scratch, "gp080", "full")
    for program in wanted:
        cache.put(program, side.figures(program), side.files(program))
    cache.write()
    return {program.name: cache.figures(program) for program in programs}, \
        cache.files, side.failures


class Cache:
    """The opponent's figures and the programs of the naive league, by what they depend
    on: it does not change with us."""

    def __init__(self, path):
        self.path = path
        self.directory = path.removesuffix(".json")
        self.entries = {}
        if os.path.exists(path):
            with open(path) as file:
                self.entries = json.load(file)
        self.common = hashlib.sha256()
        runtime = os.path.join(SOURCE_DIR, "lib", "Runtime")
        for name in [os.path.join(BENCH_DIR, "bench.h"), opponent.EXPORT,
                     opponent.HOST_CALLS, machine.HOST,
                     os.path.join(opponent.CRATE, "Cargo.lock"),
                     os.path.join(opponent.CRATE, "src", "main.rs"),
                     opponent.__file__,
                     *sorted(glob.glob(os.path.join(runtime, "**", "*.[ch]"),
                                       recursive=True))]:
            with open(name, "rb") as file:
                self.common.update(file.read())

    def key(self, program):
        digest = self.common.copy()
        with open(program.source, "rb") as file:
            digest.update(file.read())
        digest.update(program.args)
        return f"{program.name} {digest.hexdigest()}"

    def __contains__(self, program):
        return self.key(program) in self.entries

    def figures(self, program):
        return self.entries[self.key(program)]["figures"]

    def files(self, program):
        return [os.path.join(self.directory, name)
                for name in self.entries[self.key(program)]["files"]]

    def put(self, program, figures, files):
        os.makedirs(self.directory, exist_ok=True)
        for file in files:
            shutil.copy(file, self.directory)
        self.entries[self.key(program)] = {
            "figures": figures, "files": [os.path.basename(f) for f in files]}

    def write(self):
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path, "w") as file:
            json.dump(self.entries, file, indent=1)


def compute_expected(programs, scratch):
    """Results by program; checks the published ones on the way."""
    expected = {}
    for program in programs:
        host = inputs.Host(program, scratch)
        for published in program.vectors + program.wasm_pvm:
            if host.run(published.args) != published.result:
                raise SystemExit(
                    f"error: {program.source}: not the published result")
        if program.args is not None:
            expected[program] = host.run(program.args)
    return expected


def compare_with_wasm_pvm(programs, scratch, variant=ours.DEFAULT):
    """Rows of (program, measure, ours, theirs) for the published figures."""
    rows, runs = [], []
    for program in programs:
        for published in program.wasm_pvm:
            build = ours.build(program, scratch, "2", "gp072", variant)
            run = machine.Run(build.path, published.args, published.result)
            runs.append(run)
            rows.append((program, published.figures, build, run))
    machine.run_all(runs, scratch, "gp072", "simple")
    failures = [Failure(program, "as wasm-pvm", run.error)
                for program, _, _, run in rows if run.error]
    return [(program.name, {"gas": (run.gas, figures["gas"]),
                            "code": (build.code_size, figures["code"]),
                            "jam": (build.file_size, figures["jam"])})
            for program, figures, build, run in rows if not run.error], failures
