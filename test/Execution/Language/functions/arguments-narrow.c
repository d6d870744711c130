// Arguments and results narrower than a register: what the caller leaves in the
// upper bits never shows, whichever way the value was made.
#include "test.h"

#define NARROW(T)                                                              \
  FN T add_##T(T a, T b) { return a + b; }                                     \
  FN T shift_##T(T a, int n) { return a >> n | a << 3; }                       \
  FN T last_##T(int a, int b, int c, int d, int e, int f, T g, T h) {          \
    return g - h + a;                                                          \
  }                                                                            \
  FN u64 widen_##T(T a) { return a; }                                          \
  FN int compare_##T(T a, T b) {                                               \
    return (a < b) + (a > b) * 2 + (a == b) * 4;                               \
  }                                                                            \
  FN T load_##T(const T *p, T i) { return p[i & 3]; }                          \
  FN double real_##T(T a) { return a; }                                        \
  static void test_##T(u64 x, u64 y) {                                         \
    T (*volatile add)(T, T) = add_##T;                                         \
    u64 (*volatile widen)(T) = widen_##T;                                      \
    T values[4] = {x, y, x + y, x * y};                                        \
    mix(add_##T(x, y)), mix(add(x >> 8, y)), mix(shift_##T(x, 2));             \
    mix(last_##T(1, 2, 3, 4, 5, 6, x, y)), mix(widen_##T(x)),                  \
        mix(widen(x * y));                                                     \
    mix(widen(add(widen_##T(y), shift_##T(y, 1)))), mix(compare_##T(x, y));    \
    mix(compare_##T(x, add_##T(x, 0))), mix(load_##T(values, y));              \
    mix_double(real_##T(x - y)), mix(add_##T(x, 1) == (T)(x + 1));             \
    mix(-add_##T(x, y) >> 1), mix(add_##T(x, y) * 1000000007l);                \
    mix(widen_##T((double)(i32)(x & 127))), mix(widen_##T(x < y));             \
  }                                                                            \
  static void all_##T(void) {                                                  \
    static const u64 edges[] = {                                               \
        0,          1,          127,        128,         255,                  \
        256,        32767,      32768,      65535,       65536,                \
        0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, ~0ul};                \
    for (int i = 0; i < COUNT(edges); i++)                                     \
      for (int j = 0; j < COUNT(edges); j += 2)                                \
        test_##T(HIDE(u64, edges[i]), HIDE(u64, edges[j]));                    \
    show(#T, digest);                                                          \
  }
typedef _Bool bit;
NARROW(i8)
NARROW(u8) NARROW(i16) NARROW(u16) NARROW(i32) NARROW(u32)

    FN bit both(bit a, int b, bit c) {
  return a ^ b ^ c;
}
FN bit nonzero(u64 v) { return v; }
FN bit real(double v) { return v; }
FN int as_int(bit a) { return a + 1; }

int main(void) {
  all_i8(), all_u8(), all_i16(), all_u16(), all_i32(), all_u32();
  printf("%d %d %d %d %d\n", both(1, HIDE(int, 256), 0),
         both(HIDE(int, 2), 1, 1), nonzero(HIDE(u64, 1ul << 63)),
         real(HIDE(double, -0.0)) + real(HIDE(double, 1e-320)) * 2,
         as_int(HIDE(int, 512)));
  return 0;
}
