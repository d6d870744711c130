// RUN: %exec-compare %s
// Saturating and overflow-checking arithmetic at both ends of every width.
#include "Inputs/test.h"

#define WIDTH(t, low, high)                                                    \
  FN t sadd_##t(t a, t b) {                                                    \
    t r;                                                                       \
    if (__builtin_add_overflow(a, b, &r))                                      \
      return (t)low < 0 && b < 0 ? (t)low : (t)high;                           \
    return r;                                                                  \
  }                                                                            \
  FN t ssub_##t(t a, t b) {                                                    \
    t r;                                                                       \
    if (__builtin_sub_overflow(a, b, &r))                                      \
      return (t)low < 0 && b < 0 ? (t)high : (t)low;                           \
    return r;                                                                  \
  }                                                                            \
  FN int carries_##t(t a, t b, t *r) { return __builtin_add_overflow(a, b, r); } \
  FN int borrows_##t(t a, t b, t *r) { return __builtin_sub_overflow(a, b, r); } \
  FN int overflows_##t(t a, t b, t *r) { return __builtin_mul_overflow(a, b, r); } \
  FN t in_place_##t(t a, t b) {                                                \
    if (__builtin_mul_overflow(a, b, &a))                                      \
      a ^= 0x55;                                                               \
    return a;                                                                  \
  }
WIDTH(i8, -128, 127) WIDTH(u8, 0, 255)
WIDTH(i16, -32768, 32767) WIDTH(u16, 0, 65535)
WIDTH(i32, -0x80000000l, 0x7fffffff) WIDTH(u32, 0, 0xffffffff)
WIDTH(i64, (-0x7fffffffffffffff - 1), 0x7fffffffffffffff) WIDTH(u64, 0, -1)

FN u64 sub_to_zero(u64 a, u64 b) { return a > b ? a - b : 0; }
FN u32 sub_to_zero32(u32 a, u32 b) { return a > b ? a - b : 0; }
FN u8 sub_to_zero8(u8 a, u8 b) { return a > b ? a - b : 0; }
FN int mixed(i64 a, u32 b, i32 *r) { return __builtin_add_overflow(a, b, r); }

#define TRY(t)                                                                 \
  {                                                                            \
    t x, y, z;                                                                 \
    int c = carries_##t(a, b, &x), d = borrows_##t(a, b, &y),                  \
        e = overflows_##t(a, b, &z);                                           \
    printf("%d%d%d %lx %lx %lx %lx %lx %lx ", c, d, e, (u64)x, (u64)y, (u64)z, \
           (u64)sadd_##t(a, b), (u64)ssub_##t(a, b), (u64)in_place_##t(a, b)); \
  }

int main(void) {
  static const u64 values[] = {0, 1, 2, 100, 127, 128, 200, 255, 32767, 32768,
                               65535, 0x7fffffff, 0x80000000, 0xffffffff,
                               0x7fffffffffffffff, 0x8000000000000000, -2, -1};
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j++) {
      u64 a = values[i], b = values[j];
      i32 m;
      int over = mixed(a, b, &m);
      TRY(i8) TRY(u8) TRY(i16) TRY(u16) TRY(i32) TRY(u32) TRY(i64) TRY(u64)
      printf("%lx %x %x %d %x\n", sub_to_zero(a, b), sub_to_zero32(a, b),
             sub_to_zero8(a, b), over, m);
    }
  return 0;
}
