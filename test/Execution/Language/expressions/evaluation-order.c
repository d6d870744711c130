// What the standard orders: &&, ||, ?:, comma, full expressions, initializers,
// assignment after its operands, calls after their arguments; each effect
// happens once.
#include "test.h"

static unsigned order;
FN int t(int n) {
  order = order * 7 + n;
  return n;
}
FN int *at(int *p, int n) {
  order = order * 11 + n;
  return p + n;
}
static int once[8];
#define ONCE(n) (once[n]++, t(n))

FN void logic(int x) {
  int a[4] = {0};
  t(x) && t(2) || t(3), mix(order);
  x ? t(4) : t(5), (t(1), t(2), x) ? t(6) : 0, mix(order);
  if (t(x), t(x - 1) || t(8))
    mix(order);
  for (t(1); t(x) < 5; t(3), x++)
    if (t(x) == 4)
      continue;
    else
      t(2);
  while (t(0) || x-- > 3)
    t(9);
  do
    t(5);
  while (t(x) && --x > 0);
  switch (t(x), x & 1) {
  case 0:
    t(3);
  case 1:
    t(4);
  }
  mix(order), *at(a, 1) += 3, *at(a, x & 3) = 4, a[1]++, mix_bytes(a, sizeof a);
}
FN void effects(int k) {
  int i = k, v[6] = {0}, *p = v;
  i = (i++, i + 1), v[2] = (i++, i--), *p++ = i, *p++ = *v + 1, *p = p - v;
  i > 3 ? i-- : ++i;
  p[1] = *p, ++p, *p += p[-1], p -= 1, k = (k = 5, k += 2) + 1;
  (void)ONCE(3), ONCE(4) && ONCE(5);
  v[4] = (p = v + 3, p[1] = 7, *p), mix(i), mix(k), mix_bytes(v, sizeof v),
  mix_bytes(once, sizeof once);
  struct {
    int a, b;
  } s = {t(1)}, *q = (s.b = 2, &s);
  q->a = q->b++, mix(s.a), mix(s.b >= 0);
}
FN int arguments(int a, int b, int c) { return a * 100 + b * 10 + c; }
FN int chained(int x) {
  return arguments(t(x), 2, 3) ? arguments((t(4), 1), 2, 3) : 0;
}
FN int sized(int n) {
  int k = n, a[sizeof(k++)];
  int s = sizeof(int[k++ ? 2 : 3]);
  return s + (int)sizeof a + k;
}

int main(void) {
  for (int i = 0; i < 8; i++)
    order = 1, logic(i), effects(i), mix(chained(i)), mix(sized(i)),
    show("order", digest + (u32)order);
  return 0;
}
