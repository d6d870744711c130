// Pointers to members: of data and functions, virtual or not, const, of bases
// with offsets, null ones, compared, in tables and templates, converted to
// derived classes.
#include <cstdio>
struct A {
  int x = 1;
  int f(int k) const { return x + k; }
  virtual int v(int k) { return x * k; }
  static int s(int k) { return k; }
};
struct B {
  long pad = 7;
  int y = 2;
  int g(int k) { return y += k; }
  virtual int w(int k) { return y - k; }
};
struct C : A, B {
  int z = 3;
  int v(int k) override { return z * 100 + k; }
  int w(int k) override { return z * 1000 + k; }
  int h(int a, double b, long c) { return a + int(b) + int(c) + z; }
};
struct D : virtual A {
  int d = 4;
  int v(int k) override { return d + k; }
};
template <auto M, class T> auto get(T &t) { return t.*M; }
template <class T, class R, class... X> R call(T &t, R (T::*f)(X...), X... x) {
  return (t.*f)(x...);
}
using Cf = int (C::*)(int);
[[gnu::noinline]] int apply(C &c, Cf f, int k) { return (c.*f)(k); }
[[gnu::noinline]] int read(C &c, int C::*m) { return c.*m; }
[[gnu::noinline]] bool same(Cf a, Cf b) { return a == b; }
int main() {
  C c;
  D d;
  Cf table[] = {static_cast<Cf>(&A::v), &B::g, &B::w, &C::v, &C::w,
                static_cast<Cf>(&B::w)};
  int C::*members[] = {&A::x, &B::y, &C::z};
  int (A::*f)(int) const = &A::f;
  for (int i = 0; i < 12; i++) {
    int called = apply(c, table[i % 6], i);
    std::printf("%d %d ", called, read(c, members[i % 3]));
    c.*members[(i + 1) % 3] += i;
    (&c)->*members[i % 3] -= 1;
  }
  std::printf("\n%d %d %d\n", (c.*f)(5), (static_cast<const A &>(c).*f)(6),
              (d.*f)(7));
  int (A::*v)(int) = &A::v;
  A *as[] = {&c, &d, static_cast<A *>(&c)};
  for (A *a : as)
    std::printf("%d ", (a->*v)(8));
  Cf null = nullptr;
  int C::*no_member = nullptr;
  int A::*first = &A::x;
  int C::*converted = first;
  std::printf("%d %d %d %d %d\n", null == nullptr, no_member == nullptr,
              converted == members[0], same(table[2], table[5]),
              same(table[0], table[1]));
  std::printf("%d %d %d\n", !first, get<&C::z>(c), get<&B::y>(c));
  std::printf("%d %d\n", call(c, &C::h, 1, 2.5, 3l), call<B>(c, &B::g, 10));
  int (*plain)(int) = &A::s;
  int (B::*back)(int) = static_cast<int (B::*)(int)>(&C::w);
  std::printf("%d %d %d\n", plain(3), (static_cast<B &>(c).*back)(4),
              int(sizeof(f) + sizeof(first)));
}
