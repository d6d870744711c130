// What the driver tells the linker.

// RUN: touch %t.o
// RUN: %clang -### %t.o -o %t.jam -Lsome/where -lfoo -Wl,--map,x.map -Xlinker --print-size \
// RUN:   -u keep -e entry 2>&1 | FileCheck %s
// CHECK: "{{[^"]*}}bin{{/|\\}}pvm-ld" "-o" "{{.*}}.jam"
// CHECK-SAME: "-u" "keep"
// CHECK-SAME: "-Lsome/where" "-L{{[^"]*}}/lib/pvm/sysroot/lib"
// CHECK-SAME: "{{[^"]*}}.o"
// CHECK-SAME: "-lfoo"
// CHECK-SAME: "--map" "x.map" "--print-size" "-e" "entry"
// CHECK-SAME: "--start-group"
// CHECK-SAME: "-lpvmrt" "--end-group"

// Options that ask for what is the case.
// RUN: %clang -### %t.o -static -no-pie -s -pthread -mcpu=gp080 2>&1 | FileCheck %s --check-prefix=TAKEN
// TAKEN-NOT: warning:
// TAKEN: pvm-ld"{{.*}} "a.out"

// RUN: %clang -### %t.o -nostdlib 2>&1 | FileCheck %s --check-prefix=NOLIB
// RUN: %clang -### %t.o -nodefaultlibs 2>&1 | FileCheck %s --check-prefix=NOLIB
// NOLIB: pvm-ld"
// NOLIB-NOT: -lpvmrt
// RUN: %clang -### %t.o -nolibc 2>&1 | FileCheck %s --check-prefix=NOLIBC
// NOLIBC: pvm-ld"
// NOLIBC-NOT: -lc
// NOLIBC: "-lpvmrt"

// RUN: %clang -### %t.o --sysroot=%S 2>&1 | FileCheck %s --check-prefix=SYSROOT
// SYSROOT: "-L{{[^"]*}}/test/Driver/lib"

// RUN: not %clang -### %t.o -T script.ld 2>&1 | FileCheck %s --check-prefix=SCRIPT
// SCRIPT: error: unsupported option '-T script.ld' for target 'pvm'
// RUN: not %clang -### %t.o -shared 2>&1 | FileCheck %s --check-prefix=SHARED
// SHARED: error: unsupported option '-shared' for target 'pvm'

// What other build tools ask for.
// RUN: %clang -print-file-name=libpvmrt.a | FileCheck %s --check-prefix=FILE
// RUN: %clang -print-libgcc-file-name | FileCheck %s --check-prefix=FILE
// FILE: {{.*}}/lib/pvm/sysroot/lib/libpvmrt.a
// RUN: %clang -print-prog-name=pvm-ld | FileCheck %s --check-prefix=PROG
// PROG: {{.*}}/bin/pvm-ld
// RUN: %clang -print-search-dirs | FileCheck %s --check-prefix=DIRS
// DIRS: programs: ={{.*}}/bin
// DIRS: libraries: ={{.*}}/lib/pvm/sysroot/lib
// RUN: %clang -dumpmachine | FileCheck %s --check-prefix=MACHINE --match-full-lines
// MACHINE: pvm-unknown-none-elf
// RUN: %clang --version | FileCheck %s --check-prefix=VERSION
// VERSION: clang version 22
// VERSION: Target: pvm-unknown-none-elf

// The libraries of C++ and C, where there are any.
// RUN: %clangxx -### %t.o 2>&1 | FileCheck %s --check-prefix=CXXLIB
// CXXLIB: "--start-group"{{( "-lc\+\+")?( "-lc" "-lm")?}} "-lpvmrt" "--end-group"
// RUN: %clangxx -### %t.o -nostdlib++ 2>&1 | FileCheck %s --check-prefix=NOCXXLIB
// NOCXXLIB-NOT: -lc++
