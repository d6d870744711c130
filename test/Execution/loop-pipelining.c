// RUN: %exec-compare -mtune=full -O0 -O1 -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O2 -O3 -mllvm -pvm-enable-loop-pipelining=0 %s
// RUN: %exec-compare -mtune=full -O2 -O3 -mllvm -pvm-enable-unrolling=0 %s
// Loops whose iterations overlap under full gas, for no, one, two and more iterations:
// accesses whose address goes on in between, tables, chains, overlapping arrays, values
// that are needed behind the loop, and several such loops in a row.
#include "Inputs/test.h"

enum { SIZE = 40 };
static u64 a[SIZE], b[SIZE];
static u32 table[256];
static u8 bytes[SIZE] __attribute__((aligned(8)));

FN void reset(void) {
  for (int i = 0; i < SIZE; i++) {
    a[i] = (u64)i * 0x9e3779b97f4a7c15;
    b[i] = (u64)i * i * 0x2545f4914f6cdd1d;
    bytes[i] = (u8)(i * 91 + 5);
  }
  for (int i = 0; i < 256; i++)
    table[i] = (u32)i * 2654435761u;
}

FN void scale(u64 *p, u64 n, u64 k) {
  for (u64 i = 0; i < n; i++)
    p[i] = p[i] * k + 7;
}

FN void scale_backwards(u64 *p, u64 n, u64 k) {
  for (u64 i = n; i > 0; i--)
    p[i - 1] = (p[i - 1] ^ k) * 3;
}

// Each iteration reads what the one before wrote.
FN void prefix(u64 *p, u64 n) {
  for (u64 i = 1; i < n; i++)
    p[i] = p[i] * 5 + p[i - 1];
}

FN void shift(u64 *to, const u64 *from, u64 n) {
  for (u64 i = 0; i < n; i++)
    to[i] = from[i] * 3 + to[i];
}

FN u32 checksum(const u8 *p, u64 n) {
  u32 c = ~0u;
  for (u64 i = 0; i < n; i++)
    c = table[(c ^ p[i]) & 255] ^ c >> 8;
  return ~c;
}

// Both ends of the chain leave the loop.
FN u64 last(const u8 *p, u64 n, u64 *where) {
  u64 sum = 0;
  u32 value = 1;
  const u8 *q = p;
  for (; q != p + n; q++) {
    value = table[*q];
    sum = sum * 3 + value;
  }
  *where = (u64)(q - p);
  return sum ^ value;
}

FN void histogram(const u8 *p, u64 n) {
  for (u64 i = 0; i < n; i++)
    table[p[i]] += (u32)i;
}

// Stores of different widths at different strides.
FN void strides(u8 *p, u32 *q, u64 *r, u64 n) {
  for (u64 i = 0; i < n; i++) {
    u64 x = r[2 * i] + p[3 * i];
    p[3 * i + 1] = (u8)(x >> 5);
    q[i] ^= (u32)x;
    r[2 * i + 1] += x * 7;
  }
}

FN u64 in_a_row(u64 n) {
  u64 x = 0;
  for (u64 i = 0; i < n; i++)
    x += a[i] ^ (a[i] = x * 9);
  for (u64 i = 0; i < n; i++)
    x += b[a[i] % SIZE];
  do {
    b[n] = b[n] * 5 + x;
    n--;
  } while (n != 0 && n < SIZE);
  return x;
}

// What is stored is loaded by the next iteration, in two pieces.
typedef u16 __attribute__((may_alias)) pair;
FN void pieces(u8 *p, u64 n) {
  for (u64 i = 0; i < n; i++)
    ((pair *)p)[i + 1] = (u16)(p[2 * i] * 3 + p[2 * i + 1] * 77 + 1);
}

FN u64 matrix(u64 n) {
  u64 sum = 0;
  for (u64 i = 0; i < n; i++)
    for (u64 j = 0; j < n; j++) {
      a[i * 6 + j] = a[i * 6 + j] * 3 + b[j * 6 + i];
      sum += i * j;
    }
  return sum;
}

int main(void) {
  for (u64 n = 0; n < 20; n += n < 6 ? 1 : 5) {
    reset();
    scale(a, n, n + 3);
    scale_backwards(b, n, n * 77);
    mix_bytes(a, sizeof a);
    mix_bytes(b, sizeof b);
    prefix(a, n);
    shift(a + 1, a, n);
    shift(a, a + 1, n);
    shift(a, a, n);
    shift(a, b, n);
    mix_bytes(a, sizeof a);
    mix(checksum(bytes, n));
    u64 where;
    mix(last(bytes, n, &where));
    mix(where);
    histogram(bytes, n);
    mix_bytes(table, sizeof table);
    strides(bytes, table, a, n > 12 ? 12 : n);
    mix_bytes(bytes, sizeof bytes);
    mix_bytes(table, sizeof table);
    mix_bytes(a, sizeof a);
    pieces(bytes, n > 18 ? 18 : n);
    mix_bytes(bytes, sizeof bytes);
    mix(in_a_row(n));
    mix(matrix(n > 6 ? 6 : n));
    mix_bytes(a, sizeof a);
    mix_bytes(b, sizeof b);
  }
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
