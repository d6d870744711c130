// Bit-fields of every declared type, mixed, with unnamed and zero widths: size,
// alignment and the place of every bit.
#include "test.h"
#include <stdbool.h>

enum color { RED, GREEN, BLUE = 5 };
struct a {
  char a : 3;
  short b : 9;
  int c : 17;
  long d : 35;
  char e;
};
struct b {
  bool a : 1;
  enum color b : 3;
  unsigned char c : 4;
  bool d : 1;
  u16 e : 15;
};
struct c {
  int a : 5;
  int : 0;
  int b : 5;
  char : 0;
  char c : 2;
  long : 0;
  u8 d;
};
struct d {
  u8 a;
  int b : 24;
  u8 c;
  long : 3;
  int d : 9;
};
struct e {
  char a : 7, b : 7, c : 7;
  short d : 10, e : 10;
};
struct f {
  u8 a;
  long b : 1;
};
struct g {
  u16 a : 16;
  u32 b : 32;
  u64 c : 64;
  u8 d : 8;
};
struct h {
  int : 7;
  u8 a : 1;
  int : 12;
  u8 b : 3;
};
union u {
  int a : 3;
  long b : 40;
  u8 c;
};
struct i {
  struct a x;
  u8 y : 1;
  union u z;
  u16 w : 12;
};

#define LAYOUT(T) printf(#T " %d %d\n", (int)sizeof(T), (int)_Alignof(T))
#define BITS(T, MEMBER)                                                        \
  {                                                                            \
    T s;                                                                       \
    memset(&s, 0, sizeof s);                                                   \
    s.MEMBER = HIDE(long, -1);                                                 \
    mix_bytes(&s, sizeof s), mix((long)s.MEMBER);                              \
    memset(&s, 255, sizeof s);                                                 \
    s.MEMBER = HIDE(long, 0);                                                  \
    mix_bytes(&s, sizeof s), mix((long)s.MEMBER);                              \
    printf(#T " " #MEMBER " %lx\n", (unsigned long)digest);                    \
  }

int main(void) {
  LAYOUT(struct a);
  LAYOUT(struct b);
  LAYOUT(struct c);
  LAYOUT(struct d);
  LAYOUT(struct e);
  LAYOUT(struct f);
  LAYOUT(struct g);
  LAYOUT(struct h);
  LAYOUT(union u);
  LAYOUT(struct i);
  BITS(struct a, a)
  BITS(struct a, b) BITS(struct a, c) BITS(struct a, d) BITS(struct b, a)
      BITS(struct b, b) BITS(struct b, c) BITS(struct b, d) BITS(struct b, e)
          BITS(struct c, a) BITS(struct c, b) BITS(struct c, c)
              BITS(struct d, b) BITS(struct d, c) BITS(struct d, d)
                  BITS(struct e, a) BITS(struct e, b) BITS(struct e, c)
                      BITS(struct e, d) BITS(struct e, e) BITS(struct f, b)
                          BITS(struct g, a) BITS(struct g, b) BITS(struct g, c)
                              BITS(struct g, d) BITS(struct h, a)
                                  BITS(struct h, b) BITS(union u, a)
                                      BITS(union u, b) BITS(struct i, x.c)
                                          BITS(struct i, y) BITS(struct i, z.b)
                                              BITS(struct i, w) return 0;
}
