// __sync_* and __atomic_* builtins on every width, min and max, test and set,
// fences.
#include "test.h"

#define TYPES(DO) DO(i8) DO(u16) DO(i32) DO(u32) DO(i64) DO(u64)
#define OPERATIONS(T)                                                          \
  FN void ops_##T(T *p, T x, T y) {                                            \
    T e = x, r;                                                                \
    mix(__sync_fetch_and_add(p, x)), mix(__sync_add_and_fetch(p, y)),          \
        mix(__sync_fetch_and_sub(p, y)), mix(__sync_sub_and_fetch(p, 1));      \
    mix(__sync_fetch_and_or(p, x)), mix(__sync_or_and_fetch(p, 5)),            \
        mix(__sync_fetch_and_and(p, ~y)), mix(__sync_and_and_fetch(p, 127));   \
    mix(__sync_fetch_and_xor(p, y)), mix(__sync_xor_and_fetch(p, x)),          \
        mix(__sync_val_compare_and_swap(p, *p, x)),                            \
        mix(__sync_bool_compare_and_swap(p, y, x)), mix(*p);                   \
    mix(__sync_lock_test_and_set(p, y)), mix(*p), __sync_lock_release(p),      \
        mix(*p), __sync_synchronize();                                         \
    __atomic_store_n(p, x, 3), mix(__atomic_load_n(p, 2)),                     \
        __atomic_store(p, &y, 5), __atomic_load(p, &r, 5), mix(r),             \
        mix(__atomic_exchange_n(p, x, 4)), __atomic_exchange(p, &y, &r, 5),    \
        mix(r);                                                                \
    mix(__atomic_add_fetch(p, x, 0)), mix(__atomic_fetch_add(p, y, 1)),        \
        mix(__atomic_sub_fetch(p, 7, 5)),                                      \
        mix(__atomic_and_fetch(p, x | 15, 5)),                                 \
        mix(__atomic_or_fetch(p, y, 5)), mix(__atomic_xor_fetch(p, 3, 5));     \
    mix(__atomic_fetch_nand(p, x, 5)), mix(__atomic_nand_fetch(p, y, 5)),      \
        mix(*p), mix(__atomic_compare_exchange_n(p, &e, y, 0, 5, 0)), mix(e),  \
        mix(__atomic_compare_exchange(p, &e, &x, 0, 5, 5)), mix(e), mix(*p);   \
    mix(__atomic_always_lock_free(sizeof(T), 0));                              \
  }
TYPES(OPERATIONS)
#define TEST(T)                                                                \
  {                                                                            \
    T v = r;                                                                   \
    ops_##T(&v, (T)(s & 0x3f), (T)(r & 0x1f));                                 \
    mix(v);                                                                    \
    show(#T, digest);                                                          \
  }
struct pair {
  _Alignas(8) i32 a;
  i32 b;
};

int main(void) {
  for (int i = 0; i < 8; i++) {
    u64 r = next_random() & 0x3fffffff, s = next_random() >> 9;
    TYPES(TEST)
    struct pair p = {i, -i}, q = {i * 2, 7}, old;
    __atomic_exchange(&p, &q, &old, 5), mix(old.b), mix(p.a),
        mix(__atomic_compare_exchange(&p, &old, &q, 0, 5, 5)), mix(old.a);
    _Bool flag = 0;
    mix(__atomic_test_and_set(&flag, 5)), mix(__atomic_test_and_set(&flag, 5)),
        __atomic_clear(&flag, 5), mix(flag);
    __atomic_thread_fence(5), __atomic_signal_fence(5);
    int array[4] = {1, 2, 3, 4}, *at = array;
    mix(*__atomic_fetch_add(&at, 2 * sizeof *at, 5)), mix(at - array),
        mix(__sync_bool_compare_and_swap(&at, array + 2, array)),
        mix(at == array);
  }
  show("others", digest);
  return 0;
}
