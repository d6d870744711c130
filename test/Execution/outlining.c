// RUN: %exec-compare -Os -Oz %s
// RUN: %exec-compare -O1 -O2 -mllvm -enable-machine-outliner %s
// Code that several functions share, in their middles and at their ends, with results and
// values that live across it, in leaves, between calls, and where a function gives up, which
// the program does at the end.
#include "Inputs/test.h"

static u64 log_of[8], position, total;

FN u64 step(u64 a, u64 b, u64 c) { return (a ^ b) * 31 + c; }
FN void note(u64 value) { log_of[position++ & 7] = value; }
_Noreturn FN void give_up(u64 code, u64 reason) {
  printf("%llx %llx %llx\n", (unsigned long long)digest, (unsigned long long)code,
         (unsigned long long)reason);
  __builtin_trap();
}

// The same middle between calls, around it values that differ.
#define MIDDLE(NAME, BEFORE, AFTER)                                            \
  FN u64 NAME(u64 a, u64 b) {                                                  \
    u64 kept = step(a, b, BEFORE);                                             \
    log_of[0] = 123456;                                                        \
    log_of[1] ^= kept;                                                         \
    log_of[2] += 7654321;                                                      \
    total = total * 5 + kept;                                                  \
    u64 more = step(kept, b, AFTER);                                           \
    return more ^ a;                                                           \
  }
MIDDLE(middle1, 1, 2)
MIDDLE(middle2, 3, 40)
MIDDLE(middle3, 500, 6)

// The same end, with different frames.
#define ENDING(NAME, SIZE)                                                     \
  FN u64 NAME(u64 a, u64 b) {                                                  \
    u64 local[SIZE];                                                           \
    for (int i = 0; i < SIZE; i++)                                             \
      local[i] = step(a, b, i);                                                \
    u64 sum = 0;                                                               \
    for (int i = 0; i < SIZE; i++)                                             \
      sum = sum * 3 + local[(i * 7) % SIZE];                                   \
    log_of[3] = sum;                                                           \
    log_of[4] = 99999;                                                         \
    total += 1234567;                                                          \
    return sum;                                                                \
  }
ENDING(ending1, 4)
ENDING(ending2, 9)
ENDING(ending3, 4)

// Leaves, which have no ra to spare.
#define LEAF(NAME, FACTOR)                                                     \
  FN u64 NAME(u64 a) {                                                         \
    u64 r = a * FACTOR;                                                        \
    log_of[5] = 77777;                                                         \
    log_of[6] += 88888;                                                        \
    total ^= 999999;                                                           \
    return r + FACTOR;                                                         \
  }
LEAF(leaf1, 3)
LEAF(leaf2, 5)
LEAF(leaf3, 11)

// What leads to a call.
FN u64 thunk1(u64 x) { return step(111111, 222222, 333333) + x; }
FN u64 thunk2(u64 x) { return step(111111, 222222, 333333) ^ x; }
FN u64 thunk3(u64 x) {
  u64 y = step(111111, 222222, 333333) * x;
  note(y);
  return step(111111, 222222, 333333) - y;
}

// Ends from where nobody comes back.
FN u64 check1(u64 x) {
  if (x == 0x123456789)
    give_up(1000001, 2000002);
  return x + 1;
}
FN u64 check2(u64 x) {
  note(x);
  if (x == 0x987654321)
    give_up(1000001, 2000002);
  return x * 3;
}
FN u64 recursive(u64 n, u64 x) {
  if (n == 0)
    return x;
  log_of[0] = 123456;
  log_of[1] ^= x;
  log_of[2] += 7654321;
  u64 y = recursive(n - 1, x * 3 + n);
  return y ^ recursive(n / 2, y);
}

int main(void) {
  for (int i = 0; i < 20; i++) {
    u64 a = next_random(), b = next_random();
    mix(middle1(a, b));
    mix(middle2(a, b));
    mix(middle3(a, b));
    mix(ending1(a, b));
    mix(ending2(a, b));
    mix(ending3(a, b));
    mix(leaf1(a));
    mix(leaf2(a));
    mix(leaf3(b));
    mix(thunk1(a));
    mix(thunk2(b));
    mix(thunk3(a));
    mix(check1(a));
    mix(check2(b));
    mix(recursive(5, a));
    mix_bytes(log_of, sizeof log_of);
    mix(total);
  }
  check2(HIDE(u64, 0x987654321));
  return 1;
}
