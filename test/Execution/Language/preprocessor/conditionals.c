// #if with every operator, 64-bit values, defined, __has_*, #elif, nested and
// skipped groups, #undef and redefinition, #line, pragmas, predefined names,
// includes.
#include "test.h"

static u64 trace;
#define ON(n) trace = trace * 31 + n
#define VALUE 7
#define EMPTY
#define FUNCTION(x) ((x) * 2)
#if defined VALUE && !defined(MISSING) && VALUE == 7 && MISSING == 0
#define A 1
#else
#error wrong
#endif
#if (1 ? 2 : 3) == 2 && (5 / 2 * 2 + 5 % 2) == 5 && (1 << 40) > 0 &&           \
    ~0 == -1 && -1 > 0u && 0x7fffffffffffffff > 0 && 'a' == 97 &&              \
    FUNCTION(3) == 6 && (2, 3) == 3 EMPTY
#define B 2
#endif
#if 0
this is "not C
#if 1
#else
#error skipped
#endif
#elif 0 || (1 && !0)
#define C 3
#elif 1 / 0
#error not evaluated
#endif
#ifndef MISSING
#define D 4
#undef VALUE
#define VALUE 8
#endif
#if __has_include("test.h") && __has_include(<stdio.h>) && !__has_include("no-such-file.h") && __has_attribute(packed)
#define E 5
#endif
#if 0xffffffffffffffffu == -1 && -9223372036854775807 - 1 < 0 &&               \
    18446744073709551615u / 3 == 6148914691236517205
#define F 6
#endif
#define LIST X(A) X(B) X(C) X(D) X(E) X(F)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused"
#pragma once_upon_a_time
_Pragma("GCC diagnostic pop")
#define LINES __LINE__

    int main(void) {
#define X(n) ON(n);
  LIST
#undef X
#if VALUE == 8
      ON(8);
#endif
  int first = __LINE__, second = LINES, third = __LINE__;
  printf("%d %d\n", second - first, third - first);
#line 1000 "renamed.c"
  printf("%d %s\n", __LINE__, __FILE__);
  printf("%d %d %d\n", (int)sizeof __DATE__, (int)sizeof __TIME__, __STDC__);
  printf("%d %d %d\n", __COUNTER__, __COUNTER__ * 0 + 1, __INCLUDE_LEVEL__);
  printf("%ld %d %d\n", __STDC_VERSION__, __STDC_HOSTED__, __CHAR_BIT__);
  printf("%d \
continued %d\n",
         0, 1       /* comment
over lines */ + 2); // and \
     this too
  show("trace", trace);
  return 0;
}
