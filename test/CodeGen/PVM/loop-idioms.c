// Loops that copy or fill call the library's functions, which move four words a turn; no
// loop becomes one over vectors, which the machine has none of.
//
// RUN: %clang -O2 -S %s -o - | FileCheck %s
// RUN: %clang -O2 -mllvm -disable-loop-idiom-all -S %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=IR
// RUN: %clang -O2 -Rpass=loop-idiom -S %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
//
// IR-NOT: <{{[0-9]+}} x i
// REMARK-DAG: Transformed loop-strided store in clear {{.*}}memset
// REMARK-DAG: Formed a call to llvm.memcpy

// CHECK-LABEL: clear:
// CHECK:      memset
// OFF-LABEL: clear:
// OFF:        store_imm_ind_u32
void clear(unsigned *p, unsigned long n) {
  for (unsigned long i = 0; i < n; i++)
    p[i] = 0;
}

// CHECK-LABEL: copy:
// CHECK:      memcpy
// OFF-LABEL: copy:
// OFF:        store_ind_u32
void copy(unsigned *restrict p, const unsigned *restrict q, unsigned long n) {
  for (unsigned long i = 0; i < n; i++)
    p[i] = q[i];
}

// Words of four different bytes are no memset.
// CHECK-LABEL: pattern_no_opt:
// CHECK-NOT:  memset
// CHECK:      .Lfunc_end
void pattern_no_opt(unsigned *p, unsigned long n) {
  for (unsigned long i = 0; i < n; i++)
    p[i] = 0x12345678;
}

// CHECK-LABEL: sum_no_opt:
// CHECK:      load_ind_i32
// CHECK-NOT:  load_ind_i32
// CHECK:      .Lfunc_end
int sum_no_opt(const int *p, unsigned long n) {
  int result = 0;
  for (unsigned long i = 0; i < n; i++)
    result += p[i];
  return result;
}
