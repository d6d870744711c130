// RUN: %exec-compare -mtune=full -O0 -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O2 -O3 -mllvm -pvm-enable-if-conversion=0 %s
// Sides of branches that are executed always under full gas: values, nested and joined
// conditions, loads in range, and stores that write back what was there. And sides that
// must not be: loads of what may not exist, stores to constants, stores that would undo
// others, and what the condition protects.
#include "Inputs/test.h"

static u32 table[64], other[64];
static const u32 fixed[4] = {1, 2, 3, 4};
static u8 grid[8][8];

FN void reset(void) {
  for (int i = 0; i < 64; i++) {
    table[i] = (u32)i * 2654435761u;
    other[i] = (u32)i * 40503u;
    grid[i / 8][i % 8] = (u8)(i * 7 % 3);
  }
}

FN void mix_tables(void) {
  mix_bytes(table, sizeof table);
  mix_bytes(other, sizeof other);
  mix_bytes(grid, sizeof grid);
}

FN u64 triangle(u64 x, u64 y) {
  if (x > y)
    y = (x * 3 ^ y) + 1;
  return y;
}

FN u64 diamond(i64 x, i64 y) {
  u64 a, b;
  if (x < y)
    a = (u64)(x * 5 - y), b = (u64)y;
  else
    a = (u64)(y >> 3 ^ x), b = 7;
  return a + b * 31;
}

FN u64 nested(u32 x, u32 y, u32 z) {
  u32 r = z;
  if (x > 10) {
    r = x + y;
    if (y > 20)
      r ^= z;
    else
      r -= 3;
  } else if (z & 1)
    r = y * 2;
  return r;
}

// Undefined where the conditions do not hold: shifts too far, overflow.
FN i32 protected(i32 x, i32 n) {
  i32 r = 5;
  if (n >= 0 && n < 32 && x > 0 && x < 1 << 16)
    r = (x << n / 2) + 1;
  if (x < 0x7fffff00)
    r ^= x + 100;
  return r;
}

FN u64 conjunction(const u64 *x, const u64 *y) {
  u64 r = 0;
  for (int i = 0; i < 8; i++)
    if ((x[i] ^ y[i]) > 5 && x[i] + y[i] < 1ull << 40)
      r += x[i] * 3 - y[i];
    else
      r ^= 0x55;
  return r;
}

FN int search(u64 key, u64 end) {
  u64 x = key;
  int steps = 0;
  while (x != end && (x * 7 & 255) != 3) {
    x += 13;
    steps++;
  }
  return steps;
}

FN void keep_larger(u32 add) {
  for (u32 i = 63; i > 3; i--) {
    u32 with = table[i - 3] + add;
    if (with > table[i])
      table[i] = with;
  }
}

// The two places may be the same.
FN void two_stores(u32 i, u32 j) {
  u32 a = table[i & 63], b = table[j & 63];
  if (a > b) {
    table[i & 63] = b + 1;
    table[j & 63] = a + 2;
  }
}

FN void store_on_both(u32 i, u32 j, u32 limit) {
  u32 a = table[i & 63], b = table[j & 63];
  if (a > limit)
    table[i & 63] = b;
  else
    table[j & 63] = a;
}

FN u32 store_or_load(u32 i, u32 j, u32 limit) {
  u32 a = table[i & 63];
  if (a > limit)
    table[i & 63] = limit;
  else
    a = table[j & 63] + other[j & 63];
  return a;
}

FN void stored_between(u32 i, u32 *p, u32 limit) {
  u32 a = table[i & 63];
  *p = a + 1;
  if (a > limit)
    table[i & 63] = limit;
}

// The same bytes as numbers of another type.
FN void other_type(u32 i, float *p, u32 limit) {
  u32 a = table[i & 63];
  *p = 1.5f;
  if (a > limit && (void *)p != (void *)&table[i & 63])
    table[i & 63] = limit;
}

FN u32 load_in_range(u32 i, u32 x) {
  u32 r = x;
  if (x & 4)
    r = table[i & 63] ^ table[63 - (i & 15)];
  return r;
}

