// <limits.h>, <stdint.h>, <inttypes.h>: every limit, the exact, least and fast
// types, the constants' macros, and constants' own types by their size and
// suffix.
#include "test.h"
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>

#define L(X) printf(#X " %" PRIdMAX " %d\n", (intmax_t)X, (int)sizeof(X))
#define U(X) printf(#X " %" PRIuMAX " %d\n", (uintmax_t)X, (int)sizeof(X))
#define KIND(e)                                                                \
  _Generic((e),                                                                \
      int: 'i',                                                                \
      unsigned: 'u',                                                           \
      long: 'l',                                                               \
      unsigned long: 'U',                                                      \
      long long: 'L',                                                          \
      unsigned long long: 'X',                                                 \
      default: '?')
#define CONSTANT(c) printf(#c " %c %lx\n", KIND(c), (unsigned long)(c))

int main(void) {
  L(CHAR_BIT);
  L(SCHAR_MIN);
  L(SCHAR_MAX);
  L(UCHAR_MAX);
  L(CHAR_MIN);
  L(CHAR_MAX);
  L(SHRT_MIN);
  L(SHRT_MAX);
  L(USHRT_MAX);
  L(INT_MIN);
  L(INT_MAX);
  U(UINT_MAX);
  L(LONG_MIN);
  L(LONG_MAX);
  U(ULONG_MAX);
  L(LLONG_MIN);
  L(LLONG_MAX);
  U(ULLONG_MAX);
  L(INT8_MIN);
  L(INT8_MAX);
  L(UINT8_MAX);
  L(INT16_MIN);
  L(INT16_MAX);
  L(UINT16_MAX);
  L(INT32_MIN);
  L(INT32_MAX);
  U(UINT32_MAX);
  L(INT64_MIN);
  L(INT64_MAX);
  U(UINT64_MAX);
  L(INT_LEAST8_MAX);
  L(INT_LEAST16_MIN);
  L(INT_LEAST32_MAX);
  L(INT_LEAST64_MIN);
  L(INTPTR_MIN);
  L(INTPTR_MAX);
  U(UINTPTR_MAX);
  L(INTMAX_MIN);
  U(UINTMAX_MAX);
  L(PTRDIFF_MIN);
  L(PTRDIFF_MAX);
  U(SIZE_MAX);
  CONSTANT(1);
  CONSTANT(1u);
  CONSTANT(1l);
  CONSTANT(1ul);
  CONSTANT(1ll);
  CONSTANT(1ull);
  CONSTANT(2147483647);
  CONSTANT(2147483648);
  CONSTANT(4294967295);
  CONSTANT(4294967296);
  CONSTANT(0x7fffffff);
  CONSTANT(0x80000000);
  CONSTANT(0xffffffff);
  CONSTANT(0x100000000);
  CONSTANT(0x7fffffffffffffff);
  CONSTANT(0x8000000000000000);
  CONSTANT(037777777777);
  CONSTANT(040000000000);
  CONSTANT(0b1011);
  CONSTANT(-2147483648);
  CONSTANT(2147483648u);
  CONSTANT('a');
  CONSTANT('\xff');
  CONSTANT('\377');
  CONSTANT('\0');
  CONSTANT('ab');
  CONSTANT('abcd');
  CONSTANT(INT8_C(5));
  CONSTANT(UINT16_C(5));
  CONSTANT(INT64_C(5));
  CONSTANT(UINT64_C(5));
  CONSTANT(INTMAX_C(5));
  CONSTANT(sizeof 1);
  CONSTANT((char *)8 - (char *)3);
  printf("%" PRId8 " %" PRIu16 " %" PRIx32 " %" PRIX64 " %" PRIo64 " %" PRIiPTR
         "\n",
         (int8_t)-5, (uint16_t)-1, (uint32_t)-1, UINT64_MAX, INT64_MAX,
         (intptr_t)-7);
  int8_t a;
  uint16_t b;
  int32_t c;
  uint64_t d;
  intmax_t e;
  printf("%d\n", snprintf(0, 0, "%d", INT_MIN));
  a = HIDE(int, 200), b = HIDE(int, -1), c = HIDE(long, 1l << 31),
  d = HIDE(int, -1), e = HIDE(unsigned, -1);
  printf("%d %d %d %lx %ld\n", a, b, c, d, e);
  return 0;
}
