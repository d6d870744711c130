// Options of every kind reach the front end, the assembler or the linker.

// RUN: %clang -### -c %s -std=c23 -DA=1 -UB -I some/include -isystem other/include -include pre.h \
// RUN:   -Wall -Wno-unused -Werror=format -g -ffast-math -fwrapv -o out.o 2>&1 | FileCheck %s
// CHECK: "-cc1"
// CHECK-SAME: "-debug-info-kind={{[a-z]+}}"
// CHECK-SAME: "-isystem" "other/include" "-include" "pre.h" "-D" "A=1" "-U" "B" "-I" "some/include"
// CHECK-SAME: "-Wall" "-Wno-unused" "-Werror=format"
// CHECK-SAME: "-std=c23"
// CHECK-SAME: "-fwrapv"
// CHECK-SAME: "-o" "out.o" "-x" "c"

// RUN: %clang -### -c -O0 %s 2>&1 | FileCheck %s --check-prefix=O0
// RUN: %clang -### -c -O1 %s 2>&1 | FileCheck %s --check-prefix=O1
// RUN: %clang -### -c -O3 %s 2>&1 | FileCheck %s --check-prefix=O3
// RUN: %clang -### -c -Os %s 2>&1 | FileCheck %s --check-prefix=OS
// RUN: %clang -### -c -Oz %s 2>&1 | FileCheck %s --check-prefix=OZ
// O0: "-O0"
// O1: "-O1"
// O3: "-O3"
// OS: "-Os"
// OZ: "-Oz"

// Dependencies.
// RUN: %clang -### -c -MMD -MF deps.d -MT target %s 2>&1 | FileCheck %s --check-prefix=DEPS
// DEPS: "-dependency-file" "deps.d" "-MT" "target"

// The language of an input is that of its name, or what -x says.
// RUN: touch %t.s %t.S %t.ll %t.cpp
// RUN: %clang -### -c %t.cpp 2>&1 | FileCheck %s --check-prefix=CPP
// RUN: %clang -### -c -x c++ %s 2>&1 | FileCheck %s --check-prefix=CPP
// RUN: %clang -### -c %t.s 2>&1 | FileCheck %s --check-prefix=ASSEMBLY
// RUN: %clang -### -c %t.S 2>&1 | FileCheck %s --check-prefix=PREPROCESSED
// RUN: %clang -### -c %t.ll 2>&1 | FileCheck %s --check-prefix=IR
// CPP: "-x" "c++"
// ASSEMBLY-NOT: "-cc1"
// ASSEMBLY: "-cc1as"
// PREPROCESSED: "-cc1" {{.*}}"-E"
// PREPROCESSED: "-cc1as"
// IR: "-x" "ir"

// Several inputs, one link; what is for the linker goes there alone.
// RUN: %clang -### %s -Wl,--gc-sections,--print-size -x c %s -o %t.jam 2>&1 \
// RUN:   | FileCheck %s --check-prefix=SEVERAL
// SEVERAL: "-cc1"{{.*}} "-x" "c"
// SEVERAL-NOT: --print-size
// SEVERAL: "-cc1"{{.*}} "-x" "c"
// SEVERAL: pvm-ld"{{.*}} "--gc-sections" "--print-size"
// SEVERAL-NOT: pvm-ld"

int f(void) { return 1; }
