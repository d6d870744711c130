// inline, static inline, extern inline, always_inline, noinline, flatten,
// gnu_inline: one function of each, its statics, its address.
#include "test.h"

inline int plain(int x) { return x * 2 + 1; }
extern inline int plain(int x); // makes the definition here
static inline int counted(int by) {
  static int count;
  return count += by;
}
__attribute__((always_inline)) static inline int always(int x, int y) {
  if (x > y)
    return x - y;
  for (int i = 0; i < 3; i++)
    x += i * y;
  return x;
}
__attribute__((noinline)) static int never(int x) { return x ^ counted(1); }
__attribute__((flatten)) static int flat(int x) {
  return never(x) + always(x, 3) + plain(x);
}
extern inline __attribute__((gnu_inline, always_inline)) int bypass(int x) {
  return x > 100 ? never(x) : x + 1000;
}
static inline int recursive(int n) {
  return n < 2 ? n : recursive(n - 1) + recursive(n - 2);
}
static inline __attribute__((const)) int constant(int x) { return x * x; }
__attribute__((pure)) static int pure(const int *p, int n) {
  int sum = 0;
  while (n--)
    sum += p[n];
  return sum;
}
__attribute__((cold)) static int cold(int x) { return -x; }
__attribute__((hot, unused)) static int hot(int x) {
  return x & 1 ? cold(x) : x;
}
__attribute__((optnone, noinline)) static int slow(int x) {
  int y = x;
  y += y;
  return y;
}
static inline void by_name(int (*f)(int), int *v) { *v = f(*v); }
_Noreturn static void leave(int v) {
  printf("leaving %d\n", v);
  exit(v & 15);
}

int main(void) {
  int (*volatile p)(int) = plain, (*volatile c)(int) = counted;
  int v = HIDE(int, 5), data[4] = {1, 2, 3, 4};
  for (int i = 0; i < 12; i++) {
    mix(plain(v)), mix(p(i)), mix(counted(i)), mix(c(1)), mix(always(v, i)),
        mix(flat(i)), mix(bypass(i * 20));
    mix(recursive(i)), mix(constant(v) + constant(i)), mix(pure(data, 4)),
        data[i % 4] += i, mix(pure(data, 4)), mix(hot(i)), mix(slow(i));
    by_name(i & 1 ? plain : hot, &v);
    printf("%d %lx\n", v, (unsigned long)digest);
  }
  printf("%d %d\n", p == plain, counted(0));
  if (v)
    leave(v);
  return 99;
}
