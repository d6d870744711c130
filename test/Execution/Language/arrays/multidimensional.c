// Arrays of two to four dimensions of every element type: indices in every
// order, rows as pointers, parts as parameters, transposed, of pointers, of
// structures.
#include "test.h"

#define GRID(T)                                                                \
  static T grid_##T[5][4][3];                                                  \
  FN u64 walk_##T(T g[][4][3], int n, T(*plane)[3]) {                          \
    u64 v = 0;                                                                 \
    for (int i = 0; i < n; i++)                                                \
      for (int k = 2; k >= 0; k--)                                             \
        for (int j = 0; j < 4; j++)                                            \
          v = v * 31 + (i64)g[i][j][k] + (i64)plane[j][k],                     \
          g[i][j][k] += plane[3 - j][k];                                       \
    return v + (&g[2] - g) + (plane + 1 == &plane[1]) + sizeof *plane;         \
  }                                                                            \
  FN u64 at_##T(unsigned i, unsigned j, unsigned k) {                          \
    return (i64)grid_##T[i % 5][j % 4][k % 3] +                                \
           (i64) * (*(*(grid_##T + i % 5) + j % 4) + k % 3) * 3;               \
  }
#define ALL(DO) DO(i8) DO(u16) DO(i32) DO(u64) DO(float) DO(double)
ALL(GRID)
#define TEST(T)                                                                \
  for (int i = 0; i < 60; i++)                                                 \
    grid_##T[i / 12][i / 3 % 4][i % 3] = i * 5 % 50;                           \
  for (int i = 0; i < 4; i++)                                                  \
    mix(walk_##T(grid_##T, 5, grid_##T[i])), mix(at_##T(i, i + 1, i + 2));     \
  show(#T, digest);

struct cell {
  u8 a;
  u32 b[2][2];
};
static struct cell cells[3][7];
static const char *names[2][3] = {{"a", "bb", "ccc"}, {"d", 0, "f"}};
static int four[2][3][4][5];
FN void transpose(int n, int m, int to[m][n], int from[n][m]) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++)
      to[j][i] = from[i][j];
}
FN void multiply(int a[4][4], int b[4][4], int c[4][4]) {
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++) {
      c[i][j] = 0;
      for (int k = 0; k < 4; k++)
        c[i][j] += a[i][k] * b[k][j];
    }
}

int main(void) {
  ALL(TEST)
  for (int i = 0; i < 120; i++)
    four[i / 60][i / 20 % 3][i / 5 % 4][i % 5] = i * i;
  int (*three)[4][5] = four[1], (*two)[5] = three[2], *one = two[3];
  mix(one[4]), mix((*two)[1]), mix(three[1][2][3]), mix(four[1][0][3][-5]),
      mix(&four[1] - four), mix(one - &four[0][0][0][0]);
  for (int i = 0; i < 21; i++)
    cells[i % 3][i / 3].b[i & 1][i >> 1 & 1] = i * i,
                                          cells[i / 7][i % 7].a += i;
  for (int i = 0; i < 21; i++)
    mix(cells[i / 7][i % 7].b[0][i & 1] + cells[i % 3][6 - i / 3].a);
  int m[3][5] = {{1, 2, 3, 4, 5}, {[2] = 6}, {7, 8}}, t[5][3], a[4][4], b[4][4],
      c[4][4];
  transpose(3, 5, t, m), mix_bytes(t, sizeof t);
  for (int i = 0; i < 16; i++)
    a[i / 4][i % 4] = i, b[i % 4][i / 4] = 16 - i;
  multiply(a, b, c), mix_bytes(c, sizeof c), multiply(c, c, a),
      mix_bytes(a, sizeof a);
  printf("%s %d %c\n", names[1][2], names[1][1] == 0, *(names[0][1] + 1));
  show("others", digest);
  return 0;
}
