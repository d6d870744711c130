// Enumerations: their size and signedness by their values, 64-bit ones (GNU),
// packed, in bit-fields, switches, arithmetic, as sizes and indices, local,
// forward uses of values.
#include "test.h"

enum none_negative { A, B = 4000000000u };
enum negative { C = -1, D };
enum large { E = 1l << 40, F, G = -5 };
enum huge { H = 0xffffffffffffffff, I = 0 };
enum __attribute__((packed)) tiny { J = 127, K = -128 };
enum __attribute__((packed)) byte { L = 255 };
enum __attribute__((packed)) word { M = 256 };
enum chain {
  N = 10,
  O,
  P = O * 2,
  Q = P - N,
  R,
  S = sizeof(int[R]),
  T = 'x' < 'y' ? Q : 0,
  U = (int)7.5 + 5 * N
};
typedef enum { RED, GREEN, BLUE, COLORS } color;

struct pixel {
  color c : 3;
  enum tiny t;
  enum byte b;
  enum negative n : 5;
};
static const char *const names[COLORS] = {
    [BLUE] = "blue", [RED] = "red", [GREEN] = "green"};
static int histogram[COLORS];

FN color next(color c) { return (c + 1) % COLORS; }
FN int which(enum chain c) {
  switch (c) {
  case N:
    return 1;
  case O:
    return 2;
  case P:
    return 3;
  case R:
    return 4;
  case S:
    return 5;
  case U:
    return 6;
  default:
    return c;
  }
}
FN i64 widen(enum negative n, enum none_negative p, enum large l, enum tiny t,
             enum byte b) {
  return (i64)n + (i64)p * 3 + (i64)l * 5 + t * 7 + b * 11;
}
FN int compare(enum none_negative a, enum negative b) {
  return (a > -1) + (b > -1) * 2 + (a - 5 < 0) * 4 + (b - 5 < 0) * 8;
}
FN enum large flip(enum large l) {
  return l == E ? G : l == G ? F : (enum large)(l - 1);
}

int main(void) {
  printf("%d %d %d %d %d %d %d %d\n", (int)sizeof(enum none_negative),
         (int)sizeof(enum negative), (int)sizeof(enum large),
         (int)sizeof(enum huge), (int)sizeof(enum tiny), (int)sizeof(enum byte),
         (int)sizeof(enum word), (int)sizeof(struct pixel));
  printf("%d %d %d %d %d %d %d\n", O, P, Q, R, S, T, U);
  color c = HIDE(int, 1);
  enum large l = E;
  for (int i = 0; i < 10; i++, c = next(c)) {
    histogram[c] += i;
    struct pixel p = {c, K + i, L - i, -i};
    mix(p.c), mix(p.t), mix(p.b), mix(p.n), mix(which(N + i)), mix(which(i)),
        mix(l = flip(l));
    mix(widen(-i, B - i, l, p.t, p.b)), mix(compare(A + i, C - i)), c += 3, c--,
        c = (color)(c & 3), c %= COLORS;
    printf("%s %lx\n", names[c], (unsigned long)digest);
  }
  enum local { X = -7, Y } y = Y;
  volatile enum huge h = H;
  printf("%d %d %d %d\n", histogram[RED], histogram[GREEN] + histogram[BLUE],
         y++ + y, h == 0xffffffffffffffff && h > I);
  return 0;
}
