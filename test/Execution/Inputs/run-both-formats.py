# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""usage: run-both-formats.py PROFILE FILE.c...

Compiles each program once, links the objects to a JAM program and to a PolkaVM
container, and compares what the two do on every machine that runs the profile with
what the program does on the host. Every container and program must also be valid by
the rules of Gray Paper 0.8 for whole programs.
"""

import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)),
                                "..", "..", "..", "utils"))
from pvmtools import compiler, execution

DUMP = os.path.join(compiler.BUILD_DIR, "bin", "pvm-dump")


def machines(profile):
    """(name, which format, options of pvm-run); anan-as has one numbering only."""
    polkavm = ["--vm=polkavm", f"--profile={profile}"]
    if profile == "gp072":
        yield "anan-as", "jam", []
    yield "interpreter", "jam", polkavm
    yield "interpreter", "polkavm", polkavm
    yield "recompiler", "jam", polkavm + ["--backend=compiler"]
    yield "recompiler", "polkavm", polkavm + ["--backend=compiler"]


def build(source, profile, support, stem):
    obj = stem + ".o"
    compiler.compile_object(source, obj, "2",
                            [*execution.TARGET_FLAGS, f"-mcpu={profile}"])
    programs = {}
    for kind in "jam", "polkavm":
        programs[kind] = f"{stem}.{kind}"
        compiler.link([obj, *support], programs[kind], [f"--format={kind}"])
        # A container says its profile itself.
        flags = [f"--profile={profile}"] if kind == "jam" else []
        compiler.run_tool([DUMP, "--validate", *flags, programs[kind]])
    return programs


def main():
    profile, *sources = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        support = execution.support_objects(
            None if profile == "gp072" else profile, scratch)
        stems = [os.path.join(scratch, os.path.basename(s)) for s in sources]
        expected = [execution.run_on_host(source, stem + ".host")
                    for source, stem in zip(sources, stems)]
        programs = [build(source, profile, support, stem)
                    for source, stem in zip(sources, stems)]
        ok = True
        for name, kind, options in machines(profile):
            results = execution.run_on_pvm([p[kind] for p in programs], scratch,
                                           options)
            for source, wanted, result in zip(sources, expected, results):
                if result != wanted:
                    ok = False
                    print(f"{os.path.basename(source)} as {kind} on {name}: "
                          f"{execution.describe_difference(wanted, result)}")
            print(f"{name} {kind}: {len(results)} programs")
    return 0 if ok else 1


sys.exit(main())
