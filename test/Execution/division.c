// RUN: %exec-compare %s
// Division and remainder of every width, by variables and by constants that are
// powers of two, small, large, negative.
#include "Inputs/test.h"

#define VARIABLE(t)                                                            \
  FN t div_##t(t a, t b) { return a / b; }                                     \
  FN t rem_##t(t a, t b) { return a % b; }                                     \
  FN t both_##t(t a, t b) { return (t)(a / b ^ a % b); }
#define CONSTANT(t, tag, c)                                                    \
  FN t div_##t##_##tag(t a) { return a / (c); }                                \
  FN t rem_##t##_##tag(t a) { return a % (c); }                                \
  FN int multiple_##t##_##tag(t a) { return a % (c) == 0; }
#define POSITIVE(t)                                                            \
  CONSTANT(t, 1, 1) CONSTANT(t, 2, 2) CONSTANT(t, 3, 3) CONSTANT(t, 5, 5)      \
  CONSTANT(t, 7, 7) CONSTANT(t, 10, 10) CONSTANT(t, 16, 16)                    \
  CONSTANT(t, 100, 100) CONSTANT(t, 127, 127)
#define LARGE(t)                                                               \
  CONSTANT(t, 641, 641) CONSTANT(t, 4096, 4096)                                \
  CONSTANT(t, 1000000007, 1000000007)
#define NEGATIVE(t) CONSTANT(t, m1, -1) CONSTANT(t, m3, -3) CONSTANT(t, m8, -8)
VARIABLE(i8) VARIABLE(u8) VARIABLE(i16) VARIABLE(u16)
VARIABLE(i32) VARIABLE(u32) VARIABLE(i64) VARIABLE(u64)
POSITIVE(i8) POSITIVE(u8) POSITIVE(i16) POSITIVE(u16)
POSITIVE(i32) POSITIVE(u32) POSITIVE(i64) POSITIVE(u64)
LARGE(i32) LARGE(u32) LARGE(i64) LARGE(u64)
NEGATIVE(i8) NEGATIVE(i16) NEGATIVE(i32) NEGATIVE(i64)
CONSTANT(u64, huge, 0xfedcba9876543211)
CONSTANT(u32, huge, 0xfedcba99)

#define TRY_VARIABLE(t)                                                        \
  if ((t)b != 0 && !((t)b == (t)-1 && (t)a == (t)((u64)1 << (8 * sizeof(t) - 1)))) \
    printf("%lx %lx %lx ", (u64)div_##t(a, b), (u64)rem_##t(a, b),             \
           (u64)both_##t(a, b));
#define TRY_CONSTANT(t, tag, c)                                                \
  printf("%lx %lx %d ", (u64)div_##t##_##tag(a), (u64)rem_##t##_##tag(a),      \
         multiple_##t##_##tag(a));
#undef CONSTANT
#define CONSTANT TRY_CONSTANT

int main(void) {
  static const u64 values[] = {0, 1, 2, 3, 7, 10, 99, 100, 127, 128, 255, 256,
                               1000, 32767, 65535, 0x7fffffff, 0x80000000,
                               0xffffffff, 0x100000000, 0x123456789abcdef,
                               0x7fffffffffffffff, 0x8000000000000001, -7, -1};
  for (int i = 0; i < COUNT(values); i++) {
    u64 a = values[i];
    printf("%lx: ", a);
    POSITIVE(i8) POSITIVE(u8) POSITIVE(i16) POSITIVE(u16)
    POSITIVE(i32) POSITIVE(u32) POSITIVE(i64) POSITIVE(u64)
    LARGE(i32) LARGE(u32) LARGE(i64) LARGE(u64)
    if ((i8)a != -128 && (i16)a != -32768 && (i32)a != -0x80000000l &&
        (i64)a != -0x7fffffffffffffff - 1) {
      NEGATIVE(i8) NEGATIVE(i16) NEGATIVE(i32) NEGATIVE(i64)
    }
    CONSTANT(u64, huge, )
    CONSTANT(u32, huge, )
    putchar('\n');
    for (int j = 0; j < COUNT(values); j++) {
      u64 b = values[j];
      TRY_VARIABLE(i8) TRY_VARIABLE(u8) TRY_VARIABLE(i16) TRY_VARIABLE(u16)
      TRY_VARIABLE(i32) TRY_VARIABLE(u32) TRY_VARIABLE(i64) TRY_VARIABLE(u64)
      putchar('\n');
    }
  }
  return 0;
}
