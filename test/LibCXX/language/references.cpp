// References, values, forwarding, lifetime extension, structured bindings.
#include <cstdio>
#include <tuple>
#include <utility>
const char *kind(int &) { return "lvalue"; }
const char *kind(const int &) { return "const"; }
const char *kind(int &&) { return "rvalue"; }
template <class T> const char *forward(T &&t) {
  return kind(std::forward<T>(t));
}
struct Noisy {
  int v;
  ~Noisy() { std::printf("~%d\n", v); }
};
Noisy make(int v) { return {v}; }
struct Point {
  int x;
  double y;
};
int main() {
  int i = 1;
  const int c = 2;
  std::printf("%s %s %s %s\n", forward(i), forward(c), forward(3),
              forward(std::move(i)));
  {
    const Noisy &n = make(9);
    std::printf("alive %d\n", n.v);
  }
  auto [x, y] = Point{3, 4.5};
  auto &&[a, b, d] = std::tuple(1, 'q', 2.5);
  int array[] = {5, 6};
  auto &[p, q] = array;
  p = 50;
  std::printf("%d %g %d %c %g %d %d\n", x, y, a, b, d, array[0], q);
  std::swap(p, q);
  std::printf("%d\n", array[0]);
  return 0;
}
