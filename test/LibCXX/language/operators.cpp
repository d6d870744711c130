// Overloaded operators, conversions, comparison by the spaceship.
#include <compare>
#include <cstdio>
struct V {
  int x, y;
  V operator+(V o) const { return {x + o.x, y + o.y}; }
  V &operator*=(int k) {
    x *= k, y *= k;
    return *this;
  }
  V operator-() const { return {-x, -y}; }
  int operator[](int i) const { return i ? y : x; }
  int operator()(int a, int b) const { return x * a + y * b; }
  explicit operator bool() const { return x || y; }
  auto operator<=>(const V &) const = default;
  V operator++(int) {
    V old = *this;
    x++, y++;
    return old;
  }
};
V operator""_v(unsigned long long n) { return {int(n / 10), int(n % 10)}; }
int main() {
  V a{1, 2}, b = 34_v;
  V c = a + b;
  c *= 2;
  V old = c++;
  std::printf("%d %d %d %d %d %d\n", c[0], c[1], old.x, (-c).y, c(1, 10),
              bool(V{0, 0}));
  std::printf("%d %d %d %d\n", a < b, a == V{1, 2}, (a <=> b) < 0, b >= a);
  return 0;
}
