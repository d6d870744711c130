// Structured bindings: of arrays, structures, bit-fields, tuples and types of
// one's own, by value, reference and const; in range for, if and switch with
// initializers.
#include <array>
#include <cstdio>
#include <tuple>
#include <utility>
struct Plain {
  int a;
  char b;
  double c;
};
struct Bits {
  unsigned a : 3, b : 7;
  int c : 5;
};
struct Base {
  int x, y;
};
struct Child : Base {};
class Custom {
  int v[3] = {10, 20, 30};

public:
  template <int I> int &get() { return v[I]; }
  template <int I> const int &get() const { return v[I]; }
};
namespace std {
template <> struct tuple_size<Custom> : integral_constant<size_t, 3> {};
template <size_t I> struct tuple_element<I, Custom> {
  using type = int;
};
} // namespace std
[[gnu::noinline]] Plain make(int k) { return {k, char('a' + k), k * 0.5}; }
[[gnu::noinline]] std::tuple<int, long, const char *> tuple(int k) {
  return {k, k << 20, "tuple"};
}
int main() {
  int array[3] = {1, 2, 3};
  auto [a, b, c] = array;
  auto &[x, y, z] = array;
  x = 10, y += a, a = 5;
  std::printf("%d %d %d %d %d\n", a, b + c, array[0], array[1], z);
  for (int k = 0; k < 4; k++) {
    auto [p, q, r] = make(k);
    const auto &[s, t, u] = make(k + 1);
    auto &&[v, w, n] = tuple(k);
    p += s, v *= 3;
    std::printf("%d %c %d %d %ld %s\n", p, q, int(r * 4 + u + t), v, w, n);
  }
  Bits bits{5, 100, -3};
  auto &[f, g, h] = bits;
  f += 4, g -= 1, h++;
  std::printf("%d %d %d\n", int(bits.a), int(bits.b), int(bits.c));
  Custom custom;
  auto &[i, j, l] = custom;
  i += j, l = i;
  const auto [m, o, q2] = custom;
  std::printf("%d %d %d\n", m, o, q2);
  std::array<std::pair<int, char>, 3> pairs{{{1, 'x'}, {2, 'y'}, {3, 'z'}}};
  for (auto &[number, letter] : pairs)
    number *= 10, letter -= 32;
  for (auto [number, letter] : pairs)
    std::printf("%d%c ", number, letter);
  if (auto [first, second] = Child{{3, 4}}; first < second)
    std::printf("%d ", second - first);
  switch (auto [first, second] = pairs[1]; first) {
  case 20:
    std::printf("%c\n", second);
  }
  int e;
  long d;
  std::tie(e, d, std::ignore) = tuple(7);
  auto lambda = [e, &d](auto k) {
    auto [r, s] = std::pair(k, e);
    return r + s + d;
  };
  std::printf("%d %ld %ld\n", e, d, lambda(3));
}
