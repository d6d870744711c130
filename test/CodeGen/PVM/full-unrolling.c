// Long loops are laid out in a row at -O3 where that makes more superfluous than branches
// and counters: elements of arrays at known places become values, elements of constant
// tables become operands, and many values need not come back to their registers.
//
// RUN: %clang -O3 -S %s -o - | FileCheck %s
// RUN: %clang -O3 -mcpu=gp080 -S %s -o - | FileCheck %s
// RUN: %clang -O2 -S %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -Os -S %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -O3 -mllvm -pvm-enable-full-unrolling=false -S %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -O3 -Rpass=loop-unroll -Rpass-analysis=pvm-unrolling -S %s -o /dev/null 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
//
// REMARK: loop may be unrolled altogether even if it is long: elements of an array can be values of their own
// REMARK: completely unrolled loop with 40 iterations
// REMARK: loop may be unrolled altogether even if it is long: elements of a table are constants
// REMARK: completely unrolled loop with 60 iterations
// REMARK: loop may be unrolled altogether even if it is long: more values than there are registers go from one iteration to the next
// REMARK: completely unrolled loop with 50 iterations
//
// RUN: %clang -O3 -Rpass-missed=pvm-unrolling -S %s -o /dev/null 2>&1 \
// RUN:   | FileCheck %s --check-prefix=MISSED
//
// MISSED: loop not unrolled: if it is long, the function is long enough already

// CHECK-LABEL: array:
// CHECK-NOT:   Loop Header
// CHECK:       .Lfunc_end
// OFF-LABEL:   array:
// OFF:         Loop Header
// OFF:         .Lfunc_end
unsigned long array(const unsigned long *p) {
  unsigned long v[4] = {p[0], p[1], p[2], p[3]};
  for (unsigned i = 0; i < 40; i++) {
    v[i % 4] = v[(i + 1) % 4] * v[(i + 2) % 4] + (v[i % 4] ^ v[(i + 3) % 4]);
    v[(i + 1) % 4] += (v[i % 4] >> 17 | v[i % 4] << 47) ^ (v[(i + 2) % 4] >> 5) * 23;
    v[(i + 2) % 4] ^= (v[i % 4] >> 31) + v[(i + 3) % 4] * 77 + (v[i % 4] << 3);
    v[(i + 3) % 4] -= (v[i % 4] >> 7) * (v[(i + 1) % 4] ^ v[(i + 2) % 4]) + 123;
  }
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

static const unsigned char order[20] = {3, 19, 4, 7,  11, 0,  15, 9, 1,  17,
                                        8, 2,  6, 13, 10, 16, 5,  14, 12, 18};

// CHECK-LABEL: table:
// CHECK-NOT:   Loop Header
// CHECK:       .Lfunc_end
// OFF-LABEL:   table:
// OFF:         Loop Header
// OFF:         .Lfunc_end
unsigned long table(const unsigned long *p, unsigned long x) {
  for (unsigned i = 0; i < 60; i++) {
    x = (x ^ p[order[i % 20]]) * 0x5851f42d + (x >> 29);
    x += (x << 7 ^ x >> 13) * order[(i + 1) % 20] + (x >> order[i % 20] & 255);
  }
  return x;
}

// CHECK-LABEL: many_values:
// CHECK-NOT:   Loop Header
// CHECK:       .Lfunc_end
// OFF-LABEL:   many_values:
// OFF:         Loop Header
// OFF:         .Lfunc_end
void many_values(unsigned long *p) {
  unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6],
                h = p[7], i = p[8], j = p[9], k = p[10], l = p[11], m = p[12];
  for (int round = 0; round < 50; round++) {
    a += b, c ^= d, e += f, g ^= h, i += j, k ^= l, m += a;
    b = (b ^ c) >> 3, d = (d + e) << 5, f = f * g, h = h * i, j = j - k, l = l ^ m;
    a = (a ^ m) * 3, c = c + e * 5, g = (g ^ i) * 7, k = k + m * 9;
  }
  p[0] = a, p[1] = b, p[2] = c, p[3] = d, p[4] = e, p[5] = f, p[6] = g;
  p[7] = h, p[8] = i, p[9] = j, p[10] = k, p[11] = l, p[12] = m;
}

// What is accessed lies behind a pointer, and would be loaded anyway.
// CHECK-LABEL: memory_no_opt:
// CHECK:       Loop Header
// CHECK:       .Lfunc_end
void memory_no_opt(unsigned long *p) {
  for (unsigned i = 0; i < 60; i++) {
    p[i] = (p[i + 1] ^ p[i + 2] >> 3) * 0x5851f42d + (p[i + 3] >> 29);
    p[i] += (p[i] << 7 ^ p[i] >> 13) * p[i + 4] + (p[i] >> 7 & 255);
    p[i] ^= (p[i] << 3 ^ p[i] >> 17) * p[i + 5] + (p[i] >> 9 & 4095);
  }
}

// All of the outer loop are laid out in a row. Then elements would become values in each copy
// of the inner one, but not every copy may become a long row, too.
// CHECK-LABEL: nest_no_opt:
// CHECK:       Loop Header
// CHECK:       .Lfunc_end
#define MIX(n)                                                                          \
  v[(i ^ j) % 16] = (v[(i ^ j) % 16] ^ q[j + n]) * q[j + n + 1] + (x >> n)
unsigned long nest_no_opt(const unsigned long *q, unsigned long x) {
  unsigned long v[16] = {0};
  for (unsigned i = 0; i < 16; i++) {
    v[i] += x;
    for (unsigned j = 0; j < 20; j++) {
      MIX(1), MIX(2), MIX(3), MIX(4), MIX(5);
      MIX(6), MIX(7), MIX(8), MIX(9), MIX(10);
    }
  }
  return v[x % 16];
}
