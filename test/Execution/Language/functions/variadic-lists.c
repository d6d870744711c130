// va_list itself: copied, copied in the middle, passed on by value and by
// address, kept in a structure, walked twice, by recursive functions, by a
// callback.
#include "test.h"
#include <stdarg.h>

FN long rest(int n, va_list list) {
  long sum = 0;
  while (n-- > 0)
    sum = sum * 3 + va_arg(list, long);
  return sum;
}
FN long one(va_list *list) { return va_arg(*list, long); }
FN double alternate(int n, va_list *list) {
  if (n == 0)
    return 0;
  long i = va_arg(*list, long);
  double d = va_arg(*list, double);
  return i * d + alternate(n - 1, list);
}
FN long twice(int n, ...) {
  va_list a, b;
  va_start(a, n);
  va_copy(b, a);
  long sum = rest(n, a) + rest(n, b) * 7;
  va_end(a), va_end(b);
  va_start(a, n); // once more
  sum += one(&a), sum -= one(&a) * 11;
  va_copy(b, a);
  sum ^= rest(n - 2, b);
  va_end(b);
  sum = sum * 5 + rest(n - 2, a);
  va_end(a);
  return sum;
}
FN double pairs(int n, ...) {
  va_list list;
  va_start(list, n);
  double first = alternate(n / 2, &list), second = alternate(n - n / 2, &list);
  va_end(list);
  return first * 2 - second;
}
struct cursor {
  int left;
  va_list list;
};
FN long step(struct cursor *c) {
  return c->left-- > 0 ? va_arg(c->list, long) : -1;
}
FN long cursors(int n, ...) {
  struct cursor c[2] = {{n}, {n}};
  va_start(c[0].list, n);
  va_start(c[1].list, n);
  long sum = 0;
  for (int i = 0; i < n; i++)
    sum = sum * 3 + step(&c[0]) - (i & 1 ? step(&c[1]) : 0);
  va_end(c[0].list), va_end(c[1].list);
  return sum;
}
FN void line(char *to, int size, const char *format, ...) {
  va_list list;
  va_start(list, format);
  int n = vsnprintf(to, size, format, list);
  va_end(list);
  mix(n), mix_bytes(to, strlen(to));
}
FN long forward(long (*f)(int, va_list), int n, ...) {
  va_list list;
  va_start(list, n);
  long sum = f(n / 2, list);
  va_end(list);
  return sum;
}
// The tail of the same arguments, deeper and deeper.
FN long deep(int depth, long a, ...) {
  va_list list;
  va_start(list, a);
  long b = va_arg(list, long), c = va_arg(list, long);
  va_end(list);
  return depth ? deep(depth - 1, b, c, a + 1, a, b) * 3 + c : a + b + c;
}

int main(void) {
  char text[40];
  for (long i = 0; i < 5; i++) {
    mix(twice(8, i, i + 1, -i, 1l << 40, 5l, 6l, i * i, 8l));
    mix_double(pairs(5, i, 1.5, 2l, -2.5, i, 3.0, 4l, 0.125, i, 1e10));
    mix(cursors(7, 1l, i, 3l, -i, 5l, i, 7l));
    line(text, sizeof text, "%d %s %c %ld %x", (int)i, "word", 'a' + (int)i,
         i << 33, -1);
    line(text, (int)i * 3, "%s-%5d|%-5d|%05d", "cut", 1, 22, -333);
    mix(forward(rest, 6, i, 2l, 3l, 4l, 5l, 6l));
    mix(deep((int)i * 4, i, 2l, 3l));
    show("lists", digest);
  }
  return 0;
}
