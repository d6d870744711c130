// Declarations in conditions' scopes and loops: shadowing, the life of each
// iteration's objects, variable arrays that come and go, addresses kept within
// an iteration.
#include "test.h"

FN int shadow(int x) {
  int v = x;
  for (int x = 0; x < 3; x++) {
    int v = x * 10;
    {
      int x = v + 1;
      v += x;
    }
    x += v > 40;
    if (v) {
      int v = 7;
      x += v > 7;
    }
  }
  for (int v = 0, *p = &v; v < 5; ++*p)
    x += v;
  return v + x;
}
FN int lists(int n) {
  struct link {
    struct link *next;
    int v;
  } *head = 0, pool[20];
  int total = 0;
  for (int i = 0; i < n; i++) {
    struct link l = {head, i}, *p = &l;
    pool[i] = l;
    head = &pool[i];
    for (struct link *q = p; q; q = q->next)
      total = total * 3 + q->v;
  }
  return total;
}
FN u64 arrays(int n) {
  u64 total = 0;
  for (int i = 1; i < n; i++) {
    u16 a[i], *end = a + i;
    for (u16 *p = a; p < end; p++)
      *p = (p - a) * i;
    if (i % 3 == 0)
      continue; // gives the array back
    u8 b[i * 100];
    memset(b, i, sizeof b);
    total = total * 5 + a[i - 1] + b[i * 50] + sizeof a + sizeof b;
    if (total % 97 == 3)
      break;
  }
  return total;
}
FN int early(int n) {
  while (n-- > 0) {
    char text[n + 1];
    for (int i = 0; i < n; i++)
      text[i] = 'a' + i;
    text[n] = 0;
    mix_bytes(text, n);
    if (n == 3)
      return text[n / 2];
  }
  return -1;
}
FN int local_types(int x) {
  enum { A = 5, B };
  typedef struct {
    short a;
  } T;
  if (x > 2) {
    enum { A = 50, C = A + B };
    typedef struct {
      short a;
      long b;
    } T;
    x += A + C + sizeof(T);
  }
  return x + A + sizeof(T);
}
FN int conditional(int x) {
  int r = 0;
  if ((struct { int a; }){x}.a)
    r += 1;
  for (int i = (int[]){5, 6, 7}[x % 3]; i--;)
    r += i;
  extern int outside;
  outside += x;
  {
    extern int outside;
    r += outside;
  }
  return r;
}
int outside = 100;

int main(void) {
  for (int i = 0; i < 20; i++) {
    mix(shadow(i)), mix(lists(i)), mix(arrays(i)), mix(early(i)),
        mix(local_types(i)), mix(conditional(i));
    show("scopes", digest);
  }
  return 0;
}
