// RUN: %exec-compare %s
// Shifts and rotates of every width by every amount the language defines, both
// operands variable, either one constant.
#include "Inputs/test.h"

#define WIDTH(t, s, bits)                                                      \
  FN t left_##t(t a, int n) { return a << n; }                                 \
  FN t right_##t(t a, int n) { return a >> n; }                                \
  FN s signed_##t(s a, int n) { return a >> n; }                               \
  FN t rotl_##t(t a, int n) {                                                  \
    return (t)(a << (n & (bits - 1)) | a >> (-n & (bits - 1)));                \
  }                                                                            \
  FN t rotr_##t(t a, int n) {                                                  \
    return (t)(a >> (n & (bits - 1)) | a << (-n & (bits - 1)));                \
  }                                                                            \
  FN t masked_##t(t a, u64 n) { return a << (n & (bits - 1)); }                \
  FN t one_##t(int n) { return (t)1 << n; }                                    \
  FN t of_constant_##t(int n) { return (t)0xa5a5a5a5a5a5a5a5 >> n; }           \
  FN t of_minus_one_##t(int n) { return (t)-1 << n; }                          \
  FN t rotated_constant_##t(int n) {                                           \
    t c = (t)0x123456789abcdef1;                                               \
    return (t)(c << (n & (bits - 1)) | c >> (-n & (bits - 1)));                \
  }                                                                            \
  FN t set_bit_##t(t a, int n) { return a | (t)1 << n; }                       \
  FN t clear_bit_##t(t a, int n) { return a & ~((t)1 << n); }                  \
  FN int test_bit_##t(t a, int n) { return a >> n & 1; }                       \
  FN t low_bits_##t(t a, int n) { return a & (((t)1 << n) - 1); }
WIDTH(u8, i8, 8) WIDTH(u16, i16, 16) WIDTH(u32, i32, 32) WIDTH(u64, i64, 64)

#define BY(t, s, bits, n)                                                      \
  FN t left_##t##_by_##n(t a) { return a << n; }                               \
  FN t right_##t##_by_##n(t a) { return a >> n; }                              \
  FN s signed_##t##_by_##n(s a) { return a >> n; }                             \
  FN t rot_##t##_by_##n(t a) {                                                 \
    return (t)(a << n | a >> (-n & (bits - 1)));                               \
  }                                                                            \
  FN t field_##t##_by_##n(t a) { return (t)(a << (bits - 1 - n)) >> n; }
#define AMOUNTS32(B) B(u32, i32, 32, 0) B(u32, i32, 32, 1) B(u32, i32, 32, 8) B(u32, i32, 32, 16) B(u32, i32, 32, 31)
#define AMOUNTS64(B) B(u64, i64, 64, 0) B(u64, i64, 64, 1) B(u64, i64, 64, 8) B(u64, i64, 64, 31) B(u64, i64, 64, 32) B(u64, i64, 64, 33) B(u64, i64, 64, 63)
AMOUNTS32(BY) AMOUNTS64(BY)

#define TRY(t, s, bits)                                                        \
  for (int n = 0; n < bits; n += bits < 32 ? 1 : 5) {                          \
    printf("%lx %lx %lx %lx %lx %lx ", (u64)left_##t(a, n),                    \
           (u64)right_##t(a, n), (u64)signed_##t(a, n), (u64)rotl_##t(a, n),   \
           (u64)rotr_##t(a, n), (u64)masked_##t(a, n + bits));                 \
    printf("%lx %lx %lx %lx %lx %lx %d %lx\n", (u64)one_##t(n),                \
           (u64)of_constant_##t(n), (u64)of_minus_one_##t(n),                  \
           (u64)rotated_constant_##t(n), (u64)set_bit_##t(a, n),               \
           (u64)clear_bit_##t(a, n), test_bit_##t(a, n),                       \
           (u64)low_bits_##t(a, n));                                           \
  }
#define TRY_BY(t, s, bits, n)                                                  \
  printf("%lx %lx %lx %lx %lx ", (u64)left_##t##_by_##n(a),                    \
         (u64)right_##t##_by_##n(a), (u64)signed_##t##_by_##n(a),              \
         (u64)rot_##t##_by_##n(a), (u64)field_##t##_by_##n(a));

int main(void) {
  static const u64 values[] = {1, 0x80, 0x8000, 0x80000000, 0xffffffff,
                               0x8000000000000000, 0xfedcba9876543210, -1};
  for (int i = 0; i < COUNT(values); i++) {
    u64 a = values[i];
    TRY(u8, i8, 8) TRY(u16, i16, 16) TRY(u32, i32, 32) TRY(u64, i64, 64)
    AMOUNTS32(TRY_BY) AMOUNTS64(TRY_BY)
    putchar('\n');
  }
  return 0;
}
