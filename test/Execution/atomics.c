// RUN: %exec-compare %s
// Atomics of every width and order: one thread sees them as plain accesses.
#include "Inputs/test.h"
#include <stdatomic.h>

#define WIDTH(t)                                                               \
  FN t add_##t(_Atomic t *p, t v) { return atomic_fetch_add(p, v); }           \
  FN t sub_##t(_Atomic t *p, t v) {                                            \
    return atomic_fetch_sub_explicit(p, v, memory_order_relaxed);              \
  }                                                                            \
  FN t and_##t(_Atomic t *p, t v) {                                            \
    return atomic_fetch_and_explicit(p, v, memory_order_acquire);              \
  }                                                                            \
  FN t or_##t(_Atomic t *p, t v) { return atomic_fetch_or(p, v); }             \
  FN t xor_##t(_Atomic t *p, t v) {                                            \
    return atomic_fetch_xor_explicit(p, v, memory_order_release);              \
  }                                                                            \
  FN t exchange_##t(_Atomic t *p, t v) { return atomic_exchange(p, v); }       \
  FN int compare_##t(_Atomic t *p, t *expected, t v) {                         \
    return atomic_compare_exchange_strong(p, expected, v);                     \
  }                                                                            \
  FN int weak_##t(_Atomic t *p, t expected, t v) {                             \
    while (!atomic_compare_exchange_weak(p, &expected, v)) {                   \
    }                                                                          \
    return expected;                                                           \
  }                                                                            \
  FN t nand_##t(t *p, t v) { return __atomic_fetch_nand(p, v, __ATOMIC_SEQ_CST); } \
  FN t load_##t(_Atomic t *p) { return *p; }                                   \
  FN void store_##t(_Atomic t *p, t v) {                                       \
    atomic_thread_fence(memory_order_seq_cst);                                 \
    *p = v;                                                                    \
    atomic_signal_fence(memory_order_seq_cst);                                 \
  }
WIDTH(u8) WIDTH(i8) WIDTH(u16) WIDTH(i16) WIDTH(u32) WIDTH(i32) WIDTH(u64) WIDTH(i64)

FN i32 minimum(i32 *p, i32 v) {
  i32 old = __atomic_load_n(p, __ATOMIC_SEQ_CST);
  while (v < old && !__atomic_compare_exchange_n(p, &old, v, 1, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED)) {
  }
  return old;
}
FN int flag(atomic_flag *f) {
  int first = atomic_flag_test_and_set(f);
  int second = atomic_flag_test_and_set(f);
  atomic_flag_clear(f);
  return first * 2 + second;
}
FN int lock_free(void) {
  return __atomic_always_lock_free(8, 0) && __atomic_always_lock_free(1, 0);
}

#define TRY(t)                                                                 \
  {                                                                            \
    _Atomic t cell = (t)a;                                                     \
    t plain = (t)a, expected = (t)b;                                           \
    printf("%lx ", (u64)add_##t(&cell, b));                                    \
    printf("%lx ", (u64)sub_##t(&cell, 3));                                    \
    printf("%lx ", (u64)and_##t(&cell, ~b));                                   \
    printf("%lx ", (u64)or_##t(&cell, 0x11));                                  \
    printf("%lx ", (u64)xor_##t(&cell, a));                                    \
    printf("%lx ", (u64)exchange_##t(&cell, b));                               \
    printf("%d ", compare_##t(&cell, &expected, a));                           \
    printf("%d ", compare_##t(&cell, &expected, b));                           \
    printf("%lx ", (u64)expected);                                             \
    printf("%d ", weak_##t(&cell, load_##t(&cell), 5));                        \
    store_##t(&cell, load_##t(&cell) + 1);                                     \
    printf("%lx ", (u64)nand_##t(&plain, b));                                  \
    printf("%lx %lx\n", (u64)plain, (u64)load_##t(&cell));                     \
  }

int main(void) {
  static const u64 values[] = {0, 1, 0x7f, 0x80, 0xffff, 0x80000000, -1, 0x123456789abcdef0};
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j += 3) {
      u64 a = values[i], b = values[j];
      i32 smallest = a;
      TRY(u8) TRY(i8) TRY(u16) TRY(i16) TRY(u32) TRY(i32) TRY(u64) TRY(i64)
      printf("%x ", minimum(&smallest, b));
      printf("%x\n", smallest);
    }
  atomic_flag f = ATOMIC_FLAG_INIT;
  printf("%d ", flag(&f));
  printf("%d %d\n", flag(&f), lock_free());
  return 0;
}
