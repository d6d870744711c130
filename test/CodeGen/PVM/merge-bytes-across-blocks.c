// Bytes that are put together are one load before anything is inlined or moved: accesses of
// 16 and 32 bits count as legal, though registers have 64.
//
// RUN: %clang -Oz -S %s -o - | FileCheck %s
// RUN: %clang -Oz -S %s -o - -mllvm -pvm-enable-narrow-types=false \
// RUN:   | FileCheck %s --check-prefix=OFF

static unsigned get(const unsigned char *from, unsigned long size, unsigned long at) {
  if (at + 4 > size)
    return 0;
  return from[at] | from[at + 1] << 8 | from[at + 2] << 16 | (unsigned)from[at + 3] << 24;
}

// One load is short enough to be inlined twice.
// CHECK-LABEL: sum:
// CHECK-NOT:   load_imm_jump
// CHECK-COUNT-2: load_ind_i32
// CHECK-NOT:   load_imm_jump
// OFF-LABEL:   sum:
// OFF-COUNT-2: load_imm_jump ra, {{.*}}, get
unsigned sum(const unsigned char *from, unsigned long size) {
  return get(from, size, 0) + get(from, size, 4);
}

// CHECK-LABEL: unordered:
// CHECK-COUNT-2: load_ind_u8
// CHECK:       .Lfunc_end
unsigned unordered(const unsigned char *from) {
  return from[0] << 8 | from[2];
}
