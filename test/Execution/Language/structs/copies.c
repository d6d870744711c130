// Assignment, return and comparison of structures of many sizes.

#include <stdio.h>
#include <string.h>
#define SIZE(N)                                                                \
  struct s##N {                                                                \
    unsigned char b[N];                                                        \
  };                                                                           \
  __attribute__((noinline)) static struct s##N make##N(int k) {                \
    struct s##N s;                                                             \
    for (int i = 0; i < N; i++)                                                \
      s.b[i] = (unsigned char)(k + i * 3);                                     \
    return s;                                                                  \
  } __attribute__((noinline)) static int use##N(int a, struct s##N s,          \
                                                struct s##N t, int b) {        \
    int r = a - b;                                                             \
    for (int i = 0; i < N; i++)                                                \
      r = r * 5 + s.b[i] - t.b[N - 1 - i];                                     \
    return r;                                                                  \
  }                                                                            \
  static void test##N(void) {                                                  \
    struct s##N x = make##N(N), y = x, *p = &y;                                \
    y.b[0]++;                                                                  \
    *p = make##N(use##N(1, x, y, 2));                                          \
    struct s##N a[3] = {x, y, x};                                              \
    a[1] = a[0];                                                               \
    printf("%d %d %d %d\n", N, use##N(3, a[1], y, 4), memcmp(&a[0], &a[1], N), \
           (int)sizeof a);                                                     \
  }
#define ALL(X)                                                                 \
  X(1)                                                                         \
  X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15)  \
      X(16) X(17) X(20) X(24) X(31) X(32) X(33) X(64) X(100)
ALL(SIZE)
#define CALL(N) test##N();
int main(void) { ALL(CALL) return 0; }
