// _Alignas, _Alignof, packed and over-aligned members and objects.

#include <stdint.h>
#include <stdio.h>
struct packed {
  char a;
  int b;
  short c;
  long d;
} __attribute__((packed));
struct wide {
  char a;
  _Alignas(32) int b;
};
static _Alignas(64) char buffer[3];
int main(void) {
  _Alignas(128) int local = 5;
  struct packed p = {1, -2, 3, -4}, q[3];
  for (int i = 0; i < 3; i++)
    q[i] = (struct packed){i, i * 1000003, i - 1, i * 10000000000l};
  printf("%d %d %d %d\n", (int)sizeof(struct packed), (int)sizeof(struct wide),
         (int)_Alignof(struct wide), (int)_Alignof(long));
  printf("%d %d %d %ld %d\n", p.a, p.b, p.c, p.d,
         (int)((uintptr_t)buffer % 64 + (uintptr_t)&local % 128));
  printf("%d %d %ld %d\n", q[2].b, q[0].c, q[2].d, local);
  return 0;
}
