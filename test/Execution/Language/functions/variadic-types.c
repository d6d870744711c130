// Variable arguments of every type, in registers' places and far beyond, after
// every number of named ones.
#include "test.h"
#include <stdarg.h>
#include <stddef.h>

enum color { RED = -1, GREEN = 70000 };

FN void take(const char *types, ...) {
  va_list list;
  va_start(list, types);
  for (; *types; types++)
    switch (*types) {
    case 'i':
      mix(va_arg(list, int));
      break;
    case 'u':
      mix(va_arg(list, unsigned));
      break;
    case 'l':
      mix(va_arg(list, long));
      break;
    case 'L':
      mix(va_arg(list, unsigned long long));
      break;
    case 'd':
      mix_double(va_arg(list, double));
      break;
    case 'D':
      mix_double((double)va_arg(list, long double));
      break;
    case 'p':
      mix(*va_arg(list, u8 *));
      break;
    case 's': {
      const char *s = va_arg(list, char *);
      mix_bytes(s, strlen(s));
      break;
    }
    case 'f':
      mix(va_arg(list, int (*)(int))(5));
      break;
    case 'q': {
      __int128 q = va_arg(list, __int128);
      mix(q), mix(q >> 64);
      break;
    }
    case 'e':
      mix(va_arg(list, enum color));
      break;
    case 'z':
      mix(va_arg(list, size_t));
      break;
    case 'c': {
      double _Complex c = va_arg(list, double _Complex);
      mix_double(__real__ c), mix_double(__imag__ c);
      break;
    }
    }
  va_end(list);
}
static int square(int x) { return x * x; }

#define NAMED(N, ...)                                                          \
  FN u64 named##N(__VA_ARGS__, int count, ...) {                               \
    va_list list;                                                              \
    va_start(list, count);                                                     \
    u64 sum = a;                                                               \
    while (count-- > 0) {                                                      \
      sum = sum * 31 + va_arg(list, int);                                      \
      sum += (i64)(va_arg(list, double) * 4);                                  \
    }                                                                          \
    va_end(list);                                                              \
    return sum;                                                                \
  }
NAMED(1, u8 a)
NAMED(2, i16 a, double b)
NAMED(3, long a, float b, char *c)
NAMED(4, int a, int b, int c, int d)
NAMED(5, u64 a, u64 b, u64 c, u64 d, u64 e)
NAMED(6, int a, int b, int c, int d, int e, int f)
NAMED(7, int a, double b, int c, double d, int e, double f, int g)
NAMED(9, u8 a, u8 b, u8 c, u8 d, u8 e, u8 f, u8 g, u8 h, u8 i)

int main(void) {
  u8 byte = 200;
  for (int i = 0; i < 4; i++) {
    u64 r = next_random();
    __int128 q = (__int128)r << 50;
    float f = i * 1.5f;
    short s = r;
    take("iulLdDpsfqezc", (int)r, (unsigned)r, (long)r, r, i * 0.1, i * 0.25L,
         &byte, "text", square, q, GREEN, sizeof q, 1.0 + 2.0i);
    take("iiiiiiiiii", 'a', s, (u8)r, (i8)r, (_Bool)r, -1, 0, 1, s < 0, (u16)r);
    take("ddqdqiqlq", f, (double)f, q, -0.0, -q, 1, q * 3, 2l, q ^ 7);
    take("eieiuld", RED, 1, GREEN, -2147483647 - 1, 4294967295u, 1l << 63,
         (double)s);
    take("ss", "", "long text that is longer than any register");
    take("");
    show("types", digest);
    mix(named1(r, 2, i, 1.5, -i, 2.5)), mix(named2(r, 2, 2, 1, 2.5, i, 3.5));
    mix(named3(r, 1, 0, 3, 1, 1., 2, 2., 3, 3.)),
        mix(named4(1, 2, 3, 4, 2, i, 9., i, 8.));
    mix(named5(1, 2, 3, 4, 5, 2, i, 9., i, 8.)),
        mix(named6(1, 2, 3, 4, 5, 6, 2, i, 9., i, 8.));
    mix(named7(1, 2, 3, 4, 5, 6, 7, 2, i, 9., i, 8.)),
        mix(named9(1, 2, 3, 4, 5, 6, 7, 8, 9, 2, i, 9., i, 8.));
    show("named", digest);
  }
  return 0;
}
