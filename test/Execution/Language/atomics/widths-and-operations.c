// Every operation of <stdatomic.h> on every width, signed and not: old values,
// results, memory orders, compare and exchange that fails and that succeeds.
#include "test.h"
#include <stdatomic.h>

#define TYPES(DO) DO(i8) DO(u8) DO(i16) DO(u16) DO(i32) DO(u32) DO(i64) DO(u64)
#define OPERATIONS(T)                                                          \
  static _Atomic T global_##T = 3;                                             \
  FN void ops_##T(_Atomic T *p, volatile _Atomic T *v, T x, T y) {             \
    T expected = y;                                                            \
    atomic_store(p, x), mix(atomic_load(p)), mix(atomic_exchange(p, y)),       \
        mix(*p);                                                               \
    mix(atomic_fetch_add(p, x)), mix(atomic_fetch_sub(p, 3)),                  \
        mix(atomic_fetch_and(p, x | 7)), mix(atomic_fetch_or(p, y)),           \
        mix(atomic_fetch_xor(p, x)), mix(*p);                                  \
    mix(atomic_compare_exchange_strong(p, &expected, x)), mix(expected),       \
        mix(*p);                                                               \
    expected = *p, mix(atomic_compare_exchange_strong(p, &expected, y)),       \
    mix(expected), mix(*p);                                                    \
    do                                                                         \
      expected = *p;                                                           \
    while (                                                                    \
        !atomic_compare_exchange_weak(p, &expected, (T)(expected * 3 + 1)));   \
    mix(*p), atomic_store_explicit(p, y, memory_order_release),                \
        mix(atomic_load_explicit(p, memory_order_acquire));                    \
    mix(atomic_fetch_add_explicit(v, y, memory_order_relaxed)),                \
        mix(atomic_exchange_explicit(v, x, memory_order_acq_rel));             \
    mix(atomic_compare_exchange_strong_explicit(                               \
        v, &expected, y, memory_order_seq_cst, memory_order_relaxed)),         \
        mix(expected);                                                         \
    mix((*p)++), mix(++*p), mix((*p)--), mix(--*p), mix(*p += x),              \
        mix(*p -= y), mix(*p &= x), mix(*p |= 5), mix(*p ^= y), mix(*p = x),   \
        mix(*v), mix(*p *= 2 + (y & 1));                                       \
    global_##T += x & 3, mix(global_##T), mix(global_##T-- > 0),               \
        mix(atomic_is_lock_free(p));                                           \
    atomic_fetch_add(p, 1), atomic_fetch_or(v, 1), atomic_exchange(p, *v);     \
    mix(*p);                                                                   \
  }                                                                            \
  static void test_##T(void) {                                                 \
    static const u64 edges[] = {0,                                             \
                                1,                                             \
                                0x7f,                                          \
                                0x80,                                          \
                                0xff,                                          \
                                0x7ffe,                                        \
                                0x8001,                                        \
                                0xffff,                                        \
                                0x3fffffff,                                    \
                                0x80000000,                                    \
                                0x123456789abcdef};                            \
    for (int i = 0; i < COUNT(edges); i++)                                     \
      for (int j = 0; j < COUNT(edges); j += 3) {                              \
        struct {                                                               \
          u8 before;                                                           \
          _Atomic T a;                                                         \
          u8 between;                                                          \
          _Atomic T b;                                                         \
          u8 after;                                                            \
        } s = {1, 2, 3, 4, 5};                                                 \
        ops_##T(&s.a, &s.b, edges[i], edges[j]);                               \
        mix(s.before * 100 + s.between * 10 + s.after);                        \
      }                                                                        \
    show(#T, digest);                                                          \
  }
TYPES(OPERATIONS)
#define TEST(T) test_##T();

int main(void) {
  TYPES(TEST)
  atomic_flag flag = ATOMIC_FLAG_INIT;
  mix(atomic_flag_test_and_set(&flag)), mix(atomic_flag_test_and_set(&flag)),
      atomic_flag_clear(&flag),
      mix(atomic_flag_test_and_set_explicit(&flag, memory_order_acquire));
  atomic_bool b = 0;
  mix(atomic_exchange(&b, HIDE(int, 5))), mix(b), b = !b, mix(b);
  atomic_thread_fence(memory_order_seq_cst),
      atomic_signal_fence(memory_order_acquire);
  int array[5] = {1, 2, 3, 4, 5};
  _Atomic(int *) p = array;
  mix(*atomic_fetch_add(&p, 2)), mix(*p), mix(*atomic_fetch_sub(&p, 1)),
      mix(atomic_load(&p) - array);
  atomic_init(&b, 1), mix(ATOMIC_INT_LOCK_FREE), mix(kill_dependency(3)),
      show("others", digest);
  return 0;
}
