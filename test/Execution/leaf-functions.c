// RUN: %exec-compare %s
// Functions that call nothing, touch memory only, or call on a rare path only.
#include "Inputs/test.h"

static u64 cell;
FN void store(u64 *p, u64 v) { *p = v; }
FN u64 load(const u64 *p) { return *p; }
FN u64 exchange(u64 *p, u64 v) {
  u64 old = *p;
  *p = v;
  return old;
}
FN void set_cell(u64 v) { cell = v; }
FN u64 get_cell(void) { return cell; }
FN void nothing(void) {}
FN u64 rare_path(u64 x) {
  if (__builtin_expect(x > 1000, 0))
    return get_cell() + x;
  return x * 2;
}
FN u64 rare_path_keeps(u64 a, u64 b, u64 c) {
  if (a == 7)
    set_cell(b);
  return a + b * 3 + c * 5;
}
FN u64 many_registers(const u64 *p) {
  u64 a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6],
      h = p[7], i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13];
  u64 x = a * b + c * d + e * f + g * h + i * j + k * l + m * n;
  u64 y = (a ^ n) + (b ^ m) + (c ^ l) + (d ^ k) + (e ^ j) + (f ^ i) + (g ^ h);
  return x * y + a - b + c - d + e - f + g - h + i - j + k - l + m - n;
}
FN void copy_words(u64 *to, const u64 *from) {
  u64 a = from[0], b = from[1], c = from[2], d = from[3];
  to[3] = a, to[2] = b, to[1] = c, to[0] = d;
}

int main(void) {
  u64 words[14];
  for (int i = 0; i < 14; i++)
    words[i] = i * 1000003ul + 17;
  nothing();
  store(&words[3], 99);
  set_cell(load(&words[3]) + 1);
  u64 old = exchange(&words[4], 5);
  printf("%lu %lu %lu\n", get_cell(), old, words[4]);
  printf("%lu %lu\n", rare_path(10), rare_path(5000));
  printf("%lu %lu ", rare_path_keeps(7, 8, 9), rare_path_keeps(1, 2, 3));
  printf("%lu\n", get_cell());
  printf("%lx\n", many_registers(words));
  copy_words(words, words);
  printf("%lu %lu %lu %lu\n", words[0], words[1], words[2], words[3]);
  return 0;
}
