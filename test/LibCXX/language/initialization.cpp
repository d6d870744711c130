// Every form of initialization: aggregates, designated, lists, defaults of
// members, delegating and inherited constructors, unions, references bound to
// temporaries.
#include <cstdio>
#include <initializer_list>
#include <new>
struct Agg {
  int a, b = a + 1;
  struct {
    char c;
    long d[2];
  } in{'c', {4}};
  double e = b * 0.5;
};
struct Bits {
  unsigned x : 4 = 9, y : 6 {33};
};
struct List {
  int n = 0, sum = 0;
  List(std::initializer_list<int> l) : n(int(l.size())) {
    for (int v : l)
      sum += v;
  }
  List(int a, int b) : n(-a), sum(-b) {}
  List() = default;
};
struct Base {
  int v;
  explicit Base(int v) : v(v) {}
  Base(int a, int b) : Base(a * b) { v++; }
};
struct Derived : Base {
  using Base::Base;
  int w = v * 2;
};
union U {
  int i;
  float f;
  struct {
    char a, b;
  } s;
  constexpr U() : i(7) {}
  constexpr U(float x) : f(x) {}
};
struct Ctor {
  int order[3], n = 0;
  int c = next(), a, b;
  int next() { return order[n] = ++n; }
  Ctor() : order{}, b(next()) { a = c * 10 + b; }
};
static int destroyed;
struct Temp {
  int v;
  ~Temp() { destroyed = destroyed * 10 + v; }
  operator int() const { return v; }
  const Temp &self() const { return *this; }
};
struct Ref {
  const Temp &t;
};
[[gnu::noinline]] int use(const Temp &t, int k = 2) { return t.v * 10 + k; }
static int count(std::initializer_list<List> l) {
  int n = 0;
  for (auto &x : l)
    n = n * 10 + x.n + x.sum;
  return n;
}
int main() {
  Agg a{1}, b{.a = 5, .in = {.d = {6, 7}}}, c{1, 2, {'z'}, 3}, d = {},
                                                               *e = new Agg{8};
  for (const Agg *p : std::initializer_list<const Agg *>{&a, &b, &c, &d, e})
    std::printf("%d %d %d %ld %ld %d\n", p->a, p->b, p->in.c, p->in.d[0],
                p->in.d[1], int(p->e * 2));
  Bits bits, other{1};
  std::printf("%d %d %d\n", int(bits.x), int(bits.y), int(other.x + other.y));
  List l{1, 2}, m(1, 2), n{}, o = {5, 6, 7}, p({8});
  std::printf("%d %d %d %d %d %d %d %d\n", l.n, l.sum, m.n, m.sum, n.n, o.sum,
              p.n, count({{1, 2}, {}, {3, 4, 5}}));
  Derived x(3), y(4, 5);
  std::printf("%d %d %d %d\n", x.v, x.w, y.v, y.w);
  U u, w(1.0f), *pu = new (&u) U(2.0f);
  std::printf("%d %x %d\n", pu->f == 2, unsigned(w.i), w.s.b);
  Ctor k;
  std::printf("%d %d %d\n", k.a, k.b, k.n);
  {
    const Temp &kept = Temp{1};
    Temp &&moved = Temp{3};
    Ref r{Temp{4}};
    const int &i = Temp{5};
    const Temp &chained = kept.self();
    std::printf("%d %d %d %d %d\n", kept.v + moved.v, r.t.v, i, chained.v,
                destroyed);
    std::printf("%d ", use(Temp{6}));
    std::printf("%d\n", destroyed);
    for (int v : {Temp{7}.v, Temp{8}.v})
      std::printf("%d ", v);
  }
  std::printf("%d\n", destroyed);
  int i{}, array[]{1, 2, 3}, zero[4]{}, *q = new int[3]{4, 5};
  char s[]{"text"};
  bool flag(array);
  std::printf("%d %d %d %d %s %d\n", i, array[2], zero[3], q[1] + q[2], s,
              flag);
}
