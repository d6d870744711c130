// Loops are unrolled at -O3, eight times for the most part. Where an iteration has no
// branches they then share a block of the machine: one branch, one counter, loads that
// overlap.
//
// RUN: %clang -O3 -S -mllvm -pvm-enable-superblocks=false %s -o - | FileCheck %s
// RUN: %clang -O3 -mcpu=gp080 -S -mllvm -pvm-enable-superblocks=false %s -o - | FileCheck %s
// RUN: %clang -O2 -S -mllvm -pvm-enable-superblocks=false %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -Os -S -mllvm -pvm-enable-superblocks=false %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -O3 -mllvm -pvm-enable-unrolling=false -S -mllvm -pvm-enable-superblocks=false %s -o - | FileCheck %s --check-prefix=OFF
// RUN: %clang -O3 -Rpass=loop-unroll -Rpass-missed=pvm-unrolling -S %s -o /dev/null 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
//
// REMARK-DAG: unrolled loop by a factor of 8 with run-time trip count
// REMARK-DAG: unrolled loop by a factor of 16
// REMARK-DAG: completely unrolled loop with 64 iterations
// REMARK-DAG: loop not unrolled: it calls functions
// REMARK-DAG: loop not unrolled: too many values go from one iteration to the next
// REMARK-DAG: loop not unrolled: it ends after a few iterations

// CHECK-LABEL: sum:
// CHECK:      Inner Loop Header
// CHECK-COUNT-8: load_ind_u64
// CHECK:      branch
// OFF-LABEL: sum:
// OFF:        load_ind_u64
// OFF-NOT:    load_ind_u64
// OFF:        .Lfunc_end
unsigned long sum(const unsigned long *p, unsigned long n) {
  unsigned long result = 0;
  for (unsigned long i = 0; i < n; i++)
    result += p[i];
  return result;
}

// Of iterations with a branch each, what is shared is the counter.
// CHECK-LABEL: sparse:
// CHECK:      Inner Loop Header
// CHECK-COUNT-8: store_ind_u64
// OFF-LABEL: sparse:
// OFF:        store_ind_u64
// OFF-NOT:    store_ind_u64
// OFF:        .Lfunc_end
void sparse(unsigned long *p, const unsigned long *q, unsigned long n) {
  for (unsigned long i = 0; i < n; i++)
    if (q[i] & 1)
      p[i] = q[i] * 3;
}

// Four iterations keep the memory units busy if they only move data.
// CHECK-LABEL: copy_words:
// CHECK:      Inner Loop Header
// CHECK-COUNT-4: store_ind_u32
// CHECK-NOT:  store_ind_u32
// CHECK:      branch
void copy_words(unsigned *p, const unsigned *q, unsigned long n) {
  for (unsigned long i = 0; i < n; i++)
    p[i] = q[i];
}

// Nothing but the branch takes long.
// CHECK-LABEL: arithmetic:
// CHECK:      Inner Loop Header
// CHECK-COUNT-16: mul_imm_64
// CHECK-NOT:  mul_imm_64
// CHECK:      branch
unsigned long arithmetic(unsigned long n) {
  unsigned long result = 1;
  for (unsigned long i = 0; i < n; i++)
    result = (result ^ (result >> 13)) * 0x5851f42d;
  return result;
}

// A known number of iterations, laid out in a row.
// CHECK-LABEL: product:
// CHECK-NOT:  Loop Header
// CHECK:      .Lfunc_end
// OFF-LABEL: product:
// OFF:        Loop Header
// OFF:        .Lfunc_end
unsigned long product(const unsigned long *p) {
  unsigned long result = 1;
  for (unsigned long i = 0; i < 64; i++)
    result = result * p[i] + (result >> 7) + (p[i] ^ i) * 5;
  return result;
}

// Every iteration may leave: its blocks stay as they are.
// CHECK-LABEL: search_no_opt:
// CHECK:      load_ind_u64
// CHECK-NOT:  load_ind_u64
// CHECK:      .Lfunc_end
unsigned long search_no_opt(const unsigned long *p, unsigned long x) {
  unsigned long i = 0;
  while (p[i] != x)
    i++;
  return i;
}

// A call takes what the iterations could share.
// CHECK-LABEL: call_no_opt:
// CHECK:      load_imm_jump ra, {{.*}}, work
// CHECK-NOT:  load_imm_jump
// CHECK:      .Lfunc_end
void work(unsigned long);
void call_no_opt(unsigned long n) {
  for (unsigned long i = 0; i < n; i++)
    work(i);
}

// Five values go from one iteration to the next.
// CHECK-LABEL: many_values_no_opt:
// CHECK:      Inner Loop Header
// CHECK-COUNT-1: load_ind_u64
// CHECK-NOT:  load_ind_u64
// CHECK:      branch
unsigned long many_values_no_opt(const unsigned long *p, unsigned long n) {
  unsigned long a = 1, b = 2, c = 3, d = 4;
  for (unsigned long i = 0; i < n; i++) {
    unsigned long v = p[i];
    a = (a ^ b) + v;
    b = (b ^ c) + a;
    c = (c ^ d) + b;
    d = (d ^ a) + c;
  }
  return a ^ b ^ c ^ d;
}

// At most fifteen bytes, mostly fewer.
// CHECK-LABEL: short_no_opt:
// CHECK:      load_ind_u8
// CHECK-NOT:  load_ind_u8
// CHECK:      .Lfunc_end
unsigned long short_no_opt(const unsigned char *p, unsigned char n) {
  unsigned long result = 0;
  for (unsigned i = 0; i < (n & 15); i++)
    result = result * 256 + p[i];
  return result;
}
