// Up to thirty arguments of mixed types, directly and through pointers, kept
// alive across calls, passed on in another order, their addresses taken.
#include "test.h"

#define P6(T, p) T p##0, T p##1, T p##2, T p##3, T p##4, T p##5
#define S6(p)                                                                  \
  (p##0 + p##1 * 2ul + p##2 * 3ul + p##3 * 4ul + p##4 * 5ul + p##5 * 6ul)

FN u64 five_kinds(P6(i8, a), P6(u16, b), P6(i32, c), P6(u64, d),
                  P6(double, e)) {
  return S6(a) + S6(b) * 7 + S6(c) * 11 + S6(d) * 13 +
         (u64)(e0 + e1 * 2 + e2 * 3 + e3 * 4 + e4 * 5 + e5 * 6);
}
FN u64 reversed(P6(u64, a), P6(u64, b)) {
  return five_kinds(b5, b4, b3, b2, b1, b0, a5, a4, a3, a2, a1, a0, b0, a0, b1,
                    a1, b2, a2, a0, a1, a2, a3, a4, a5, 1, 2, 3, 4, 5, 6);
}
FN u64 alive(P6(u64, a), P6(int, b)) {
  u64 first = reversed(a0, a1, a2, a3, a4, a5, b0, b1, b2, b3, b4, b5);
  u64 second = reversed(a5, b5, a4, b4, a3, b3, a2, b2, a1, b1, a0, b0);
  return first * 3 + second + S6(a) + S6(b);
}
FN u64 addresses(u8 a, i16 b, i32 c, u64 d, float e, double f, i8 g, u16 h,
                 u32 i, i64 j) {
  void *at[] = {&a, &b, &c, &d, &e, &f, &g, &h, &i, &j};
  *(u8 *)at[0] += 1, *(i16 *)at[1] -= 1, *(i8 *)at[6] *= 3,
      *(u16 *)at[7] ^= 0xff, *(float *)at[4] += 0.5f, *(i64 *)at[9] /= 3;
  return a + b * 3 + c * 5ul + d * 7 + (i64)(e * 8) + (i64)(f * 16) + g * 11 +
         h * 13 + i * 17ul + j;
}
FN u64 swap_recursive(int n, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g,
                      u64 h) {
  return n == 0 ? a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8
                : swap_recursive(n - 1, h, a, b, c ^ n, d, e, f + a, g);
}

int main(void) {
  u64 (*volatile all)(P6(u64, a), P6(int, b)) = alive;
  u64 (*volatile swap)(int, u64, u64, u64, u64, u64, u64, u64, u64) =
      swap_recursive;
  for (int i = 0; i < 20; i++) {
    u64 r = next_random(), s = next_random();
    mix(reversed(r, s, r + 1, s + 1, r * 3, s * 3, r ^ s, r & s, r | s, -r, -s,
                 ~r));
    mix(all(r, s, i, ~s, 5, r >> 1, r, s, i, -i, r >> 40, s >> 32));
    mix(addresses(r, s, r >> 8, s, i, i * 0.25, s >> 3, r >> 9, s >> 4, r));
    mix(swap(i * 3, r, s, 3, 4, r ^ s, 6, 7, i));
  }
  show("many", digest);
  return 0;
}
