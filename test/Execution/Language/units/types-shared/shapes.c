#include "shapes.h"
#include <stdarg.h>
long array[8];
struct small make_small(int a, int b) { return (struct small){a, b}; }
struct medium make_medium(double d, int i) {
  return (struct medium){d, i, {1, 2, i}};
}
struct medium apply(struct medium (*f)(struct medium, int), struct medium m,
                    int n) {
  return n ? apply(f, f(m, n), n - 1) : m;
}
struct large make_large(int k) {
  return (struct large){{k, k * 3, -k, k << 20, 7}};
}
union value make_value(_Bool real, double d) {
  return real ? (union value){.d = d} : (union value){.i = d};
}
long sum_large(struct large l, struct small s, struct medium m) {
  return l.v[0] + l.v[1] * 3 + l.v[2] * 5 + l.v[3] * 7 + l.v[4] + s.a * 11 +
         s.b * 13 + (long)m.d + m.i * 17 + m.c[2];
}
long total(const char *what, ...) {
  va_list list;
  va_start(list, what);
  long sum = 0;
  for (; *what; what++)
    sum = sum * 31 + (*what == 's'   ? va_arg(list, struct small).b
                      : *what == 'm' ? va_arg(list, struct medium).i
                      : *what == 'l' ? va_arg(list, struct large).v[3]
                                     : va_arg(list, int));
  va_end(list);
  return sum;
}
int narrow(signed char a, unsigned char b, short c, _Bool d) {
  return a + b * 3 + c * 5 + d * 7;
}
void fill(long *to, unsigned n) {
  while (n--)
    to[n] += n * n;
}
int sum_rows(int n, int rows[][4]) {
  int s = 0;
  while (n--)
    s = s * 5 + rows[n][1] + rows[n][2];
  return s;
}
int flags(unsigned f) {
  struct {
    unsigned a : 3, b : 5;
    int c : 4;
  } s = {f, f, f};
  return s.a + s.b * 8 + s.c * 256;
}
double real(int a, float b, double c) { return a + b * 2 - c / 4; }
__int128 wide(__int128 a, long b) {
  return a * 0x123456789abcdef + ((__int128)b << 70);
}
enum color next_color(enum color c) { return (c + 1) % 3; }
