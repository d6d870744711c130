// Vectors (vector_size): operators, comparisons, shifts, subscripts,
// conversions, shuffles, of every element type; as arguments and results, in
// structures.
#include "test.h"

#define VECTOR(T, N)                                                           \
  typedef T T##x##N __attribute__((vector_size(sizeof(T) * N)));
#define ALL(DO)                                                                \
  DO(i8, 8)                                                                    \
  DO(u8, 16) DO(i16, 4) DO(u16, 8) DO(i32, 2) DO(i32, 4) DO(u32, 4) DO(i64, 2) \
      DO(u64, 4) DO(i8, 4)
ALL(VECTOR)
VECTOR(float, 4) VECTOR(double, 2) VECTOR(float, 2)

#define OPERATORS(T, N)                                                        \
  FN T##x##N ops_##T##N(T##x##N a, T##x##N b, T k) {                           \
    T##x##N c = a + b * 3 - (a & b), d = (a | b) ^ ~a;                         \
    c += k, d <<= 1, d = d >> 2, c[k & (N - 1)] = k, d[N - 1] += c[0];         \
    T##x##N less = (T##x##N)(a < b), same = (T##x##N)(a == b);                 \
    return (c & less) + (d & ~less) - same + a / ((b & 7) + 1) + -d;           \
  }                                                                            \
  static void test_##T##N(u64 x, u64 y) {                                      \
    T##x##N a, b = {0};                                                        \
    for (int i = 0; i < N; i++)                                                \
      a[i] = (x >> i * 5 % 58) & 0x3f, b[i] = (y >> i * 3 % 58) & 0x3f;        \
    T##x##N c = ops_##T##N(a, b, 1), array[2] = {c, a};                        \
    for (int i = 0; i < N; i++)                                                \
      mix(c[i]), mix(array[i & 1][i]);                                         \
    mix(sizeof c);                                                             \
  }
    ALL(OPERATORS)
#define TEST(T, N) test_##T##N(r, s);

        FN floatx4 reals(floatx4 a, floatx4 b, float k) {
  floatx4 c = a * b + k;
  c[2] = a[0] / b[1];
  i32x4 less = a < b;
  return c - (floatx4)less * 0 + __builtin_convertvector(less, floatx4);
}
FN doublex2 doubles(doublex2 a, floatx2 b) {
  return a * __builtin_convertvector(b, doublex2) - 0.5;
}
FN i32x4 shuffled(i32x4 a, i32x4 b) {
  i32x4 c = __builtin_shufflevector(a, b, 0, 5, 2, 7),
        d = __builtin_shufflevector(a, a, 3, 2, 1, 0);
  return c * 10 + d;
}
struct s {
  u8 tag;
  i16x4 v;
  u8 end;
};
FN struct s pass(struct s s, i16x4 w) {
  s.v += w, s.tag++;
  return s;
}
FN i64 sum(const i32x4 *v, int n) {
  i32x4 t = {0};
  while (n--)
    t += v[n];
  return t[0] + t[1] + t[2] + t[3];
}

int main(void) {
  for (int i = 0; i < 6; i++) {
    u64 r = next_random(), s = next_random();
    ALL(TEST)
    floatx4 f = reals((floatx4){i, 1.5f, -2, 3}, (floatx4){2, 4, i, 0.5f}, i);
    doublex2 d = doubles((doublex2){i, -i}, (floatx2){0.5f, 3});
    for (int k = 0; k < 4; k++)
      mix_double(f[k]), mix_double(d[k & 1]);
    i32x4 v[3] = {{1, 2, 3, 4}, {i, i * 2, -i, 7}, {100, 200, 300, 400}},
          w = shuffled(v[1], v[i % 3]);
    for (int k = 0; k < 4; k++)
      mix(w[k]);
    struct s t = pass((struct s){i, {1, 2, 3, i}, 9}, (i16x4){10, 20, 30, 40});
    mix(t.tag + t.end), mix(t.v[3]), mix(t.v[0]), mix(sum(v, 3));
    show("vectors", digest);
  }
  return 0;
}
