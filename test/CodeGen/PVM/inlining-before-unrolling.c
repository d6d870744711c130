// Loops of small functions that are called are not laid out in a row before they are inlined,
// which they would be too long for then. Elsewhere they are at once.
//
// RUN: %clang -O3 -S %s -o - | FileCheck %s --check-prefixes=CHECK,ON
// RUN: %clang -O3 -mcpu=gp080 -S %s -o - | FileCheck %s --check-prefixes=CHECK,ON
// RUN: %clang -O3 -mllvm -pvm-enable-inlining-before-unrolling=false -S %s -o - \
// RUN:   | FileCheck %s --check-prefixes=CHECK,OFF
// RUN: %clang -O3 -Rpass-missed=pvm-unrolling -S %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
//
// REMARK: loop not unrolled: if it is long, the function is to be inlined first

void product(int *sum, const int *a, const int *b) {
  *sum = 0;
  for (int i = 0; i < 40; i++)
    *sum += a[i] * b[41 * i];
}

// CHECK-LABEL: products:
// ON-NOT:      product{{$}}
// OFF:         product{{$}}
// CHECK:       .Lfunc_end
void products(int *sums, const int *a, const int *b) {
  for (int i = 0; i < 40; i++)
    for (int j = 0; j < 40; j++)
      product(&sums[40 * i + j], a + 40 * i, b + j);
}

// Nobody calls it.
// CHECK-LABEL: alone:
// CHECK-NOT:   Loop Header
// CHECK:       .Lfunc_end
void alone(int *sum, const int *a, const int *b) {
  *sum = 0;
  for (int i = 0; i < 40; i++)
    *sum += a[i] * b[41 * i];
}
