// Covariant results and overriders through every base: thunks that adjust this,
// the result, or both; virtual bases; calls through pointers to members.
#include <cstdio>
struct A {
  long a = 1;
  virtual A *self() { return this; }
  virtual int f(int x) { return x + a; }
  virtual ~A() {}
};
struct B {
  long b = 2;
  virtual B *other() { return this; }
  virtual int g(int x) { return x * b; }
  virtual ~B() {}
};
struct C : A, B {
  long c = 3;
  C *self() override { return this; }
  C *other() override { return this; }
  int f(int x) override { return x - c; }
  int g(int x) override { return x + a * 100 + b * 10 + c; }
};
struct V {
  int v = 7;
  virtual V *clone() { return this; }
  virtual int h() { return v; }
};
struct L : virtual V {
  int l = 8;
  L *clone() override { return this; }
  int h() override { return v * 10 + l; }
};
struct R : virtual V {
  int r = 9;
  R *clone() override { return this; }
};
struct D : L, R {
  int d = 10;
  D *clone() override { return this; }
  int h() override { return v + l * 10 + r * 100 + d * 1000; }
};
struct Big {
  long w[5];
};
struct P {
  virtual Big make(int, double, long, int, int, int, int) = 0;
};
struct Q {
  long pad[3] = {};
  virtual Big make2(Big b, int k) {
    b.w[k % 5] += k;
    return b;
  }
};
struct S : Q, P {
  long s = 5;
  Big make(int a, double b, long c, int d, int e, int f, int g) override {
    return {a + s, long(b * 2), c, d + e * 10, f + g * 10};
  }
  Big make2(Big b, int k) override {
    b.w[0] += s;
    return Q::make2(b, k);
  }
};
static int sum(const Big &b) {
  int t = 0;
  for (long w : b.w)
    t = t * 3 + int(w);
  return t;
}
[[gnu::noinline]] int use(A *a, B *b, int x) {
  return a->f(x) + b->g(x) * 3 + (a->self() == a) + (b->other() == b) * 2;
}
[[gnu::noinline]] int use(V *v) {
  return v->h() + v->clone()->v + (v->clone() == v);
}
[[gnu::noinline]] int use(P *p, Q *q, int k) {
  Big b = p->make(k, k * 0.5, k, 1, 2, 3, 4);
  return sum(b) + sum(q->make2(b, k));
}
int main() {
  A a;
  B b;
  C c;
  D d;
  L l;
  R r;
  S s;
  V v;
  int (A::*pf)(int) = &A::f;
  int (B::*pg)(int) = &B::g;
  int (V::*ph)() = &V::h;
  for (int i = 0; i < 5; i++) {
    std::printf("%d %d %d\n", use(&a, &b, i), use(&c, &c, i), use(&a, &c, -i));
    std::printf("%d %d %d\n", ((i & 1 ? &a : &c)->*pf)(i),
                (static_cast<B &>(c).*pg)(i),
                ((i & 1 ? static_cast<V *>(&d) : &l)->*ph)());
    std::printf("%d\n", use(&s, &s, i));
    c.a += i, d.v -= i, l.l *= 2;
  }
  std::printf("%d %d %d %d\n", use(&d), use(&l), use(&r), use(&v));
  A *heap = new C;
  B *heap2 = new C;
  std::printf("%d %d\n", heap->self()->f(1), heap2->other()->g(2));
  delete heap;
  delete heap2;
  return static_cast<C *>(static_cast<B *>(&c)) == &c ? 0 : 1;
}
