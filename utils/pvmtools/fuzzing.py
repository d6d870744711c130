# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Compares what many random C programs do on PVM with what they do on the host: the
# command line and the report of the programs 'fuzz-*' that do so.

import argparse
import concurrent.futures
import os
import shutil
import tempfile

from . import compiler, execution
from .compiler import ToolFailed

HOST_SECONDS = 2
COMPILE_SECONDS = 60
# What a program that ends in time on the host may need at -O0.
GAS = 400_000_000

# At -O0 large arrays add up; the host's stack is larger still.
STACK = ["--stack-size=1048576"]

# Programs per process of the virtual machine, whose start takes a while.
CHUNK = 8


class Failure:
    def __init__(self, seed, level, reason):
        self.seed, self.level, self.reason = seed, level, reason


def try_chunk(make_program, flags, seeds, options, support):
    """Returns the failures and the number of programs that do not count."""
    failures, skipped, pending = [], 0, []
    with tempfile.TemporaryDirectory() as scratch:
        for seed in seeds:
            source = make_program(seed, scratch)
            expected = source and execution.run_on_host(
                source, os.path.join(scratch, f"{seed}.host"), flags,
                HOST_SECONDS)
            if expected is None:
                skipped += 1
                continue
            for level in options.levels:
                program = os.path.join(scratch, f"{seed}-O{level}.jam")
                try:
                    execution.compile_for_pvm(
                        source, program, level, [*flags, *options.target],
                        options.mllvm, COMPILE_SECONDS, STACK, support)
                except ToolFailed as failure:
                    failures.append(Failure(seed, level, failure.output))
                    continue
                pending.append((seed, level, program, expected))
        results = execution.run_on_pvm(
            [program for _, _, program, _ in pending], scratch,
            [f"--gas={GAS}", *options.machine])
        for (seed, level, _, expected), actual in zip(pending, results):
            if actual != expected:
                reason = execution.describe_difference(expected, actual)
                failures.append(Failure(seed, level, reason + "\n"))
        save(failures, [*flags, *options.target], scratch, options.output)
    return failures, skipped


def save(failures, flags, scratch, directory):
    """Keeps program, IR and reason of each failure."""
    for failure in failures:
        os.makedirs(directory, exist_ok=True)
        stem = f"{failure.seed}-O{failure.level}"
        source = os.path.join(scratch, f"{failure.seed}.c")
        shutil.copy(source, directory)
        try:
            compiler.compile_to_ir(
                source, os.path.join(directory, f"{stem}.ll"), failure.level,
                [*execution.TARGET_FLAGS, *flags], COMPILE_SECONDS)
        except ToolFailed:
            pass  # The reason says so already.
        with open(os.path.join(directory, f"{stem}.txt"), "w") as file:
            file.write(failure.reason)


def parse_arguments(name, description):
    parser = argparse.ArgumentParser(prog=name, description=description)
    parser.add_argument("--count", type=int, default=30, metavar="N",
                        help="number of programs (default 30)")
    parser.add_argument("--seed", type=int, default=1, metavar="S",
                        help="seed of the first one (default 1)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(),
                        metavar="J", help="how many at a time")
    parser.add_argument("--levels", default=",".join(execution.LEVELS),
                        metavar="L", help="levels, as in 0,2,s (default all)")
    parser.add_argument("--mllvm", action="append", default=[],
                        metavar="OPTION",
                        help="an option of LLVM's code generator")
    parser.add_argument("-mcpu", metavar="PROFILE",
                        help="compile for this profile, and run with PolkaVM")
    parser.add_argument("-mtune", metavar="PROFILE",
                        help="compile for the gas model of this profile")
    parser.add_argument(
        "--output", metavar="DIR",
        default=os.path.join(compiler.BUILD_DIR, name),
        help=f"where failing programs go (default build/{name})")
    options = parser.parse_args()
    options.levels = options.levels.split(",")
    options.target, options.machine = [], []
    if options.mcpu:
        options.target = [f"-mcpu={options.mcpu}"]
        options.machine = ["--vm=polkavm", f"--profile={options.mcpu}"]
    if options.mtune:
        options.target.append(f"-mtune={options.mtune}")
    return options


def from_text(random_program):
    """A make_program of what returns the text of a program for a seed."""
    def make_program(seed, directory):
        source = os.path.join(directory, f"{seed}.c")
        with open(source, "w") as file:
            file.write(random_program(seed))
        return source
    return make_program


def run(name, description, make_program, flags=()):
    """The whole of a program 'fuzz-*'; returns its exit status.

    make_program(seed, directory) returns the path of a C file, SEED.c in that
    directory, or None if there is none for this seed."""
    options = parse_arguments(name, description)
    seeds = range(options.seed, options.seed + options.count)
    chunks = [seeds[i:i + CHUNK] for i in range(0, len(seeds), CHUNK)]
    failures, skipped, done = [], 0, 0
    with tempfile.TemporaryDirectory() as scratch, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        support = execution.support_objects(options.mcpu, scratch)
        futures = [pool.submit(try_chunk, make_program, flags, chunk, options,
                               support)
                   for chunk in chunks]
        for chunk, future in zip(chunks, futures):
            new, more_skipped = future.result()
            failures += new
            skipped += more_skipped
            done += len(chunk)
            for failure in new:
                first_line = failure.reason.splitlines()[0]
                print(f"seed {failure.seed} -O{failure.level}: {first_line}")
            print(f"{done}/{options.count} programs, {len(failures)} failures",
                  flush=True)

    levels = " ".join(f"-O{level}" for level in options.levels)
    bad = len({failure.seed for failure in failures})
    print(f"{done - skipped - bad} programs right at {levels}, {bad} wrong, "
          f"{skipped} skipped because they do not end on the host")
    if failures:
        print(f"the wrong ones are in {options.output}")
    return 1 if failures else 0
