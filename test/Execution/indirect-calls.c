// RUN: %exec-compare %s
// Function pointers: in tables, in loops, as arguments, compared, stored narrow.
#include "Inputs/test.h"

typedef u64 binary(u64, u64);
FN u64 add(u64 a, u64 b) { return a + b; }
FN u64 sub(u64 a, u64 b) { return a - b; }
FN u64 mul(u64 a, u64 b) { return a * b; }
FN u64 xor(u64 a, u64 b) { return a ^ b; }
static binary *const table[] = {add, sub, mul, xor};
static binary *mutable_table[4];

FN int choose(u64 x) { return x % 7 & 3; }

FN u64 run(const u8 *program, int n, u64 a, u64 b) {
  for (int i = 0; i < n; i++) {
    u64 r = table[program[i] & 3](a, b);
    a = b + i;
    b = r;
  }
  return a ^ b;
}
FN u64 index_from_call(u64 a, u64 b) { return table[choose(a)](b, table[choose(b)](a, b)); }
FN u64 fold(binary *f, const u64 *data, int n) {
  u64 r = data[0];
  for (int i = 1; i < n; i++)
    r = f(r, data[i]);
  return r;
}
FN binary *compose(int c) { return c ? add : mul; }
FN int identify(binary *f) {
  if (f == add)
    return 1;
  if (f == mul)
    return 2;
  return f ? 3 : 0;
}

struct shape {
  int (*area)(const struct shape *);
  int w, h;
};
FN int rectangle(const struct shape *s) { return s->w * s->h; }
FN int triangle(const struct shape *s) { return s->w * s->h / 2; }
FN int total(const struct shape *shapes, int n) {
  int sum = 0;
  for (int i = 0; i < n; i++)
    sum += shapes[i].area(&shapes[i]);
  return sum;
}

typedef int comparison(const void *, const void *);
FN int ascending(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
FN int descending(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }
FN void sort(int *data, int n, comparison *compare) {
  for (int i = 1; i < n; i++)
    for (int j = i; j > 0 && compare(&data[j - 1], &data[j]) > 0; j--) {
      int t = data[j];
      data[j] = data[j - 1];
      data[j - 1] = t;
    }
}

FN u64 seven(u64 (*f)(u64, u64, u64, u64, u64, u64, u64, u64), u64 x) {
  return f(x, x + 1, x + 2, x + 3, x + 4, x + 5, x + 6, x + 7);
}
FN u64 weigh(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h) {
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h;
}

int main(void) {
  const u8 program[] = {0, 1, 2, 3, 3, 2, 1, 0, 2, 2};
  u64 data[] = {9, 8, 7, 6, 5};
  for (int i = 0; i < 4; i++)
    mutable_table[i] = table[3 - i];
  printf("%lx %lx\n", run(program, 10, 3, 4), run(program, 0, 3, 4));
  for (u64 i = 0; i < 8; i++)
    printf("%lx %lx %lx\n", index_from_call(i, i + 3),
           fold(mutable_table[i & 3], data, 5), compose(i & 1)(i, 5));
  printf("%d %d %d %d\n", identify(add), identify(mul), identify(xor), identify(0));
  struct shape shapes[] = {{rectangle, 3, 4}, {triangle, 5, 6}, {rectangle, 1, 1}};
  printf("%d\n", total(shapes, 3));
  int numbers[] = {5, 3, 9, -1, 7, 0};
  sort(numbers, 6, ascending);
  for (int i = 0; i < 6; i++)
    printf("%d ", numbers[i]);
  sort(numbers, 6, descending);
  for (int i = 0; i < 6; i++)
    printf("%d ", numbers[i]);
  printf("\n%lu\n", seven(weigh, 10));
  return 0;
}
