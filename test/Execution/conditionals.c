// RUN: %exec-compare %s
// Conditions that join: ternaries with memory on one side, short circuits, chains
// whose arms load, call, or are constants.
#include "Inputs/test.h"

static u32 cells[16];
static int reads;
FN u32 read(int i) {
  reads++;
  return cells[i & 15];
}

FN u32 ternary_load(const u32 *p, int c) { return c ? *p : 7; }
FN u32 ternary_two_loads(const u32 *p, int c) { return c > 0 ? p[1] : p[2]; }
FN u32 element_after_ternary(const u32 *p, int c, int i) {
  u32 limit = c ? p[0] : 3;
  return p[(i + limit) & 15];
}
FN u32 dropped(const u32 *p, int c) {
  (void)(c ? p[0] : p[1]);
  return c ? 1 : 2;
}
FN int and_load(const u32 *p, int n) { return n > 2 && p[n & 15] > 40; }
FN int or_load(const u32 *p, int n) { return n < 2 || p[n & 15] == 45; }
FN int and_or(int a, int b, int c, int d) { return (a && b) || (c && !d); }
FN int or_and(int a, int b, int c, int d) { return (a || !b) && (c || d); }
FN int call_on_one_side(int a, int b) { return a > 3 && read(b) > 10 && read(a) != 5; }
FN int chain(int x) {
  return x < 2 ? 10 : x < 5 ? 20 : x == 7 ? 30 : x > 100 ? 40 : 50;
}
FN u32 chain_loads(const u32 *p, int x) {
  return x < 2 ? p[x & 15] : x < 5 ? p[15] + 1 : x == 7 ? p[3] ^ p[4] : 0;
}
FN u32 nested(const u32 *p, int a, int b) {
  return a ? (b ? p[a & 15] : (a > b ? p[1] : 5)) : (b > 3 ? p[b & 15] * 2 : p[2]);
}
FN int if_chain(int a, int b) {
  int r = 1;
  if (a > b)
    r = a;
  else if (a == b)
    r += 10;
  else if (a + b > 10 && cells[a & 15] < 50)
    r = cells[b & 15];
  if (r & 1)
    r *= 2;
  return r;
}
FN u64 select_inverted(int c, u64 a, u64 b) { return !c ? a : b; }
FN u64 select_zero(int c, u64 a) { return c ? a : 0; }
FN u64 select_minus_one(int c, u64 a) { return c ? -1 : a; }
FN u64 select_constants(int c) { return c ? 1000 : 77777; }
FN u64 select_near(int c) { return c ? 5 : 6; }
FN u64 select_power(int c) { return c ? 64 : 0; }
FN u64 select_wide(int c) { return c ? 0x123456789abcdef0 : 3; }
FN u64 select_nested(int a, int b, u64 x, u64 y, u64 z) { return a ? x : b ? y : z; }
FN u64 select_own(int c, u64 x) { return c ? x + 1 : x; }
FN u32 select_sum(const u32 *p, int n) {
  u32 sum = 0, biggest = 0, at = 0;
  for (int i = 0; i < n; i++) {
    sum += p[i] & 1 ? p[i] : 1;
    if (p[i] > biggest)
      biggest = p[i], at = i;
  }
  return sum * 1000 + biggest * 16 + at;
}
FN int guarded(const u32 *p) { return p && *p && *p != 13 ? (int)*p : -1; }
FN int equal_pairs(u64 a, u64 b, u64 c) { return (a == b) + (b == c) * 2 + (a != c) * 4; }
FN int in_range(i32 x) { return x >= 'a' && x <= 'z'; }
FN int out_of_range(u32 x) { return x < 10 || x > 20; }

int main(void) {
  for (int i = 0; i < 16; i++)
    cells[i] = i * 5 + i % 3;
  for (int a = -1; a < 9; a++)
    for (int b = -1; b < 6; b += 2) {
      printf("%d %d: %u %u %u %u", a, b, ternary_load(cells + 3, a),
             ternary_two_loads(cells, a), element_after_ternary(cells, a, b),
             dropped(cells, b));
      printf(" %d%d%d%d", and_load(cells, a), or_load(cells, a),
             and_or(a, b, a > b, a < b), or_and(a, b, a > 3, b < 0));
      printf(" %d", call_on_one_side(a, b));
      printf(" %d %d %u %u %d", reads, chain(a), chain_loads(cells, a),
             nested(cells, a, b), if_chain(a, b));
      printf(" %lx %lx %lx %lx %lx %lx", select_inverted(a, b, 9),
             select_zero(a, b), select_minus_one(a, b), select_constants(a),
             select_near(a), select_power(b > 0));
      printf(" %lx %lx %lx %u %d%d%d\n", select_wide(a), select_nested(a, b > 0, 1, 2, 3),
             select_own(b > 1, a), select_sum(cells, a + 1), equal_pairs(a, b, 1),
             in_range(a + 'b'), out_of_range(a + b));
    }
  u32 unlucky = 13, zero = 0;
  printf("%d %d %d %d\n", guarded(0), guarded(&unlucky), guarded(&zero), guarded(cells + 2));
  return 0;
}
