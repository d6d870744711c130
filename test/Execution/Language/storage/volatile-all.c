// Volatile objects of every type: each access happens, in order, with its
// width; through pointers, in structures and arrays, qualified parameters, in
// loops with nothing else.
#include "test.h"

#define EACH(DO)                                                               \
  DO(i8)                                                                       \
  DO(u8) DO(i16) DO(u16) DO(i32) DO(u32) DO(i64) DO(u64) DO(float) DO(double)
#define OBJECT(T)                                                              \
  static volatile T file_##T = 3;                                              \
  FN double access_##T(volatile T *p, T volatile *const *q, int n) {           \
    volatile T local = n, array[3] = {1, 2, 3};                                \
    *p = local, **q += 2, local = *p - array[n % 3];                           \
    array[n % 3] = local * 2, ++*p, (*p)--, file_##T = *p + file_##T / 2;      \
    for (int i = 0; i < n; i++)                                                \
      local;                                                                   \
    *p;                                                                        \
    (void)**q;                                                                 \
    (local, array[0]);                                                         \
    T kept = *p;                                                               \
    *p = 9;                                                                    \
    return kept + *p * 3.0 + local * 5.0 + array[0] + array[n % 3] * 7.0 +     \
           file_##T;                                                           \
  }
EACH(OBJECT)
#define TEST(T)                                                                \
  {                                                                            \
    volatile T v = i, w = i + 1, *volatile pw = &w;                            \
    mix_double(access_##T(&v, (T volatile *const *)&pw, i)),                   \
        mix_double(v + w * 2.0);                                               \
  }

struct device {
  volatile u8 status;
  u8 plain;
  volatile u16 data[4];
  volatile struct {
    i32 x, y;
  } point;
  u64 *volatile where;
};
FN u64 drive(struct device *d, const volatile struct device *same) {
  u64 sum = 0;
  for (int i = 0; i < 4; i++) {
    d->status |= 1 << i, d->data[i] = d->data[(i + 1) & 3] + same->status,
                         d->plain += same->data[i];
    d->point.x -= same->point.y, d->point.y = i, *d->where += d->point.x;
    sum = sum * 31 + same->status + same->plain + same->data[i] +
          same->point.x + *same->where;
  }
  return sum;
}
static volatile _Bool flag;
static const volatile int fixed = 77;
static volatile void *volatile nowhere;
FN int wait(int n) {
  int rounds = 0;
  while (!flag)
    if (++rounds == n)
      flag = 2;
  flag = !flag;
  return rounds + flag;
}
FN int parameter(volatile int a, const volatile int b) {
  a += b, a += b;
  return a == a ? a : -1;
}

int main(void) {
  u64 total = 5;
  struct device d = {.where = &total};
  for (int i = 0; i < 12; i++) {
    EACH(TEST)
    mix(drive(&d, &d)), mix(total), mix(wait(i + 1)), mix(parameter(i, fixed));
    nowhere = &d;
    mix((struct device *)nowhere == &d),
        mix(((volatile struct device *)nowhere)->plain);
    show("volatile", digest);
  }
  return 0;
}
