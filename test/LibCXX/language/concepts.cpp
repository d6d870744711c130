// Concepts and constraints choose overloads.
#include <concepts>
#include <cstdio>
template <class T>
concept Shape = requires(T t) {
  { t.area() } -> std::convertible_to<double>;
};
struct Square {
  double s;
  double area() const { return s * s; }
};
struct Line {};
template <Shape T> double measure(const T &t) { return t.area(); }
template <class T>
  requires(!Shape<T>)
double measure(const T &) {
  return -1;
}
auto half(std::integral auto x) { return x / 2; }
auto half(std::floating_point auto x) { return x / 2; }
int main() {
  std::printf("%g %g %d %g\n", measure(Square{3}), measure(Line{}), half(7),
              half(7.0));
  return 0;
}
