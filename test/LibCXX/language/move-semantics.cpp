// Moves, copies, elision: which of them happen in returns, arguments,
// initializers, conditionals, assignments, swaps; moved members and bases;
// forwarding.
#include <cstdio>
#include <utility>
static char trace[200];
static int traced;
static void note(char c) {
  if (traced < 199)
    trace[traced++] = c;
}
static void flush(const char *what) {
  trace[traced] = 0;
  std::printf("%s: %s\n", what, trace);
  traced = 0;
}
struct M {
  int *p;
  explicit M(int v) : p(new int(v)) { note('n'); }
  M(const M &o) : p(o.p ? new int(*o.p) : nullptr) { note('c'); }
  M(M &&o) noexcept : p(o.p) {
    o.p = nullptr;
    note('m');
  }
  M &operator=(const M &o) {
    if (this != &o) {
      delete p;
      p = o.p ? new int(*o.p) : nullptr;
    }
    note('=');
    return *this;
  }
  M &operator=(M &&o) noexcept {
    std::swap(p, o.p);
    note('~');
    return *this;
  }
  ~M() {
    note(p ? 'd' : 'e');
    delete p;
  }
  int get() const & { return *p; }
  int get() && { return -*p; }
};
struct Pair {
  M a, b;
  int tag = 0;
};
struct Derived : M {
  M extra;
  Derived(int v) : M(v), extra(v + 1) {}
};
[[gnu::noinline]] M make(int v) { return M(v); }
[[gnu::noinline]] M named(int v) {
  M m(v);
  *m.p += 1;
  return m;
}
[[gnu::noinline]] M either(bool b) {
  M x(1), y(2);
  if (b)
    return x;
  return y;
}
[[gnu::noinline]] M pass(M m) { return m; }
[[gnu::noinline]] int lvalue(const M &) { return 1; }
[[gnu::noinline]] int lvalue(M &&) { return 2; }
template <class T> int forward(T &&t) { return lvalue(std::forward<T>(t)); }
template <class... A> Pair build(A &&...a) {
  return Pair{M(std::forward<A>(a))...};
}
struct OnlyMove {
  int v;
  OnlyMove(int v) : v(v) {}
  OnlyMove(OnlyMove &&o) : v(std::exchange(o.v, 0)) {}
  OnlyMove &operator=(OnlyMove &&) = default;
};
int main() {
  {
    M m = make(1);
    flush("make");
    std::printf("%d\n", m.get());
  }
  flush("end");
  {
    M m = named(2);
    flush("named");
  }
  flush("end");
  {
    M m = either(true), n = either(false);
    std::printf("%d %d\n", m.get(), n.get());
    flush("either");
  }
  flush("end");
  {
    M m(3);
    M n = pass(m);
    M o = pass(std::move(m));
    M p = pass(M(4));
    flush("pass");
    n = o;
    o = std::move(n);
    p = M(5);
    flush("assign");
    std::printf("%d %d\n", n.get(), o.get());
  }
  flush("end");
  {
    M m(6);
    int made = forward(M(7));
    std::printf("%d %d %d %d\n", forward(m), forward(std::move(m)), made,
                lvalue(static_cast<const M &>(m)));
    flush("forward");
  }
  flush("end");
  {
    Pair p = build(8, 9), q = p, r = std::move(p);
    flush("pair");
    r = q;
    q = std::move(r);
    std::swap(q, r);
    flush("swap");
  }
  flush("end");
  {
    Derived d(10), e = d, f = std::move(d);
    f = e;
    flush("derived");
    std::printf("%d %d\n", f.get(), f.extra.get());
  }
  flush("end");
  {
    int x = M(11).get();
    M y(12);
    std::printf("%d %d\n", x, std::as_const(y).get());
    flush("qualified");
  }
  {
    M m[2] = {M(13), make(14)};
    auto &&r = make(15);
    const M &c = M(16);
    M copy = true ? m[0] : m[1];
    flush("array");
    std::printf("%d %d\n", r.get(), c.get());
  }
  flush("end");
  OnlyMove a(1), b = std::move(a);
  a = OnlyMove(5);
  auto lambda = [o = std::move(a), v = b.v]() mutable {
    return o.v++ * 10 + v;
  };
  auto moved = std::move(lambda);
  int once = moved(), again = moved();
  std::printf("%d %d %d\n", once, again, a.v);
}
