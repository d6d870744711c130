// Lambdas: captures of every kind, mutable, generic, recursive, of packs and
// members, converted to pointers, in tables, returned, nested, with templates
// and constraints.
#include <cstdio>
#include <utility>
struct Acc {
  int base = 3;
  auto by_this() {
    return [this](int k) { return base += k; };
  }
  auto by_copy() {
    return [*this](int k) mutable { return base += k; };
  }
  auto named() {
    return [b = base, &r = base] { return b * 100 + r++; };
  }
};
template <class F> [[gnu::noinline]] int apply(F &&f, int n) {
  int v = 0;
  for (int i = 0; i < n; i++)
    v = v * 3 + f(i);
  return v;
}
[[gnu::noinline]] int through(int (*f)(int), int k) { return f(k) + f(k + 1); }
template <class... T> auto pack(T... t) {
  return [t...](auto f) { return f(t...); };
}
auto adder(int a) {
  return [a](int b) { return [a, b](int c) { return a * 100 + b * 10 + c; }; };
}
constexpr auto square = [](auto x) constexpr { return x * x; };
template <class F> struct Fix {
  F f;
  template <class... A> auto operator()(A... a) const { return f(*this, a...); }
};
template <class F> Fix(F) -> Fix<F>;
static int global = 5;
inline auto stored = [](int k) { return k + global; };
int main() {
  int a = 1, b = 2, array[3] = {4, 5, 6};
  long big[6] = {1, 2, 3, 4, 5, 6};
  auto value = [=](int k) { return a * k + b; };
  auto ref = [&](int k) { return a += k, b; };
  auto mixed = [a, &b](int k) mutable {
    a++, b += k;
    return a;
  };
  auto arrays = [array, big](int k) { return array[k % 3] + int(big[k % 6]); };
  auto moved = [x = std::move(a), y = b * 2, p = &b](int k) {
    return x + y + *p + k;
  };
  for (int i = 0; i < 4; i++) {
    std::printf("%d ", apply(value, i));
    std::printf("%d ", apply(ref, i));
    std::printf("%d ", apply(mixed, i));
    std::printf("%d %d %d %d\n", apply(arrays, i * 2), apply(moved, i), a, b);
  }
  Acc acc;
  auto t = acc.by_this();
  auto c = acc.by_copy();
  auto n = acc.named();
  int r[] = {t(1), c(1), c(1), t(2), n(), n()};
  for (int v : r)
    std::printf("%d ", v);
  std::printf("%d %d %d %d\n", through([](int k) { return k * 7; }, 3),
              through(+stored, 4), adder(1)(2)(3),
              pack(1, 2.5, 'c')([](auto... x) { return (int(x) + ...); }));
  auto fib = Fix{[](auto self, int n) -> int {
    return n < 2 ? n : self(n - 1) + self(n - 2);
  }};
  auto typed = []<class T, int N>(T(&v)[N]) {
    T s{};
    for (auto x : v)
      s += x;
    return s * N;
  };
  int (*table[])(int) = {[](int k) { return k; }, [](int k) { return -k; },
                         stored};
  static_assert(square(5) == 25);
  std::printf("%d %ld %d %d %d\n", fib(15), typed(big), table[1](4),
              table[2](4), int(square(2.5) * 4));
  [&] { global = 9; }();
  auto counter = [n = 0]() mutable { return ++n; };
  auto other = counter;
  counter(), counter();
  int x = counter(), y = other();
  std::printf("%d %d %d %d\n", x, y, stored(1),
              [](auto &&...v) { return int(sizeof...(v)); }(1, 2, 3));
  return int(sizeof(value) == 8 && sizeof(square) == 1) - 1;
}
