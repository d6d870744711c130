// Pointers into arrays of every element size: sums, differences, comparisons,
// negative indices, past the end, char and void views, pointers to pointers, to
// arrays, to parts.
#include "test.h"

struct s3 {
  u8 b[3];
};
struct s12 {
  u32 w[3];
};
struct s40 {
  u64 d[5];
};
#define EACH(DO) DO(u8) DO(i16) DO(u32) DO(i64) DO(s3) DO(s12) DO(s40)
typedef struct s3 s3;
typedef struct s12 s12;
typedef struct s40 s40;
#define POINTERS(T)                                                            \
  FN void pointers_##T(T *p, i64 i, u32 u, i8 c) {                             \
    T *q = p + i, *r = &p[u], *s = c + p, *end = p + 60;                       \
    mix(q - p), mix(r - q), mix((char *)s - (char *)p), mix(q < r),            \
        mix(q == s), mix(end - s), mix(&q[-1] - p);                            \
    mix((u8 *)(q + 1) - (u8 *)q), mix(*(u8 *)(p + i)), mix(*(u8 *)&p[u - c]),  \
        mix(*((u8 *)q + c)), mix((q - i) == p);                                \
    q += 3, q -= c, ++q, r--, mix(q - p), mix(*(u8 *)q++), mix(*(u8 *)--r),    \
        mix(q > r ? q - r : r - q);                                            \
    u64 n = 0;                                                                 \
    for (T *w = p; w != end; w += 3)                                           \
      n = n * 3 + *(u8 *)w;                                                    \
    for (T *w = end; w-- > p;)                                                 \
      n ^= (u64)(w - p) << 8 | *(u8 *)w;                                       \
    mix(n), mix((uintptr_t)q - (uintptr_t)p),                                  \
        mix((T *)((uintptr_t)p + sizeof(T)) - p);                              \
  }
EACH(POINTERS)
#define TEST(T)                                                                \
  pointers_##T((T *)memory, i + 5, i * 2 + 2, i % 5), show(#T, digest);
static _Alignas(8) u8 memory[4000];

FN char *skip(char *p, char **end) {
  while (*p == ' ')
    p++;
  *end = p;
  while (**end && **end != ' ')
    ++*end;
  return p;
}
FN void reverse(char *first, char *last) {
  while (first < last) {
    char c = *first;
    *first++ = *--last, *last = c;
  }
}
FN int depth(int ***ppp, int **pp, int *p) {
  ***ppp = 5, *ppp = pp + 1, ***ppp = 6;
  int **q = *ppp - 1;
  return **q * 10 + *p + (*ppp - pp);
}
FN int bounds(const int *low, const int *high, const int *p) {
  return p >= low && p < high ? p - low : -1;
}
FN void *offset(void *p, long by) { return p + by; }

int main(void) {
  for (int i = 0; i < 4000; i++)
    memory[i] = next_random();
  for (int i = 0; i < 12; i++) {
    EACH(TEST)
  }
  char text[] = "  some words  here", *p = text, *end;
  for (;; p = end) {
    p = skip(p, &end);
    if (p == end)
      break;
    reverse(p, end), printf("%d %.*s\n", (int)(p - text), (int)(end - p), p);
  }
  int a = 1, b = 2, *list[] = {&a, &b}, **pp = list, values[8];
  printf("%d\n", depth(&pp, list, &b));
  for (int i = 0; i < 8; i++)
    values[i] = bounds(values + 2, values + 6, values + i),
    printf("%d ", values[i]);
  int (*whole)[8] = &values, *last = (int *)(&values + 1) - 1;
  printf("%d %d %d %d\n", (*whole)[3], *last,
         (int)((char *)offset(values, 12) - (char *)values),
         (int)(&(*whole)[5] - *whole));
  int *null = HIDE(int, 0) ? values : 0;
  printf("%d %d %d\n", null == 0, !null, null < values);
  return 0;
}
