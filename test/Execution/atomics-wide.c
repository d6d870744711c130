// RUN: %clang -O1 %s -o %t.jam && pvm-run %t.jam | FileCheck %s
// RUN: %clang -O0 %s -o %t.jam && pvm-run %t.jam | FileCheck %s
// Atomic objects of 16 bytes, and of sizes that have no operation of their own.
// CHECK: status: halt
// CHECK: result: 0000

#include <stdatomic.h>

typedef unsigned __int128 u128;
typedef struct { const void *data; unsigned long size; } bytes;
typedef struct { char text[24]; } large;

static _Atomic u128 wide;
static _Atomic large object;
static unsigned short wrong;

static void expect(int condition, int number) {
  if (!condition)
    wrong = number;
}

bytes refine(const void *arguments, unsigned long size) {
  const u128 high = (u128)1 << 100;
  wide = 5;
  expect((wide += high) == high + 5, 1);
  expect(atomic_fetch_sub(&wide, 6) == high + 5, 2);
  expect(atomic_fetch_or(&wide, 3) == high - 1, 3);
  expect(atomic_exchange(&wide, high | 12) == high - 1, 4);
  expect(atomic_fetch_and(&wide, 4) == (high | 12), 5);
  expect(atomic_fetch_xor(&wide, 6) == 4, 6);
  u128 expected = 3;
  expect(!atomic_compare_exchange_strong(&wide, &expected, 9), 7);
  expect(expected == 2, 8);
  expect(atomic_compare_exchange_strong(&wide, &expected, 9) && wide == 9, 9);

  large a = {"first"}, b = {"second"}, old;
  atomic_store(&object, a);
  old = atomic_exchange(&object, b);
  expect(__builtin_memcmp(&old, &a, sizeof a) == 0, 10);
  expect(!atomic_compare_exchange_strong(&object, &a, old), 11);
  expect(__builtin_memcmp(&a, &b, sizeof a) == 0, 12);
  expect(atomic_compare_exchange_strong(&object, &a, old), 13);
  old = atomic_load(&object);
  expect(old.text[0] == 'f', 14);
  expect(!atomic_is_lock_free(&object), 15);
  return (bytes){&wrong, sizeof wrong};
}
