// Atomic structures, floats, pointers, 128-bit integers and complex members:
// loads, stores, exchanges and loops of compare and exchange; structures of
// lists without locks.
#include "test.h"
#include <stdatomic.h>

struct small {
  u8 a, b;
};
struct odd {
  u8 a[3];
};
struct word {
  i32 a;
  u16 b, c;
};
struct wide {
  u64 a, b;
};
struct node {
  struct node *next;
  int v;
};
static _Atomic struct small small;
static _Atomic struct odd odd;
static _Atomic struct word word;
static _Atomic struct wide wide;
static _Atomic(struct node *) head;
static _Atomic float real = 1.5f;
static _Atomic double sum;
static _Atomic enum color { RED, GREEN } color;

FN void push(struct node *n) {
  n->next = atomic_load(&head);
  while (!atomic_compare_exchange_weak(&head, &n->next, n))
    ;
}
FN struct node *pop(void) {
  struct node *n = atomic_load(&head);
  while (n && !atomic_compare_exchange_weak(&head, &n, n->next))
    ;
  return n;
}
FN void change(int i) {
  struct small s = small, t = {s.b + i, s.a - i};
  mix(atomic_compare_exchange_strong(&small, &s, t)),
      mix(atomic_exchange(&small, s).a), mix(s.b);
  struct odd o = odd;
  o.a[i % 3] += i, odd = o, o = atomic_load(&odd), mix_bytes(&o, 3);
  struct word w = word, x;
  do
    x = w, x.a += i, x.c ^= x.b;
  while (!atomic_compare_exchange_weak(&word, &w, x));
  x = word, mix(x.a), mix(x.c);
  struct wide v = wide;
  v.a += i, v.b ^= v.a * 77,
      wide = v, v.a = 0,
      mix(atomic_compare_exchange_strong(&wide, &v, ((struct wide){1, 2}))),
      mix(v.a), mix(v.b);
  real += i * 0.25f, real *= 1.5f, sum = sum + real, sum -= 0.5,
                                   mix_double(real), mix_double(sum),
                                   mix_double(real++);
  color = color == RED ? GREEN : RED, mix(color);
}

int main(void) {
  struct node nodes[8];
  for (int i = 0; i < 8; i++)
    nodes[i].v = i * i, push(&nodes[i]), change(i);
  for (struct node *n; (n = pop());)
    mix(n->v), mix(head == 0);
  show("atomic", digest);
  printf("%d %d %d\n", (int)sizeof(_Atomic struct odd),
         (int)sizeof(_Atomic struct wide), (int)_Alignof(_Atomic struct word));
  return 0;
}
