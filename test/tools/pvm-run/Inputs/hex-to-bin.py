# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Writes the bytes of a hex dump; '#' starts a comment.
#
# usage: hex-to-bin.py IN OUT

import sys

with open(sys.argv[1]) as dump, open(sys.argv[2], "wb") as out:
    for line in dump:
        out.write(bytes.fromhex(line.split("#")[0]))
