// RUN: %exec-compare %s
// More values merge at a block than there are registers, from computations, from
// constants, from each other.
#include "Inputs/test.h"

FN u64 eight_from_branch(int c, u64 x) {
  u64 a, b, d, e, f, g, h, i;
  if (c) {
    a = x + 1, b = x * 2, d = x ^ 3, e = x - 4;
    f = x << 5, g = x >> 6, h = x | 7, i = x & 8;
  } else {
    a = 10, b = 20, d = 30, e = 40, f = 50, g = 60, h = 70, i = 80;
  }
  return a + b * 3 + d * 5 + e * 7 + f * 11 + g * 13 + h * 17 + i * 19;
}

FN u64 twenty_carried(u64 seed, int n) {
  u64 v[20];
  u64 a = seed, b = a * 3, c = b * 3, d = c * 3, e = d * 3, f = e * 3,
      g = f * 3, h = g * 3, i = h * 3, j = i * 3, k = j * 3, l = k * 3,
      m = l * 3, o = m * 3, p = o * 3, q = p * 3, r = q * 3, s = r * 3,
      t = s * 3, u = t * 3;
  while (n-- > 0) {
    u64 first = a;
    a = b + 1, b = c ^ 2, c = d + 3, d = e ^ 4, e = f + 5, f = g ^ 6;
    g = h + 7, h = i ^ 8, i = j + 9, j = k ^ 10, k = l + 11, l = m ^ 12;
    m = o + 13, o = p ^ 14, p = q + 15, q = r ^ 16, r = s + 17, s = t ^ 18;
    t = u + 19, u = first;
  }
  v[0] = a, v[1] = b, v[2] = c, v[3] = d, v[4] = e, v[5] = f, v[6] = g;
  v[7] = h, v[8] = i, v[9] = j, v[10] = k, v[11] = l, v[12] = m, v[13] = o;
  v[14] = p, v[15] = q, v[16] = r, v[17] = s, v[18] = t, v[19] = u;
  u64 sum = 0;
  for (int x = 0; x < 20; x++)
    sum = sum * 31 + v[x];
  return sum;
}

// The value one phi takes is the other phi of the same header.
FN u64 history(const u64 *data, int n) {
  u64 now = 0, before = 0, older = 0, sum = 0;
  for (int i = 0; i < n; i++) {
    older = before;
    before = now;
    now = data[i];
    sum += now * 3 + before * 5 + older * 7;
  }
  return sum + now + before + older;
}

// One value comes in for several phis.
FN u64 shared_incoming(int c, u64 x, u64 y) {
  u64 a = y, b = y, d = 1;
  if (c)
    a = x, b = x, d = x;
  return a * 3 + b * 5 + d * 7;
}

FN u64 both_edges(u64 a, u64 b, u64 c) {
  u64 x, y, z;
  if (a < b)
    x = a, y = b, z = c;
  else
    x = b, y = c, z = a;
  if (y > z)
    x += z, z = y - 1;
  return x * 10000 + y * 100 + z;
}

FN u64 switch_to_one_block(int c, u64 a, u64 b) {
  u64 x = a, y = b;
  switch (c) {
  case 1: x = b; break;
  case 2:
  case 3: x = b, y = a; break;
  case 4: y = 5; break;
  case 9: x = 6, y = x; break;
  }
  return x * 1000 + y;
}

int main(void) {
  u64 data[16];
  for (int i = 0; i < 16; i++)
    data[i] = i * i + 3;
  for (int n = 0; n < 12; n++)
    printf("%d: %lx %lx %lx %lx %lx %lu %lu\n", n, eight_from_branch(n & 1, n),
           twenty_carried(n + 1, n), twenty_carried(7, n * 3),
           history(data, n), shared_incoming(n & 2, n, 50),
           both_edges(n, 5, n * 7 % 11), switch_to_one_block(n, 17, 23));
  return 0;
}
