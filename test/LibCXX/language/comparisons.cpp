// <=> and ==: defaulted, of members and bases, written by hand, partial and
// weak orders, reversed and rewritten operators, arrays, enumerations, sorted
// by them.
#include <compare>
#include <cstdio>
struct P {
  int x;
  char c;
  long a[2];
  auto operator<=>(const P &) const = default;
};
struct Q : P {
  double d;
  auto operator<=>(const Q &) const = default;
};
struct Weak {
  int v;
  std::weak_ordering operator<=>(const Weak &o) const {
    return v / 10 <=> o.v / 10;
  }
  bool operator==(const Weak &o) const { return v / 10 == o.v / 10; }
};
struct Mixed {
  int v;
  bool operator==(int k) const { return v == k; }
  std::strong_ordering operator<=>(int k) const { return v <=> k; }
};
struct Only {
  int a, b;
  bool operator==(const Only &) const = default;
};
enum class E : signed char { A = -1, B, C };
template <class T> [[gnu::noinline]] int bits(const T &a, const T &b) {
  return (a < b) | (a <= b) << 1 | (a > b) << 2 | (a >= b) << 3 |
         (a == b) << 4 | (a != b) << 5;
}
template <class O> int sign(O o) {
  return o < 0 ? -1 : o > 0 ? 1 : o == 0 ? 0 : 9;
}
int main() {
  P ps[] = {
      {1, 'a', {0, 0}}, {1, 'b', {0, 0}}, {1, 'a', {0, -1}}, {-1, 'z', {9, 9}}};
  for (auto &a : ps)
    for (auto &b : ps)
      std::printf("%d/%d ", bits(a, b), sign(a <=> b));
  volatile double zero = 0;
  Q qs[] = {{ps[0], 1.5},
            {ps[0], -0.0},
            {ps[0], 0.0},
            {ps[0], zero / zero},
            {ps[1], 1}};
  std::puts("");
  for (auto &a : qs)
    for (auto &b : qs)
      std::printf("%d/%d ", bits(a, b), sign(a <=> b));
  std::puts("");
  for (int i = 0; i < 30; i += 7)
    std::printf("%d %d ", bits(Weak{i}, Weak{13}), sign(Weak{i} <=> Weak{20}));
  for (int i = 3; i < 6; i++)
    std::printf("%d%d%d%d ", Mixed{4} == i, i == Mixed{4}, i < Mixed{4},
                Mixed{4} != i);
  std::printf("%d %d\n", Only{1, 2} == Only{1, 2}, Only{1, 2} != Only{2, 1});
  std::printf("%d %d %d\n", bits(E::A, E::C), sign(E::C <=> E::B),
              sign(1.0 <=> zero / zero));
  unsigned u = 3;
  long l = -5;
  std::printf("%d %d %d\n", sign(l <=> 4l), sign(u <=> 2u),
              std::is_lt(l <=> long(u)) + std::is_eq(u <=> u) * 2);
  int array[4];
  int *p = array;
  std::printf("%d %d\n", sign(p + 1 <=> p),
              (p <=> array) == std::strong_ordering::equal);
}
