// __builtin_choose_expr, types_compatible_p, constant_p, object_size, offsetof,
// __builtin_LINE, FUNCTION, has_builtin, classify, prefetch, expect, assume.
#include "test.h"

#define KIND(x)                                                                \
  __builtin_choose_expr(                                                       \
      __builtin_types_compatible_p(__typeof__(x), int), 1,                     \
      __builtin_choose_expr(                                                   \
          __builtin_types_compatible_p(__typeof__(x), double), 2.5,            \
          __builtin_choose_expr(                                               \
              __builtin_types_compatible_p(__typeof__(x), char[5]), "five",    \
              (void *)0)))
#define SAFE_SHIFT(x, n)                                                       \
  (__builtin_constant_p(n) ? (x) << (n) : (x) << ((n) & 31))
struct s {
  char a[10];
  int b;
  char c[];
};
static char global[100];

FN u64 sizes(char *p, struct s *s, int i) {
  char local[30], *q = i ? local : local + 10;
  mix(__builtin_object_size(local, 0)),
      mix(__builtin_object_size(local + 5, 1)),
      mix(__builtin_object_size(global + 40, 0)),
      mix(__builtin_object_size(&s->a[3], 1) == 7);
  mix(__builtin_object_size(p, 0) == (size_t)-1),
      mix(__builtin_object_size(p, 2)), mix(__builtin_object_size("text", 0)),
      local[i] = i;
  return local[i] + (q == local);
}
FN int expected(int x, int y) {
  int v = 0;
  if (__builtin_expect(x > 3, 1))
    v += 1;
  if (__builtin_expect(x == y, 0))
    v += 2;
  if (__builtin_expect_with_probability(x < y, 1, 0.9))
    v += 4;
  if (!__builtin_expect(!!y, 1))
    v += 8;
  for (int i = 0; __builtin_expect(i < x, 1); i++)
    v += __builtin_expect(i, 5) << 4;
  switch (__builtin_expect(y, 2)) {
  case 0:
    v ^= 1;
    break;
  case 2:
    v ^= 3;
    break;
  default:
    v ^= 7;
  }
  return v;
}
FN int unreachable(unsigned x) {
  switch (x & 3) {
  case 0:
    return 10;
  case 1:
    return 20;
  case 2:
    return 30;
  case 3:
    return 40;
  }
  __builtin_unreachable();
}
FN int clamp(int x) {
  if (x < 0 || x > 15)
    __builtin_unreachable();
  return x / 4 + x % 4;
}
FN u64 aligned(const void *p) {
  const u64 *q = __builtin_assume_aligned(p, 8);
  return q[0] + q[1];
}
FN int line(void) { return __builtin_LINE() - __LINE__; }
FN int address_kept(void) { return __builtin_return_address(0) != 0; }
FN int classes(double d) {
  return __builtin_fpclassify(0, 1, 2, 3, 4, d) * 10 + __builtin_isnan(d) +
         (__builtin_isinf(d) != 0);
}

int main(void) {
  int i = HIDE(int, 2);
  double d = 1;
  char five[5] = "four";
  printf("%d %d %s %d\n", KIND(i), (int)(KIND(d) * 2), KIND(five),
         KIND(global) == 0);
  printf("%d %d %d %d\n", __builtin_constant_p(3 + 4),
         __builtin_constant_p("x"[0]), SAFE_SHIFT(i, 4), SAFE_SHIFT(i, i));
  printf("%d %d %d\n", __builtin_types_compatible_p(int, const int),
         __builtin_types_compatible_p(int *, const int *),
         __builtin_types_compatible_p(long, long long));
  printf("%d %d %s %d\n", (int)__builtin_offsetof(struct s, b), line(),
         __func__, address_kept());
  mix(sizes(five, (struct s *)global, i));
  u64 words[] = {5, 6, 7};
  __builtin_prefetch(words, 1, 3);
  for (int k = 0; k < 16; k++)
    mix(expected(k, 10 - k)), mix(expected(k, k / 8 * 2)), mix(unreachable(k)),
        mix(clamp(k));
  mix(aligned(words) + aligned(words + 1));
  double reals[] = {0.0, -1, 1e-310, 1e300 * HIDE(double, 1e300),
                    0.0 / HIDE(double, 0)};
  for (int k = 0; k < 5; k++)
    mix(classes(reals[k]));
  mix_double(__builtin_huge_val()), mix_double(__builtin_fabs(-d)),
      mix(__builtin_abs(-i)), mix(__builtin_labs(-5l)),
      mix_double(__builtin_copysign(2, -0.0)), mix(__builtin_signbit(-d) != 0);
  show("compile time", digest);
  return __builtin_classify_type(i) == __builtin_classify_type(1) ? 0 : 1;
}
