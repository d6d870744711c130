// The curiously recurring pattern, mixins, policies, tag dispatch, type erasure
// by hand, friends in templates, dependent names, partial specializations.
#include <cstdio>
#include <type_traits>
template <class D> struct Counter {
  static inline int live = 0;
  Counter() { live++; }
  Counter(const Counter &) { live++; }
  ~Counter() { live--; }
};
template <class D> struct Ordered {
  friend bool operator>(const D &a, const D &b) { return b < a; }
  friend bool operator!=(const D &a, const D &b) { return a < b || b < a; }
};
template <class D> struct Shape {
  int area() const { return self().width() * self().height(); }
  const D &self() const { return static_cast<const D &>(*this); }
  int twice() const { return area() * 2; }
};
struct Box : Shape<Box>, Counter<Box>, Ordered<Box> {
  int w, h;
  Box(int w, int h) : w(w), h(h) {}
  int width() const { return w; }
  int height() const { return h; }
  friend bool operator<(const Box &a, const Box &b) {
    return a.area() < b.area();
  }
};
struct Unit : Shape<Unit>, Counter<Unit> {
  int width() const { return 1; }
  int height() const { return 1; }
};
template <class B> struct Logged : B {
  using B::B;
  int calls = 0;
  int area() {
    calls++;
    return B::area();
  }
};
template <class B> struct Scaled : B {
  using B::B;
  int area() { return B::area() * 10; }
};
struct Trap {
  static int limit(int v, int m) { return v % m; }
};
struct Clamp {
  static int limit(int v, int m) { return v < m ? v : m - 1; }
};
template <class P, int N> struct Buffer {
  int v[N] = {};
  int &at(int i) { return v[P::limit(i, N)]; }
};
template <class T> int kind(T v, std::true_type) { return int(v) + 1000; }
template <class T> int kind(T *v, std::false_type) { return *v; }
template <class T> int kind(T v) { return kind(v, std::is_integral<T>{}); }
template <class T> struct Traits {
  static constexpr int v = 1;
};
template <class T> struct Traits<T *> {
  static constexpr int v = 10 + Traits<T>::v;
};
template <class T, int N> struct Traits<T[N]> {
  static constexpr int v = N * 100 + Traits<T>::v;
};
template <class R, class... A> struct Traits<R(A...)> {
  static constexpr int v = 1000 * int(sizeof...(A));
};
template <> struct Traits<const char *> {
  static constexpr int v = 7;
};
class Any {
  struct Base {
    virtual ~Base() {}
    virtual int call(int) = 0;
    virtual Base *copy() = 0;
  };
  template <class F> struct Holder : Base {
    F f;
    Holder(F f) : f(f) {}
    int call(int k) override { return f(k); }
    Base *copy() override { return new Holder(f); }
  };
  Base *b;

public:
  template <class F> Any(F f) : b(new Holder<F>(f)) {}
  Any(const Any &o) : b(o.b->copy()) {}
  ~Any() { delete b; }
  int operator()(int k) const { return b->call(k); }
};
template <class S> [[gnu::noinline]] int measure(const Shape<S> &s) {
  return s.area() + s.twice();
}
int main() {
  {
    Box a(2, 3), b = a, c(4, 5);
    Unit u;
    std::printf("%d %d %d %d\n", measure(a), measure(u), Counter<Box>::live,
                Counter<Unit>::live);
    std::printf("%d %d %d\n", c > b, a != b, b != c);
  }
  std::printf("%d\n", Counter<Box>::live);
  Logged<Scaled<Box>> l(2, 2);
  Scaled<Logged<Box>> s(3, 3);
  l.area(), l.area(), s.area();
  int la = l.area(), sa = s.area();
  std::printf("%d %d %d %d\n", la, l.calls, sa, s.calls);
  Buffer<Trap, 4> t;
  Buffer<Clamp, 4> c;
  for (int i = 0; i < 9; i++)
    t.at(i) += i, c.at(i) += i;
  std::printf("%d %d %d %d\n", t.v[0], t.v[3], c.v[0], c.v[3]);
  int k = 5;
  std::printf("%d %d %d\n", kind(k), kind(&k), kind('a'));
  std::printf("%d %d %d %d %d\n", Traits<int **>::v, Traits<int *[3]>::v,
              Traits<int(char, long)>::v, Traits<const char *>::v,
              Traits<const char *const>::v);
  Any list[] = {[](int x) { return x * 2; }, [k](int x) { return x + k; },
                Any([&k](int x) { return k += x; })};
  for (int i = 0; i < 6; i++) {
    Any copy = list[i % 3];
    std::printf("%d ", copy(i));
  }
}
