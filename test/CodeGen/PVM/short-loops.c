// Loop strength reduction counts instructions. Left to save registers, it keeps one counter
// for everything.
//
// RUN: %clang -Oz -S %s -o - | FileCheck %s
// RUN: %clang -Oz -S %s -o - -mllvm -pvm-enable-short-loops=false \
// RUN:   | FileCheck %s --check-prefix=OFF
// RUN: %clang -O2 -S %s -o - | FileCheck %s --check-prefix=SPEED
// RUN: %clang -O2 -S %s -o - -mllvm -pvm-enable-short-loops=false \
// RUN:   | FileCheck %s --check-prefix=SPEED-OFF

// The loop is tested at its end, with pointers that are stepped along; not at the top.
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

// The counter of the first loop starts at 0, though behind it 11 is added to what it was
// added to.
// SPEED-LABEL: sums:
// SPEED:       [[LOOP:.LBB1_[0-9]+]]:
// SPEED-NOT:   add_imm_{{.*}}, -
// SPEED:       branch_ne {{.*}}, [[LOOP]]
// SPEED-OFF-LABEL: sums:
// SPEED-OFF:   add_imm_64 {{.*}}, -17
// SPEED-OFF:   branch_ne
unsigned sums(unsigned n) {
  unsigned a = 1, b = 3, c = 5, d = 7;
  for (unsigned i = 0; i < n; i++) {
    a = a + b + i;
    b = b + c + i;
    c = c + d + i;
    d = d + a + i;
  }
  unsigned e = a + 11, f = b + 13, g = c + 17, h = d + 19;
  for (unsigned i = 0; i < n; i++) {
    e = e + f + i;
    f = f + g + i;
    g = g + h + i;
    h = h + e + i;
  }
  return e + f + g + h;
}
