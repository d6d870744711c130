// What a program can ask about the target.

// RUN: %clang -dM -E %s | FileCheck %s
// CHECK-DAG: #define __pvm__ 1
// CHECK-DAG: #define __PVM__ 1
// CHECK-DAG: #define __PVM_GP072__ 1
// CHECK-DAG: #define __ELF__ 1
// CHECK-DAG: #define __STDC_NO_THREADS__ 1
// CHECK-DAG: #define __LP64__ 1
// CHECK-DAG: #define __SIZEOF_INT128__ 16
// CHECK-DAG: #define __SIZEOF_LONG_DOUBLE__ 8
// CHECK-DAG: #define __CHAR_UNSIGNED__ 1
// CHECK-DAG: #define __BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__
// CHECK-DAG: #define __GCC_ATOMIC_LLONG_LOCK_FREE 2
// CHECK-DAG: #define __BIGGEST_ALIGNMENT__ 16
// CHECK-DAG: #define __WCHAR_TYPE__ int
// CHECK-DAG: #define __INT64_TYPE__ long int

// RUN: %clang -dM -E -mcpu=polkavm64 %s | FileCheck %s --check-prefix=PROFILE
// PROFILE: #define __PVM_POLKAVM64__ 1

// Nothing of the architecture whose calling convention is borrowed, nothing of the host.
// RUN: %clang -dM -E %s | FileCheck %s --check-prefix=FOREIGN --allow-empty
// FOREIGN-NOT: riscv
// FOREIGN-NOT: RISCV
// FOREIGN-NOT: linux
// FOREIGN-NOT: x86
