// Structures whose alignment is more, or less, than that of what they hold.
#include "test.h"
#include <stdarg.h>

struct __attribute__((aligned(16))) a16 {
  u32 v;
};
struct a32 {
  _Alignas(32) u8 head;
  u64 tail[3];
};
struct __attribute__((packed)) packed {
  u8 a;
  u32 b;
  u64 c;
};
struct __attribute__((packed, aligned(2))) packed2 {
  u8 a;
  u16 b;
  u32 c;
};
struct inner {
  u8 x;
  struct packed p;
  struct a16 q;
};
typedef u64 loose __attribute__((aligned(4)));
struct holder {
  u32 a;
  loose b;
  u8 c;
};

FN u64 at(const void *p, u64 alignment) { return (uintptr_t)p % alignment; }
FN u64 take(u8 k, struct a16 s, u8 l, struct a32 t, u16 m, struct packed p,
            struct packed2 q, struct inner i) {
  mix(at(&s, 16)), mix(at(&t, 32)), mix(at(&i, 16));
  return k + s.v * 3ul + l * 5 + t.head * 7 + t.tail[0] * 11 + t.tail[2] * 13 +
         m * 17 + p.a * 19 + p.b * 23ul + p.c * 29 + q.a * 31 + q.b * 37 +
         q.c * 41ul + i.x * 43 + i.p.c * 47 + i.q.v * 53ul;
}
FN struct a16 make16(u32 v) { return (struct a16){v * 5}; }
FN struct a32 make32(u64 v) { return (struct a32){v, {v + 1, v << 20, ~v}}; }
FN struct packed pack(u64 v) { return (struct packed){v, v >> 8, v * v}; }
FN struct packed2 pack2(u64 v) { return (struct packed2){v, v >> 8, v >> 16}; }
FN struct inner nest(u64 v) {
  return (struct inner){v, pack(v + 3), make16(v)};
}
FN struct holder hold(struct holder h) {
  return (struct holder){h.b, h.c * h.a, h.b >> 32};
}
FN u64 variadic(int count, ...) {
  va_list list;
  va_start(list, count);
  u64 sum = 0;
  while (count-- > 0) {
    struct packed p = va_arg(list, struct packed);
    struct a16 s = va_arg(list, struct a16);
    sum = sum * 3 + p.a + p.b + p.c + s.v + va_arg(list, int);
    mix(at(&s, 16));
  }
  va_end(list);
  return sum;
}

int main(void) {
  struct holder h = {3, 1ul << 40 | 5, 9};
  for (int i = 0; i < 6; i++) {
    u64 v = next_random();
    struct inner n[2] = {nest(v), nest(~v)};
    mix(take(v, make16(v), i, make32(v), v >> 5, pack(v), pack2(v), n[i & 1]));
    mix(at(&n[1].q, 16));
    mix(variadic(2, pack(v), make16(i), i, n[0].p, n[1].q, -i));
    h = hold(h);
    mix(h.a), mix(h.b), mix(h.c);
    show("aligned", digest);
  }
  printf("%d %d %d %d %d\n", (int)sizeof(struct a16), (int)sizeof(struct a32),
         (int)sizeof(struct packed2), (int)sizeof(struct inner),
         (int)sizeof(struct holder));
  return 0;
}
