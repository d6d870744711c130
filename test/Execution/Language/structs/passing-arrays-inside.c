// Structures that are or hold arrays of every element type, by value.
#include "test.h"

#define ARRAY(T, N)                                                            \
  struct T##N {                                                                \
    T v[N];                                                                    \
  };                                                                           \
  FN struct T##N scale_##T##N(struct T##N a, int by, struct T##N b) {          \
    for (int i = 0; i < N; i++)                                                \
      a.v[i] = a.v[i] * by + b.v[N - 1 - i];                                   \
    return a;                                                                  \
  } FN T pick_##T##N(struct T##N a, unsigned i) {                              \
    return a.v[i % N];                                                         \
  }                                                                            \
  static void test_##T##N(void) {                                              \
    struct T##N a, b;                                                          \
    for (int i = 0; i < N; i++) {                                              \
      a.v[i] = i * 3 + 1;                                                      \
      b.v[i] = 50 - i;                                                         \
    }                                                                          \
    struct T##N c = scale_##T##N(a, 2, b);                                     \
    mix_bytes(&c, sizeof c);                                                   \
    c = scale_##T##N(scale_##T##N(b, 1, c), 1, scale_##T##N(c, 0, a));         \
    mix_bytes(&c, sizeof c);                                                   \
    for (unsigned i = 0; i < 2 * N; i++)                                       \
      mix(pick_##T##N(c, i) + scale_##T##N(a, i, b).v[i % N]);                 \
    mix_bytes(&a, sizeof a);                                                   \
  }
#define ALL(DO)                                                                \
  DO(u8, 2)                                                                    \
  DO(u8, 5) DO(u8, 11) DO(i16, 1) DO(i16, 3) DO(u16, 4) DO(i16, 7) DO(i32, 1)  \
      DO(u32, 2) DO(i32, 3) DO(u32, 4) DO(i32, 5) DO(u64, 1) DO(i64, 2)        \
          DO(u64, 3) DO(float, 1) DO(float, 2) DO(float, 3) DO(float, 4)       \
              DO(float, 5) DO(double, 1) DO(double, 2) DO(double, 3)

ALL(ARRAY)
#define TEST(T, N)                                                             \
  test_##T##N();                                                               \
  show(#T " " #N, digest);

struct matrix {
  short rows[2][3];
  char name[3][4];
};
FN struct matrix transpose(struct matrix m) {
  struct matrix r = m;
  for (int i = 0; i < 6; i++)
    r.rows[i % 2][i / 2] = m.rows[i / 3][i % 3];
  memcpy(r.name[0], m.name[2], 4);
  return r;
}

int main(void) {
  ALL(TEST)
  struct matrix m = {{{1, -2, 3}, {4, 5, -6}}, {"abc", "de", "xyz"}};
  struct matrix t = transpose(transpose(m));
  printf("%d %d %d %s\n", t.rows[0][1], t.rows[1][0], t.rows[1][2],
         transpose(m).name[0]);
  return 0;
}
