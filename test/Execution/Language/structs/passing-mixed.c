// Structures of mixed members by value, between other arguments.

#include <stdio.h>
struct ic {
  int i;
  char c;
};
struct ll {
  long a, b;
};
struct fd {
  float f;
  double d;
};
struct lc {
  long l;
  char c;
};
struct sss {
  short a, b, c;
};
struct p {
  void *p;
  int n;
};
struct nest {
  struct ic a;
  struct sss b;
};
struct big {
  long a[3];
};
struct one {
  char c;
};
struct empty {};
union u {
  int i;
  long l;
  char c[12];
};
struct bits {
  int a : 5, b : 20;
  long c : 40;
};
struct ff {
  float a, b, c;
};
struct i128 {
  __int128 v;
};
#define N __attribute__((noinline)) static
N long f1(struct ic a, struct ll b, int x) {
  return a.i * 3 + a.c + b.a * 5 + b.b * 7 + x;
}
N long f2(int x, struct fd a, struct lc b, struct sss c) {
  return x + (long)(a.f * 4) + (long)(a.d * 8) + b.l + b.c + c.a * 2 + c.b * 3 +
         c.c * 4;
}
N long f3(char a, struct nest b, short c, struct big d, struct one e) {
  return a + b.a.i + b.a.c * 2 + b.b.c * 3 + c + d.a[0] + d.a[2] * 2 + e.c;
}
N long f4(long a, long b, long c, long d, long e, struct ll f, struct ic g,
          union u h) {
  return a + b * 2 + c * 3 + d * 4 + e * 5 + f.a * 6 + f.b * 7 + g.i * 8 + g.c +
         h.c[9] + h.i;
}
N struct bits f5(struct bits a, struct ff b) {
  a.a += (int)b.a;
  a.b += (int)b.b;
  a.c -= (long)b.c;
  return a;
}
N struct ff f6(struct i128 a, struct p b) {
  return (struct ff){(float)(long)(a.v >> 64), (float)(long)a.v,
                     (float)b.n + *(int *)b.p};
}
int main(void) {
  int k = 11;
  struct bits b =
      f5((struct bits){3, -1000, 1l << 35}, (struct ff){1.5f, 100, 7});
  struct ff r = f6((struct i128){((__int128)-2 << 64) + 9}, (struct p){&k, 5});
  union u h = {.c = {1, 0, 0, 0, 0, 0, 0, 0, 0, 42}};
  printf("%ld %ld %ld %ld %d %d %ld %d %d %d\n",
         f1((struct ic){-5, 'x'}, (struct ll){1l << 40, -9}, 2),
         f2(1, (struct fd){2.5f, -0.125}, (struct lc){-1, 7},
            (struct sss){1, -2, 3}),
         f3('a', (struct nest){{1, 2}, {3, 4, 5}}, -6, (struct big){{7, 8, 9}},
            (struct one){10}),
         f4(1, 2, 3, 4, 5, (struct ll){6, 7}, (struct ic){8, 9}, h), b.a, b.b,
         (long)b.c, (int)r.a, (int)r.b, (int)r.c);
  return 0;
}
