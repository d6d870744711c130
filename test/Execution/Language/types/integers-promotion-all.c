// Binary operators between every two integer types: the type of the result, and
// the value, at the edges of both.
#include "test.h"

typedef _Bool b;
typedef signed char c;
typedef unsigned char uc;
typedef short s;
typedef unsigned short us;
typedef int i;
typedef unsigned u;
typedef long l;
typedef unsigned long ul;
typedef long long ll;

#define KIND(e)                                                                \
  _Generic((e),                                                                \
      int: 1,                                                                  \
      unsigned: 2,                                                             \
      long: 3,                                                                 \
      unsigned long: 4,                                                        \
      long long: 5,                                                            \
      unsigned long long: 6,                                                   \
      default: 7)
#define PAIR(A, B)                                                             \
  FN void pair_##A##_##B(A x, B y) {                                           \
    mix(KIND(x + y) * 100 + KIND(x ? x : y) * 10 + KIND(x << 1));              \
    mix((u64)x + y), mix(x / 2 - y / 2 < 0), mix(x < y), mix(x <= y),          \
        mix(x == y);                                                           \
    mix(x & y), mix(x | y), mix(x ^ y), mix(1 ? x : y), mix(0 ? x : y);        \
    if (y != 0 && y != (B) - 1)                                                \
      mix(x / y), mix(x % y);                                                  \
    mix(x >> (y & 7)), mix(~x & y), mix(!x + !y), mix((u64)x * y);             \
  }
#define ROW(DO, A)                                                             \
  DO(A, b)                                                                     \
  DO(A, c) DO(A, uc) DO(A, s) DO(A, us) DO(A, i) DO(A, u) DO(A, l) DO(A, ul)   \
      DO(A, ll)
#define ALL(DO)                                                                \
  ROW(DO, b)                                                                   \
  ROW(DO, c) ROW(DO, uc) ROW(DO, s) ROW(DO, us) ROW(DO, i) ROW(DO, u)          \
      ROW(DO, l) ROW(DO, ul) ROW(DO, ll)
ALL(PAIR)

#define TEST(A, B) pair_##A##_##B(x, y);

int main(void) {
  static const u64 edges[] = {0,
                              1,
                              2,
                              3,
                              127,
                              128,
                              255,
                              32768,
                              65535,
                              0x7ffffffe,
                              0x80000001,
                              0xffffffff,
                              0x7ffffffffffffffe,
                              ~0ul - 5};
  for (int j = 0; j < COUNT(edges); j++)
    for (int k = 0; k < COUNT(edges); k += 3) {
      u64 x = edges[j], y = edges[k];
      ALL(TEST)
    }
  show("pairs", digest);
  return 0;
}
