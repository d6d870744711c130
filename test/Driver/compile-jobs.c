// What the driver tells the front end.

// RUN: %clang -### -c -O2 %s 2>&1 | FileCheck %s
// RUN: %clang --target=pvm -### -c -O2 %s 2>&1 | FileCheck %s
// RUN: %clang -target pvm-unknown-unknown -### -c -O2 %s 2>&1 | FileCheck %s
// CHECK: "-cc1" "-triple" "pvm-unknown-none-elf"
// CHECK-SAME: "-emit-obj"
// CHECK-SAME: "-mrelocation-model" "static"
// CHECK-SAME: "-mthread-model" "single"
// CHECK-SAME: "-mframe-pointer=none"
// CHECK-SAME: "-nostdsysteminc" "-target-cpu" "gp072"
// CHECK-SAME: "-ffunction-sections" "-fdata-sections"
// CHECK-SAME: "-resource-dir" "[[RESOURCES:[^"]*/lib/pvm/clang]]"
// CHECK-SAME: "-internal-isystem" "[[RESOURCES]]/include"
// CHECK-SAME: "-internal-externc-isystem" "{{[^"]*}}/lib/pvm/sysroot/include"
// CHECK-SAME: "-fno-signed-char"
// CHECK-NOT: "-funwind-tables
// CHECK-NOT: "-faddrsig"
// CHECK-SAME: "-x" "c"

// RUN: %clang -### -c %s -mcpu=gp080 -mtune=naive 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: "-target-cpu" "gp080" "-tune-cpu" "naive"

// The defaults give way to options, and nobody calls them unused.
// RUN: %clang -### -c %s -fsigned-char -fno-function-sections -fno-omit-frame-pointer \
// RUN:   -fPIC 2>&1 | FileCheck %s --check-prefix=OVERRIDE
// OVERRIDE-NOT: warning:
// OVERRIDE-NOT: "-fno-signed-char"
// OVERRIDE-NOT: "-ffunction-sections"
// OVERRIDE: "-mrelocation-model" "static"
// OVERRIDE-SAME: "-mframe-pointer={{all|non-leaf}}"
// OVERRIDE-NOT: "-fno-signed-char"
// OVERRIDE-NOT: "-ffunction-sections"

// RUN: %clangxx -### -c -x c++ %s 2>&1 | FileCheck %s --check-prefix=CXX
// CXX: "-internal-isystem" "{{[^"]*}}/lib/pvm/sysroot/include/c++/v1"
// CXX-SAME: "-fno-rtti"
// CXX-SAME: "-fno-threadsafe-statics"
// CXX-NOT: "-fcxx-exceptions"
// RUN: %clangxx -### -c -x c++ %s -fexceptions -frtti 2>&1 | FileCheck %s --check-prefix=CXXFULL
// CXXFULL-NOT: "-fno-rtti"
// CXXFULL: "-fcxx-exceptions"

// Stages and kinds of output.
// RUN: %clang -### -S %s 2>&1 | FileCheck %s --check-prefix=ASM
// ASM: "-S"
// RUN: %clang -### -E %s 2>&1 | FileCheck %s --check-prefix=PREPROCESS
// PREPROCESS: "-E"
// RUN: %clang -### -S -emit-llvm %s 2>&1 | FileCheck %s --check-prefix=IR
// IR: "-emit-llvm"
// RUN: %clang -### -c -flto %s 2>&1 | FileCheck %s --check-prefix=LTO
// LTO: "-emit-llvm-bc"
// LTO-SAME: "-flto=full"
// RUN: %clang -### -c -x assembler-with-cpp %s -g 2>&1 | FileCheck %s --check-prefix=CC1AS
// CC1AS: "-cc1" {{.*}}"-E"
// CC1AS: "-cc1as" "-triple" "pvm-unknown-none-elf" "-target-cpu" "gp072" "-filetype" "obj"
