// Which function is called is known once the loop over the table has been unrolled. LLVM
// inlines before that; it is done again behind it, but not for size.
//
// RUN: %clang -O2 -fno-lto -S %s -o - | FileCheck %s
// RUN: %clang -O3 -fno-lto -mcpu=gp080 -S %s -o - | FileCheck %s
// RUN: %clang -O2 -fno-lto -mllvm -pvm-enable-late-inlining=false -S %s -o - \
// RUN:   | FileCheck %s --check-prefix=OFF
// RUN: %clang -Os -fno-lto -S %s -o - | FileCheck %s --check-prefix=OFF

static int rises(int x, int y) { return x < y; }
static int falls(int x, int y) { return x > y; }

// CHECK-LABEL: count:
// CHECK-NOT:   load_imm_jump
// CHECK:       .Lfunc_end
// OFF-LABEL:   count:
// OFF:         load_imm_jump
int count(const int *x, int n) {
  int (*const ways[])(int, int) = {rises, falls};
  int result = 0;
  for (int way = 0; way < 2; way++)
    for (int i = 1; i < n; i++)
      result = 3 * result + ways[way](x[i - 1], x[i]);
  return result;
}

// The order of two keys is compared with 0.
typedef int order(const unsigned *, const unsigned *);
static int ascending(const unsigned *x, const unsigned *y) {
  return (*x > *y) - (*x < *y);
}
static int descending(const unsigned *x, const unsigned *y) {
  return (*x < *y) - (*x > *y);
}

// CHECK-LABEL: count_in_order:
// CHECK-COUNT-2: set_{{[lg]}}t_u
// CHECK-NOT:   set_{{[lg]}}t_u
// CHECK-NOT:   load_imm_jump
// CHECK:       .Lfunc_end
unsigned count_in_order(const unsigned *x) {
  order *const orders[] = {ascending, descending};
  unsigned result = 0;
  for (int way = 0; way < 2; way++)
    result = 3 * result + (orders[way](x, x + 5) < 0);
  return result;
}

// What was too long to be inlined before is so now.
#define DIGEST(x) ((x) * 31 ^ (x) >> 3 ^ ((x) << 5 | 77))
static unsigned long digest(unsigned long x) {
#pragma unroll
  for (int i = 0; i < 40; i++)
    x = DIGEST(DIGEST(x) + i);
  return x;
}

// CHECK-LABEL: digests:
// CHECK-COUNT-3: load_imm_jump {{.*}}, digest
unsigned long digests(unsigned long x, unsigned long y) {
  unsigned long sum = digest(x);
  if (y & 1)
    sum += digest(y);
  if (y & 2)
    sum ^= digest(x + y);
  return sum;
}
