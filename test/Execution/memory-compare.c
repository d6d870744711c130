// RUN: %exec-compare -O0 -O1 -O2 -Os --host-cc=%host-clang %s
// Comparisons of memory of every small constant length become accesses, some of which
// overlap: equality and order, with a difference at every place, at odd addresses.
#include "Inputs/test.h"

static unsigned char left[80], right[80];

static int sign(int x) { return (x > 0) - (x < 0); }

#define COMPARE(n)                                                                       \
  FN int order_##n(const void *x, const void *y) { return memcmp(x, y, n); }             \
  FN int equal_##n(const void *x, const void *y) { return memcmp(x, y, n) == 0; }        \
  static void test_##n(void) {                                                           \
    const unsigned char *x = left + n % 3, *y = right + n % 5;                           \
    mix((u64)sign(order_##n(x, y)));                                                     \
    mix((u64)equal_##n(x, y));                                                           \
  }
#define LENGTHS(M)                                                                       \
  M(0) M(1) M(2) M(3) M(4) M(5) M(6) M(7) M(8) M(9) M(10) M(11) M(12) M(13) M(14) M(15)  \
  M(16) M(17) M(20) M(23) M(24) M(25) M(31) M(32) M(33) M(40) M(47) M(48) M(56) M(63)    \
  M(64) M(65) M(70)
LENGTHS(COMPARE)

#define TEST(n) test_##n();
static void test_all(void) { LENGTHS(TEST) }

#define ALIGN(n)                                                                         \
  for (int i = 0; i < 75; i++)                                                           \
    left[i + n % 3] = right[i + n % 5] = (unsigned char)(i * 37 + 200);                  \
  test_##n();                                                                            \
  for (int i = 0; i < n; i++) {                                                          \
    left[i + n % 3] ^= 0x80;                                                             \
    test_##n();                                                                          \
    right[n - 1 - i + n % 5] += 3;                                                       \
    test_##n();                                                                          \
    left[i + n % 3] ^= 0x80;                                                             \
  }

int main(void) {
  test_all();
  LENGTHS(ALIGN)
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
