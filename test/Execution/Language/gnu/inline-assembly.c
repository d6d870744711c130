// Assembly statements that mean the same on every machine: constraints, ties,
// memory, early clobbers, registers kept by empty ones, several outputs, in
// loops, goto.
#include "test.h"

#define LAUNDER(x)                                                             \
  ({                                                                           \
    __typeof__(x) l_ = (x);                                                    \
    __asm__("" : "+r"(l_));                                                    \
    l_;                                                                        \
  })
#define KEEP(x) ({ __asm__ volatile("" : : "r"(x)); })
#define FORGET() __asm__ volatile("" ::: "memory")
static int shared = 1;

FN u64 ties(u64 a, u32 b, u8 c, i16 d) {
  u64 e;
  u32 f;
  __asm__("" : "=r"(e) : "0"(a));
  __asm__("" : "=r"(f) : "0"(b + 1));
  __asm__ volatile("" : "+r"(a), "+r"(b) : "r"(e), "r"(f) : "memory");
  return LAUNDER(a) + LAUNDER(b) * 3 + LAUNDER(c) * 5 + LAUNDER(d) * 7 +
         e * 11 + f * 13;
}
FN int memory(int *p, int n) {
  int local = *p;
  __asm__ volatile("" : "+m"(*p), "+m"(local) : "m"(shared));
  *p += n, shared += local;
  FORGET();
  __asm__("" : "=m"(local) : "m"(*p));
  return *p + shared;
}
FN u64 loop(u64 n) {
  u64 sum = 0;
  for (u64 i = 0; i < n; i++) {
    u64 k = LAUNDER(i * i);
    KEEP(k), KEEP(sum);
    sum += k ^ LAUNDER(sum) >> 3;
  }
  return sum;
}
FN u64 many(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
  __asm__("" : "+r"(a), "+r"(b), "+r"(c), "+r"(d), "+r"(e), "+r"(f));
  u64 g = a + b, h = c * d;
  __asm__("" : "+r"(g), "+r"(h) : "r"(a), "r"(f), "i"(42), "n"(sizeof(int)));
  __asm__("" : "=&r"(a) : "0"(g));
  return a + g * 3 + h * 5 + e + f;
}
FN int jumps(int x) {
  __asm__ goto("" : : "r"(x) : : elsewhere);
  x += 10;
elsewhere:
  return x;
}
FN void *pointers(void *p, int (*f)(int)) {
  __asm__("" : "+r"(p), "+r"(f));
  return f(3) == 13 ? p : 0;
}
FN u64 immediate_or_memory(u64 v) {
  __asm__("" : "+rm"(v));
  __asm__("" : : "g"(v), "ri"(7));
  return v;
}

int main(void) {
  int object = 5;
  for (int i = 0; i < 10; i++) {
    u64 r = next_random();
    mix(ties(r, r >> 7, r, r)), mix(memory(&object, i)), mix(loop(i * 3)),
        mix(many(r, 2, 3, r >> 9, 5, i)), mix(jumps(i)),
        mix(pointers(&object, jumps) == &object), mix(immediate_or_memory(r));
    show("assembly", digest);
  }
  return 0;
}
