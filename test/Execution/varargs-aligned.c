// RUN: %exec-compare %s
// Variadic arguments of 16 bytes lie at addresses that va_arg rounds up to, whatever
// comes before them.
#include <stdarg.h>
#include <stdio.h>

static unsigned long sum(const char *kinds, ...) {
  va_list list;
  unsigned long result = 0;
  va_start(list, kinds);
  for (; *kinds; kinds++) {
    if (*kinds == 'q') {
      unsigned __int128 wide = va_arg(list, unsigned __int128);
      result = result * 31 + (unsigned long)wide + (unsigned long)(wide >> 64) * 7;
    } else {
      result = result * 31 + va_arg(list, unsigned);
    }
  }
  va_end(list);
  return result;
}

static unsigned long (*volatile call)(const char *, ...) = sum;

static unsigned long named(long a, long b, long c, long d, long e, long f, long g,
                           unsigned __int128 wide, ...) {
  va_list list;
  va_start(list, wide);
  unsigned __int128 next = va_arg(list, unsigned __int128);
  int last = va_arg(list, int);
  va_end(list);
  return a + b + c + d + e + f + g + (unsigned long)wide +
         (unsigned long)(wide >> 64) * 3 + (unsigned long)next * 5 +
         (unsigned long)(next >> 64) * 11 + last;
}

static unsigned long (*volatile call_named)(long, long, long, long, long, long, long,
                                            unsigned __int128, ...) = named;

int main(void) {
  unsigned __int128 x = ((unsigned __int128)0x123456789abcdefULL << 64) | 42;
  unsigned __int128 y = ~x;
  printf("%lu\n", call("q", x));
  printf("%lu\n", call("iq", 1, x));
  printf("%lu\n", call("iiq", 1, 2, x));
  printf("%lu\n", call("qiqiiq", x, 7, y, 8, 9, x));
  printf("%lu\n", call_named(1, 2, 3, 4, 5, 6, 7, x, y, 9));
  return 0;
}
