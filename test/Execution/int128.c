// RUN: %exec-compare %s
// 128-bit integers: all operators, as arguments, results, fields, in arrays.
#include "Inputs/test.h"

typedef __int128 i128;
typedef unsigned __int128 u128;

FN u128 add(u128 a, u128 b) { return a + b; }
FN u128 sub(u128 a, u128 b) { return a - b; }
FN u128 mul(u128 a, u128 b) { return a * b; }
FN u128 udiv(u128 a, u128 b) { return a / b; }
FN u128 urem(u128 a, u128 b) { return a % b; }
FN i128 sdiv(i128 a, i128 b) { return a / b; }
FN i128 srem(i128 a, i128 b) { return a % b; }
FN u128 div_ten(u128 a) { return a / 10; }
FN u128 shl(u128 a, int n) { return a << n; }
FN u128 shr(u128 a, int n) { return a >> n; }
FN i128 sar(i128 a, int n) { return a >> n; }
FN u128 shl_5(u128 a) { return a << 5; }
FN i128 sar_70(i128 a) { return a >> 70; }
FN u128 rotate(u128 a, int n) { return a << (n & 127) | a >> (-n & 127); }
FN u128 logic(u128 a, u128 b) { return (a & b) ^ (a | ~b); }
FN i128 negate(i128 a) { return -(u128)a; }
FN int less(i128 a, i128 b) { return a < b; }
FN int below(u128 a, u128 b) { return a < b; }
FN int at_most(i128 a, i128 b) { return a <= b; }
FN int equal(u128 a, u128 b) { return a == b; }
FN i128 widen(i64 a) { return a; }
FN u128 widen_unsigned(u32 a) { return a; }
FN u64 narrow(u128 a) { return a; }
FN i128 choose(int c, i128 a, i128 b) { return c ? a : b; }
FN int overflow(i128 a, i128 b, i128 *r) { return __builtin_mul_overflow(a, b, r); }
FN int overflow_add(i128 a, i128 b, i128 *r) { return __builtin_add_overflow(a, b, r); }
FN int count(u128 a) { return __builtin_popcountll(a) + __builtin_popcountll(a >> 64); }
struct mixed { u8 a; u128 b; u32 c; };
FN u128 field(struct mixed m, u128 x, int y, u128 z) { return m.a + m.b * m.c + x + y + z; }
FN u128 sum(const u128 *p, int n) {
  u128 s = 0;
  while (n-- > 0)
    s = s * 3 + *p++;
  return s;
}

static void print(u128 v) {
  printf("%lx:%016lx ", (unsigned long)(v >> 64), (unsigned long)v);
}

int main(void) {
  static const u64 parts[] = {0, 1, 0x7fffffffffffffff, 0x8000000000000000, -1,
                              0x123456789abcdef0, 10};
  u128 list[4] = {1};
  for (int i = 0; i < COUNT(parts) * COUNT(parts); i++) {
    u128 a = (u128)parts[i % COUNT(parts)] << 64 | parts[i / COUNT(parts)];
    list[i & 3] = a;
    print(div_ten(a)), print(shl_5(a)), print(sar_70(a)), print(negate(a));
    print(widen(a)), print(widen_unsigned(a)), print(sum(list, 4));
    printf("%lx %d\n", narrow(a), count(a));
    for (int n = 0; n < 128; n += 21)
      print(shl(a, n)), print(shr(a, n)), print(sar(a, n)), print(rotate(a, n));
    putchar('\n');
    for (int j = 0; j < COUNT(parts) * COUNT(parts); j += 5) {
      u128 b = (u128)parts[j % COUNT(parts)] << 64 | parts[j / COUNT(parts)];
      i128 product, total;
      int o = overflow(a, b, &product), p = overflow_add(a, b, &total);
      print(add(a, b)), print(sub(a, b)), print(mul(a, b)), print(logic(a, b));
      printf("%d%d%d%d%d%d ", less(a, b), below(a, b), at_most(a, b), equal(a, b), o, p);
      print(product), print(total), print(choose(i & 1, a, b));
      if (b != 0) {
        print(udiv(a, b)), print(urem(a, b));
        if (b != -(u128)1)
          print(sdiv(a, b)), print(srem(a, b));
      }
      print(field((struct mixed){i, a, j}, b, -1, a));
      putchar('\n');
    }
  }
  return 0;
}
