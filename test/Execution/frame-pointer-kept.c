// RUN: %exec-compare %s
// A frame that is realigned, or grows, is found through a register again. Internal
// functions, which need not save what their callers do not use, must not lose it.
#include "Inputs/test.h"

typedef struct {
  _Alignas(32) u64 words[4];
} aligned;

static u64 state = 1;

__attribute__((noinline)) static u64 step(u64 x) { return x * 0x9e3779b97f4a7c15 + state++; }

// Has more values that live across calls than there are registers for them.
__attribute__((noinline)) static u64 busy(const u64 *p, u64 n) {
  u64 a = p[0], b = p[1], c = p[2], d = p[3], e = a ^ b, f = c + d;
  for (u64 i = 0; i < n; i++) {
    u64 t = a + step(f);
    a = b ^ i, b = c + t, c = d - e, d = e ^ f, e = f + step(a), f = t * 3;
  }
  return a ^ b ^ c ^ d ^ e ^ f;
}

FN static u64 realigned(u64 seed) {
  aligned local = {{seed, seed + 1, seed + 2, seed + 3}};
  u64 first = busy(local.words, seed % 7);
  local.words[first % 4] ^= first;
  u64 second = busy(local.words, seed % 5);
  return first * 31 + second + ((uintptr_t)HIDE(u64 *, local.words) % 32 != 0);
}

FN static u64 growing(u64 count) {
  u64 local[count + 4];
  for (u64 i = 0; i < count + 4; i++)
    local[i] = i * count;
  u64 first = busy(local, count);
  return first + busy(local + count, first % 3) + local[count / 2];
}

// Both: a base pointer as well.
FN static u64 growing_realigned(u64 count) {
  aligned fixed = {{count, 2, 3, 4}};
  u64 local[count + 4];
  for (u64 i = 0; i < count + 4; i++)
    local[i] = i ^ count;
  u64 first = busy(local, count % 9) + busy(fixed.words, 3);
  fixed.words[first % 4]++;
  return first + busy(fixed.words, count % 4) + local[count];
}

int main(void) {
  for (u64 i = 0; i < 40; i++) {
    mix(realigned(i)), mix(growing(i)), mix(growing_realigned(i));
    printf("%lx\n", (unsigned long)digest);
  }
  return 0;
}
