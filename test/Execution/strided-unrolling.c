// RUN: %exec-compare -O0 -O2 -O3 %s
// RUN: %exec-compare -O3 -mllvm -pvm-enable-strided-unrolling=0 %s
// Loops whose stride may be anything: which iterations there are, for counters of all
// widths and signs, where sums wrap around, and where few iterations are left.
#include "Inputs/test.h"

// Some would go on for ever: those that end after this many iterations are run.
enum { MOST = 20 };

static u64 seen[32];

#define LOOPS(TYPE, UNSIGNED)                                                            \
  FN TYPE step_##TYPE(TYPE j, TYPE stride) {                                             \
    return (TYPE)((UNSIGNED)j + (UNSIGNED)stride);                                       \
  }                                                                                      \
  FN int ends_##TYPE(TYPE j, TYPE stride, TYPE bound, int equal) {                       \
    for (int i = 0; i < MOST; i++) {                                                     \
      j = step_##TYPE(j, stride);                                                        \
      if (equal ? j > bound : j >= bound)                                                \
        return 1;                                                                        \
    }                                                                                    \
    return 0;                                                                            \
  }                                                                                      \
  FN void below_##TYPE(TYPE j, TYPE stride, TYPE bound) {                                \
    u64 *place = seen;                                                                   \
    do {                                                                                 \
      *place++ = (u64)j;                                                                 \
      j = (TYPE)((UNSIGNED)j + (UNSIGNED)stride);                                        \
    } while (j < bound);                                                                 \
    for (*place = (u64)j; place != seen; place--)                                        \
      mix(*place);                                                                       \
  }                                                                                      \
  FN u64 up_to_##TYPE(TYPE j, TYPE stride, TYPE bound) {                                 \
    u64 sum = 0, before;                                                                 \
    do {                                                                                 \
      before = sum;                                                                      \
      sum = sum * 7 ^ seen[j & 31];                                                      \
      j = (TYPE)((UNSIGNED)j + (UNSIGNED)stride);                                        \
    } while (bound >= j);                                                                \
    return sum + before * 3;                                                             \
  }                                                                                      \
  FN void test_##TYPE(const u64 *values, int n) {                                        \
    for (int i = 0; i < n * n * n; i++) {                                                \
      TYPE start = (TYPE)values[i % n], stride = (TYPE)values[i / n % n],                \
           bound = (TYPE)values[i / n / n];                                              \
      if (ends_##TYPE(start, stride, bound, 0))                                          \
        below_##TYPE(start, stride, bound);                                              \
      if (ends_##TYPE(start, stride, bound, 1))                                          \
        mix(up_to_##TYPE(start, stride, bound));                                         \
    }                                                                                    \
  }

LOOPS(u8, u8)
LOOPS(i8, u8)
LOOPS(u16, u16)
LOOPS(i16, u16)
LOOPS(u32, u32)
LOOPS(i32, u32)
LOOPS(u64, u64)
LOOPS(i64, u64)

int main(void) {
  static u64 values[16] = {0, 1, 2, 3, 5, 12, 60};
  // The ends of each width, and what fits four, seven or eight times.
  for (int width = 8; width <= 64; width *= 2) {
    u64 all = ~0ull >> (64 - width), half = all >> 1;
    values[7] = all;
    values[8] = all - 1;
    values[9] = half;
    values[10] = half + 1;
    values[11] = all / 3;
    values[12] = all / 3 + 1;
    values[13] = half / 7;
    values[14] = half - 9;
    values[15] = all - 30;
    if (width == 8)
      test_u8(values, 16), test_i8(values, 16);
    else if (width == 16)
      test_u16(values, 16), test_i16(values, 16);
    else if (width == 32)
      test_u32(values, 16), test_i32(values, 16);
    else
      test_u64(values, 16), test_i64(values, 16);
  }
  for (int i = 0; i < 50; i++) {
    u64 random[4] = {next_random() >> (i & 56), next_random() >> (i & 63),
                     next_random(), next_random() >> 40};
    test_u32(random, 4);
    test_i64(random, 4);
  }
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
