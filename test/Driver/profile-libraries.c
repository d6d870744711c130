// The libraries of a profile are looked for before those of the default, which the linker
// would refuse.

// RUN: touch %t.o
// RUN: %clang -### -mcpu=gp080 -Lfirst %t.o 2>&1 | FileCheck %s -DPROFILE=gp080
// RUN: %clang -### -mcpu=polkavm64 -Lfirst %t.o 2>&1 | FileCheck %s -DPROFILE=polkavm64
// RUN: %clang -### -mcpu=revive1 -Lfirst %t.o 2>&1 | FileCheck %s -DPROFILE=revive1
// CHECK: "-Lfirst" "-L{{[^"]*}}/lib/pvm/sysroot/lib{{/|\\}}[[PROFILE]]" "-L{{[^"]*}}/lib/pvm/sysroot/lib"

// RUN: %clang -### -Lfirst %t.o 2>&1 | FileCheck %s --check-prefix=DEFAULT
// RUN: %clang -### -mcpu=gp072 -Lfirst %t.o 2>&1 | FileCheck %s --check-prefix=DEFAULT
// DEFAULT: "-Lfirst" "-L{{[^"]*}}/lib/pvm/sysroot/lib" "{{[^"]*}}.o"

// RUN: %clang -mcpu=gp080 -print-libgcc-file-name | FileCheck %s --check-prefix=FILE
// FILE: sysroot/lib/gp080/libpvmrt.a