FN u32 neighbours(void) {
  u32 alive = 0;
  for (int y = 0; y < 8; y++)
    for (int x = 0; x < 8; x++) {
      u32 count = grid[(y + 1) % 8][x] + grid[y][(x + 7) % 8];
      alive += count == 3 || (count == 2 && grid[y][x]);
    }
  return alive;
}

// Ways that share what they end with, one of which stores nothing.
FN void longest_common(u32 x) {
  for (int i = 0; i < 8; i++) {
    u32 diagonal = 0;
    for (int j = 0; j < 63; j++) {
      u32 above = table[j + 1];
      if (other[j] % 4 == (x >> i) % 4)
        table[j + 1] = diagonal + 1;
      else if (table[j] > above)
        table[j + 1] = table[j];
      diagonal = above;
    }
  }
}

// A chain of tests, in each of which something else may be undefined.
FN i32 ladder(i32 x, i32 n) {
  i32 r;
  if (n < 0)
    r = x ^ 77;
  else if (n < 31)
    r = (int)((u32)x >> n) + (1 << n);
  else if (x < 1000)
    r = x < -1000 ? 5 : x * 1000;
  else
    r = 9 - (x & 31);
  return r;
}

// Both sides store to the same places, in another order.
FN void exchange(u32 i, u32 j, u32 limit) {
  u32 a = table[i & 31], b = other[j & 63];
  if (a > limit) {
    table[i & 31] = b;
    other[j & 63] = a;
    if (b > limit)
      table[i & 31] = b / 2;
  } else {
    other[j & 63] = b + 1;
    if (b & 1)
      table[i & 31] = a ^ b;
    else
      other[j & 63] ^= a;
  }
}

// Nothing to load behind the end, or at null.
FN u32 bounded(u64 i, u32 x) { return i < 64 ? table[i] + x : x; }
FN u32 pointed(const u32 *p, u32 x) { return p ? *p + x : x; }

// May be memory that cannot be written.
FN u32 write_if_different(u32 *p, u32 x) {
  u32 old = *p;
  if (old != x)
    *p = x;
  return old;
}

FN u64 divide(u64 x, u64 y) {
  u64 r = 9;
  if (y)
    r = x / y + x % y;
  return r;
}

FN void sort(u32 *x, int n) {
  for (int i = 1; i < n; i++)
    for (int j = i; j > 0; j--)
      if (x[j - 1] > x[j]) {
        u32 t = x[j];
        x[j] = x[j - 1];
        x[j - 1] = t;
      }
}

int main(void) {
  u64 left[8], right[8];
  reset();
  for (int round = 0; round < 300; round++) {
    u64 x = next_random(), y = next_random(), z = next_random();
    if (round & 1)
      x &= 63, y &= 63, z &= 63;
    mix(triangle(x, y));
    mix(diamond((i64)x, (i64)y));
    mix(nested((u32)x, (u32)y, (u32)z));
    mix((u64)(i64)protected((i32)x, (i32)y));
    for (int i = 0; i < 8; i++)
      left[i] = next_random() >> (x & 63), right[i] = next_random() >> (y & 63);
    mix(conjunction(left, right));
    mix((u64)search(x & 255, (x & 255) + 13 * (y & 63)));
    keep_larger((u32)z & 1023);
    two_stores((u32)x, (u32)(round % 3 ? y : x));
    store_on_both((u32)x, (u32)(round % 3 ? y : x), (u32)z);
    mix(store_or_load((u32)y, (u32)(round % 3 ? y : x), (u32)z));
    longest_common((u32)y);
    mix((u64)ladder((i32)x >> (z & 31), (i32)y >> (x & 31)));
    exchange((u32)x, (u32)y, (u32)z);
    stored_between((u32)x, &table[round % 5 ? y & 63 : x & 63], (u32)z);
    other_type((u32)x, (float *)&other[y & 63], (u32)z);
    mix(load_in_range((u32)y, (u32)x));
    mix(neighbours());
    mix(bounded(round % 7 ? x : y & 63, (u32)z));
    mix(pointed(x & 1 ? &table[y & 63] : 0, (u32)z));
    mix(write_if_different((u32 *)&fixed[x & 3], (u32)(x & 3) + 1));
    mix(write_if_different(&other[y & 63], (u32)z));
    mix(divide(x, y & 3));
    if (round % 50 == 0)
      sort(table, 64);
    mix_tables();
  }
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
