// sizeof, _Alignof and offsetof of structures of every kind of member.
#include "test.h"
#include <stddef.h>

struct a {
  char c;
  short s;
};
struct b {
  char c;
  int i;
  char d;
};
struct c {
  char c;
  long l;
  char d;
  short s;
};
struct d {
  float f;
  double g;
  char c;
};
struct e {
  char c;
  __int128 q;
  char d;
};
struct f {
  char c[3];
  struct b b;
  char d;
  struct c s[2];
};
struct g {
  char c;
  void (*f)(void);
  _Bool b;
};
struct h {
  char c;
  struct {
    char x;
  } n;
  union {
    char y;
    long z;
  } u;
};
struct i {
  char c;
  _Complex float z;
  char d;
  _Complex double w;
};
struct __attribute__((packed)) j {
  char c;
  long l;
  struct b b;
  short s;
};
struct k {
  char c;
  struct j j;
  int i;
};
struct l {
  short s[3];
  char c;
  long tail[];
};
struct __attribute__((aligned(64))) m {
  char c;
};
struct n {
  char c;
  struct m m;
  char d;
};
struct o {
  char a;
  char b __attribute__((aligned(8)));
  char c;
  short d __attribute__((aligned(1)));
};
struct __attribute__((packed)) p {
  char a;
  int b __attribute__((aligned(4)));
  char c;
};
struct q {
  enum { X } e;
  char c;
  enum { Y = 1l << 40 } f;
};
union u {
  char c[9];
  int i;
};
union __attribute__((packed)) v {
  char c[5];
  long l;
};
#pragma pack(push, 2)
struct r {
  char a;
  long b;
  short c;
  char d;
  int e;
};
#pragma pack(1)
struct s {
  char a;
  long b;
  short c;
};
#pragma pack(pop)
struct t {
  char a;
  long b;
};

#define SIZE(T) printf(#T " %d %d\n", (int)sizeof(T), (int)_Alignof(T))
#define AT(T, M) printf(#T "." #M " %d\n", (int)offsetof(T, M))

int main(void) {
  SIZE(struct a);
  SIZE(struct b);
  SIZE(struct c);
  SIZE(struct d);
  SIZE(struct e);
  SIZE(struct f);
  SIZE(struct g);
  SIZE(struct h);
  SIZE(struct i);
  SIZE(struct j);
  SIZE(struct k);
  SIZE(struct l);
  SIZE(struct m);
  SIZE(struct n);
  SIZE(struct o);
  SIZE(struct p);
  SIZE(struct q);
  SIZE(union u);
  SIZE(union v);
  SIZE(struct r);
  SIZE(struct s);
  SIZE(struct t);
  SIZE(char);
  SIZE(short);
  SIZE(int);
  SIZE(long);
  SIZE(long long);
  SIZE(float);
  SIZE(double);
  SIZE(void *);
  SIZE(__int128);
  SIZE(_Bool);
  SIZE(_Complex float);
  SIZE(wchar_t);
  SIZE(size_t[0]);
  AT(struct a, s);
  AT(struct b, d);
  AT(struct c, d);
  AT(struct c, s);
  AT(struct d, g);
  AT(struct e, q);
  AT(struct f, b.i);
  AT(struct f, s[1].s);
  AT(struct g, b);
  AT(struct h, n.x);
  AT(struct h, u.z);
  AT(struct i, d);
  AT(struct i, w);
  AT(struct j, b.d);
  AT(struct j, s);
  AT(struct k, j.l);
  AT(struct k, i);
  AT(struct l, tail[2]);
  AT(struct n, m);
  AT(struct n, d);
  AT(struct o, b);
  AT(struct o, d);
  AT(struct p, b);
  AT(struct p, c);
  AT(struct q, f);
  AT(struct r, b);
  AT(struct r, e);
  AT(struct s, c);
  AT(struct t, b);
  int k = HIDE(int, 1);
  struct f f;
  printf("%d %d\n", (int)((char *)&f.s[k].d - (char *)&f),
         (int)offsetof(struct f, s[k].l));
  return 0;
}
