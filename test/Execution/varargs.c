// RUN: %exec-compare %s
// Variadic functions: every type of argument, many of them, lists handed on.
#include "Inputs/test.h"
#include <stdarg.h>

FN u64 sum(int n, ...) {
  va_list list;
  va_start(list, n);
  u64 total = 0;
  for (int i = 0; i < n; i++)
    total = total * 3 + va_arg(list, int);
  va_end(list);
  return total;
}
FN u64 mixed(const char *types, ...) {
  va_list list;
  va_start(list, types);
  u64 total = 0;
  for (; *types; types++)
    switch (*types) {
    case 'i': total += va_arg(list, int); break;
    case 'u': total += va_arg(list, unsigned); break;
    case 'l': total ^= va_arg(list, long); break;
    case 'p': total += *va_arg(list, u64 *); break;
    case 's': total += strlen(va_arg(list, char *)); break;
    }
  va_end(list);
  return total;
}
struct pair { u64 a, b; };
struct triple { u64 a, b, c; };
FN u64 structures(int n, ...) {
  va_list list;
  va_start(list, n);
  u64 total = 0;
  while (n-- > 0) {
    struct pair p = va_arg(list, struct pair);
    struct triple t = va_arg(list, struct triple);
    u64 w = va_arg(list, u64);
    total += p.a * 3 + p.b * 5 + t.a * 7 + t.b * 11 + t.c * 13 + w;
  }
  va_end(list);
  return total;
}
FN u64 from_list(int n, va_list list) {
  u64 total = 0;
  while (n-- > 0)
    total = total * 10 + va_arg(list, int);
  return total;
}
FN u64 handed_on(int n, ...) {
  va_list list, copy;
  va_start(list, n);
  va_copy(copy, list);
  u64 first = from_list(n, list);
  u64 again = va_arg(copy, int);
  va_end(copy);
  va_end(list);
  return first * 100 + again;
}
FN u64 many_named(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h, ...) {
  va_list list;
  va_start(list, h);
  u64 x = va_arg(list, u64);
  u32 y = va_arg(list, u32);
  va_end(list);
  return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + x * 9 + y * 10;
}
FN u64 unused(int a, ...) { return a; }
typedef u64 variadic(int, ...);

int main(void) {
  variadic *volatile functions[] = {sum, handed_on, unused};
  u64 cell = 1000;
  printf("%lu %lu %lu\n", sum(0), sum(1, -5), sum(9, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  printf("%lx\n", mixed("iulpsiul", -1, 0xffffffffu, -2l, &cell, "four", 7, 0x80000000u, 1l << 40));
  struct pair p = {1, 2};
  struct triple t = {3, 4, 5};
  printf("%lu\n", structures(2, p, t, 6ul, p, t, 7ul));
  printf("%lu\n", handed_on(4, 1, 2, 3, 4));
  printf("%lu\n", many_named(1, 2, 3, 4, 5, 6, 7, 8, 9ul, 10u));
  for (int i = 0; i < 3; i++)
    printf("%lu\n", functions[i](3, 7, 8, 9));
  printf("%d %u %ld %lu %x %c %s %%|%5d|%-5d|%05d|%+d|%.3d|%8s|%-8s|%.2s|\n", -1,
         ~0u, -1l, ~0ul, 0xbeef, 'z', "text", 42, 42, 42, 42, 7, "right", "left", "cut");
  char buffer[16];
  int n = snprintf(buffer, sizeof buffer, "%s-%d", "0123456789", 123456);
  printf("%d %s\n", n, buffer);
  return 0;
}
