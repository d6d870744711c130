// RUN: %exec-compare %s
// Functions of tens of thousands of bytes, branches across each boundary of
// offset length, thousands of values alive.
#include "Inputs/test.h"

#define R2(x) x x
#define R4(x) R2(R2(x))
#define R16(x) R4(R4(x))
#define R64(x) R4(R16(x))
#define R256(x) R4(R64(x))

#define STEP a = a * 3 + b; b ^= a >> 7; p[a & 7] += b; if (b & 64) b += p[b & 7];

FN u64 short_branch(u64 a, u64 b, u64 *p, int c) {
  if (c) {
    R4(STEP)
  }
  return a + b;
}
FN u64 medium_branch(u64 a, u64 b, u64 *p, int c) {
  if (c > 1)
    goto out;
  R64(STEP)
  if (c)
    goto out;
  R16(STEP)
out:
  return a ^ b;
}
FN u64 long_branch(u64 a, u64 b, u64 *p, int n) {
  for (int i = 0; i < n; i++) {
    if (a & 1) {
      R256(STEP)
    } else {
      R64(STEP)
      continue;
    }
    R256(STEP)
    if (b == 12345)
      break;
    R256(STEP)
  }
  return a * 5 + b;
}

#define ROW(i) v##i = p[(i * 5) & 63] * (i + 1)
#define VALUES(M)                                                              \
  M(0) M(1) M(2) M(3) M(4) M(5) M(6) M(7) M(8) M(9) M(10) M(11) M(12) M(13)    \
  M(14) M(15) M(16) M(17) M(18) M(19) M(20) M(21) M(22) M(23) M(24) M(25)      \
  M(26) M(27) M(28) M(29) M(30) M(31) M(32) M(33) M(34) M(35) M(36) M(37)      \
  M(38) M(39) M(40) M(41) M(42) M(43) M(44) M(45) M(46) M(47) M(48) M(49)
#define DEFINE(i) u64 ROW(i);
#define TOUCH(i) v##i ^= v0 + v7 * i;
#define SUM(i) +v##i * (2 * i + 1)
FN u64 many_alive(const u64 *p, int n) {
  VALUES(DEFINE)
  for (int r = 0; r < n; r++) {
    VALUES(TOUCH)
    v0 += r;
  }
  return 0 VALUES(SUM);
}

int main(void) {
  u64 p[64];
  for (int i = 0; i < 64; i++)
    p[i] = i * 0x9e3779b97f4a7c15u;
  for (int c = 0; c < 3; c++) {
    printf("%lx ", short_branch(1, 2, p, c));
    printf("%lx ", medium_branch(3, 4, p + 8, c));
    printf("%lx ", long_branch(5 + c, 6, p + 16, c * 2));
    printf("%lx\n", many_alive(p, c * 3));
  }
  return 0;
}
