// Where bytes count, loop strength reduction counts instructions: the loop is tested at its
// end, with pointers that are stepped along. Left to save registers, it keeps one counter
// for everything and its test at the top.
//
// RUN: %clang -Oz -S %s -o - | FileCheck %s
// RUN: %clang -Oz -S %s -o - -mllvm -pvm-enable-short-loops=false \
// RUN:   | FileCheck %s --check-prefix=OFF

// CHECK-LABEL: encode:
// CHECK-NOT:   jump .L
// CHECK:       [[LOOP:.LBB0_[0-9]+]]:
// CHECK-COUNT-4: store_ind_u8
// CHECK-NOT:   jump .L
// CHECK:       branch_ge_u {{.*}}, [[LOOP]]
// CHECK:       jump_ind ra, 0
// OFF-LABEL:   encode:
// OFF:         jump .LBB0_
void encode(unsigned char *to, const unsigned char *from, unsigned long n) {
  for (unsigned long i = 0; i + 3 <= n; i += 3, to += 4) {
    unsigned value = from[i] << 16 | from[i + 1] << 8 | from[i + 2];
    to[0] = value >> 18;
    to[1] = value >> 12 & 63;
    to[2] = value >> 6 & 63;
    to[3] = value & 63;
  }
}
