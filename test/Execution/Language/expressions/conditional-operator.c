// ?: of every pair of types: conversions, pointers and null, void, structures,
// nested, as select or branch, with effects and with costly operands; minima
// and maxima.
#include "test.h"

struct s {
  int a, b[4];
};
FN u64 choose(u64 c, u64 a, u64 b) { return c ? a : b; }
FN i32 narrow(int c, i8 a, u16 b) { return c > 5 ? a : b; }
FN double mixed(int c, int a, float b, double d) {
  return c ? a : c < 0 ? b : d;
}
FN u64 unsigneds(int c, int a, unsigned b, long l) {
  return (c & 1 ? a : b) + (c & 2 ? b : l);
}
FN int *pointers(int c, int *p, void *v) {
  return c == 1 ? p : c == 2 ? v : c == 3 ? 0 : p + 1;
}
FN struct s structures(int c, struct s x, struct s y) { return c ? x : y; }
FN int zero_or(int c, int v) {
  return (c ? v : 0) + (c < 3 ? 0 : v * 2) + (c & 4 ? -1 : 0) + (v & -(c > 2));
}
FN int increments(int c, int *p) {
  c > 3 ? ++*p : --*p;
  int v = *p;
  return v + (c & 1 ? (*p)++ : (*p)--);
}
FN int three(int a, int b) { return a < b ? -1 : a > b; }
FN u64 extremes(i64 a, i64 b, u64 c, u64 d, i32 e, u32 f) {
  return (a < b ? a : b) + (a > b ? a : b) * 3 + (c < d ? c : d) * 5 +
         (c >= d ? c : d) * 7 + (e < 0 ? -(u32)e : e) * 11 +
         (f > 100 ? 100 : f) * 13 +
         (e < -5  ? -5
          : e > 5 ? 5
                  : e);
}
FN int divide(int a, int b) { return b ? a / b : -1; }
FN int deref(const int *p) { return p ? *p : 5; }
FN u64 chain(int x) {
  return x == 0    ? 11
         : x == 1  ? 222
         : x == 2  ? 3333
         : x == 3  ? 44444
         : x < 10  ? 5 * x
         : x < 100 ? 6u - x
                   : ~0ul;
}
FN int bits(int x, int y) {
  return (x & 8 ? 16 : 0) | (y & 1 ? x : 0) | (x < 0 ? 1 : 2) |
         (x != y ? 64 : 0) + (x == 7 ? 7 : x);
}
static int calls;
FN int effect(int x) {
  calls = calls * 3 + x;
  return x;
}

int main(void) {
  int array[] = {1, 2, 3, 4};
  struct s x = {1, {2, 3}}, y = {4, {5, 6, 7, 8}};
  for (int i = -4; i < 12; i++) {
    u64 r = next_random(), q = next_random();
    mix(choose(i, r, q)), mix(narrow(i, r, q)),
        mix_double(mixed(i, i, i * 0.5f, i * 0.25)),
        mix(unsigneds(i, -i, i, -1l)),
        mix(pointers(i, array, array + 2)
                ? pointers(i, array, array + 2) - array
                : 77);
    mix(structures(i & 1, x, y).b[i & 3]), mix(zero_or(i, i * 7)),
        mix(increments(i, array + (i & 3))), mix(three(i, 5)),
        mix(extremes(r, q, r, q, r, q)), mix(divide(100, i)),
        mix(deref(i ? &i : 0)), mix(chain(i)), mix(chain(i * 40)),
        mix(bits(i, i * 3));
    i > 2 ? (void)effect(i) : (void)effect(-i), mix(i ? effect(1) : effect(2)),
        mix(i > 0 ? effect(3) : 0), mix(calls),
        x = i & 2 ? y : x, mix((i > 3 ? x : y).a), mix(*(i & 1 ? &x.a : &y.a));
    show("conditional", digest);
  }
  return 0;
}
