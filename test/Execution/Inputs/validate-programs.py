# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""usage: validate-programs.py PROFILE [-OPTION]... FILE.c...

Compiles and links programs and checks each by the rules of Gray Paper 0.8 for whole
programs: as it is, with wide immediates, and with everything kept that is not used.
"""

import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)),
                                "..", "..", "..", "utils"))
from pvmtools import compiler, execution

DUMP = os.path.join(compiler.BUILD_DIR, "bin", "pvm-dump")


def main():
    profile, *rest = sys.argv[1:]
    flags = [argument for argument in rest if argument.startswith("-")]
    sources = [argument for argument in rest if not argument.startswith("-")]
    count = 0
    with tempfile.TemporaryDirectory() as scratch:
        support = execution.support_objects(profile, scratch)
        for source in sources:
            obj = os.path.join(scratch, os.path.basename(source) + ".o")
            compiler.compile_object(
                source, obj, "2",
                [*execution.TARGET_FLAGS, f"-mcpu={profile}", *flags])
            for flag in "--shrink", "--no-shrink", "--no-gc-sections":
                compiler.link([obj, *support], obj + ".jam", [flag])
                compiler.run_tool([DUMP, "--validate", f"--profile={profile}",
                                   obj + ".jam"])
                count += 1
    print(f"{count} valid programs")


main()
