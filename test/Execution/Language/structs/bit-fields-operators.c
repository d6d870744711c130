// Every assignment operator on bit-fields, its value, and promotion in
// expressions.
#include "test.h"

struct s {
  u32 a : 5;
  i32 b : 6;
  u64 c : 31;
  u32 d : 32;
  u8 e : 8;
  i32 f : 31;
};
struct pack {
  u32 before : 3;
  u32 u : 11;
  i32 s : 12;
  u32 after : 6;
};

#define EACH(DO)                                                               \
  DO(=) DO(+=) DO(-=) DO(*=) DO(/=) DO(%=) DO(<<=) DO(>>=) DO(&=) DO(|=) DO(^=)
#define UNSIGNED(OP)                                                           \
  p.u = a;                                                                     \
  mix(p.u OP b);                                                               \
  mix(p.u), mix(p.before + p.after * 8);
#define SIGNED(OP)                                                             \
  p.s = a;                                                                     \
  mix(p.s OP b);                                                               \
  mix(p.s), mix(p.before + p.after * 8);

FN void operators(int a, int b) {
  struct pack p = {5, 0, 0, 42};
  EACH(UNSIGNED)
  EACH(SIGNED)
  p.u = a, p.s = -a;
  mix(p.u++), mix(++p.u), mix(p.u--), mix(--p.u), mix(p.s++), mix(++p.s),
      mix(p.s--), mix(--p.s);
  mix(-p.u), mix(~p.u), mix(!p.u), mix(+p.s), mix(~p.s), mix(!p.s);
}
FN void promotions(struct s s) {
  mix(s.a - s.b < 0), mix(s.a - 32 < 0), mix(-s.a < 0), mix(s.e - 256 < 0),
      mix(s.d - 1 > 0);
  mix(s.a > s.b), mix(s.d > s.b), mix(s.a * s.b), mix(s.f >> 3), mix(s.a << 20);
  mix(~s.a < 0), mix(s.b ? s.a : s.d), mix((u8)s.f), mix((i8)s.d);
  mix(_Generic(s.a + 0, int: 1, unsigned: 2, default: 3));
  mix(_Generic(s.d + 0, int: 1, unsigned: 2, default: 3));
  double d = s.b;
  mix_double(d / s.a + s.c);
}

int main(void) {
  static const int a[] = {0,    1,    2,  3,  100,   1023,    1024,
                          2047, 2048, -1, -2, -1024, 0x7fffff};
  static const int b[] = {1, 2, 3, 7, 9, 10};
  for (int i = 0; i < COUNT(a); i++) {
    for (int j = 0; j < COUNT(b); j++)
      operators(a[i], b[j]);
    promotions((struct s){a[i] | 1, a[i] * 3, a[i] & 0xffff, a[i] - 5,
                          a[i] >> 2, a[i]});
    show("bits", digest);
  }
  struct s s = {31, -32};
  int chain = s.a = s.b = s.e = 511; // each is cut before it goes on
  printf("%d %d %d %d\n", chain, s.a, s.b, s.e);
  return 0;
}
