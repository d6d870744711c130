// Lambdas: captures by value, reference and move; generic, recursive, stateful.
#include <cstdio>
#include <utility>
template <class F> int twice(F f, int x) { return f(f(x)); }
int main() {
  int a = 3, b = 4;
  auto by_value = [a, b](int x) { return a * x + b; };
  auto by_reference = [&](int x) {
    b += x;
    return b;
  };
  a = 100;
  int result = twice(by_reference, 5);
  std::printf("%d %d %d\n", twice(by_value, 2), result, b);
  auto counter = [n = 0]() mutable { return ++n; };
  counter();
  counter();
  auto generic = [](auto x, auto... rest) { return (x + ... + rest); };
  auto factorial = [](auto self, int n) -> long {
    return n < 2 ? 1 : n * self(self, n - 1);
  };
  int (*plain)(int) = [](int x) { return -x; };
  std::printf("%d %d %g %ld %d\n", counter(), generic(1, 2, 3), generic(1.5, 2),
              factorial(factorial, 15), plain(8));
  return 0;
}
