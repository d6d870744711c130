// optional, variant, tuple, pair, function, bitset, span, chrono arithmetic.
#include <bitset>
#include <cstdio>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <variant>
std::optional<int> parse(const char *s) {
  if (*s < '0' || *s > '9')
    return {};
  return *s - '0';
}
int main() {
  std::variant<int, double, std::string> v = 1;
  auto show = [](auto &x) {
    if constexpr (requires { x.size(); })
      std::printf("string %zu\n", x.size());
    else
      std::printf("number %g\n", double(x));
  };
  std::visit(show, v);
  v = std::string("abc");
  std::visit(show, v);
  v = 2.5;
  std::visit(show, v);
  std::printf("%zu %d\n", v.index(), std::holds_alternative<int>(v));
  std::printf("%d %d %d\n", parse("7").value_or(-1), parse("x").value_or(-1),
              (int)parse("5").has_value());
  std::function<int(int)> f = [k = 3](int x) { return k * x; };
  auto g = std::bind_front(std::plus<>(), 10);
  auto t = std::tuple(1, 'x', std::string("s"));
  std::bitset<70> b(5);
  b.set(69);
  int raw[] = {1, 2, 3, 4};
  std::span<int> s(raw);
  int sum = 0;
  for (int x : s.subspan(1, 2))
    sum += x;
  std::printf("%d %d %c %zu %d %zu %d %d\n", f(4), g(5), std::get<1>(t),
              std::get<2>(t).size(), (int)b.count(), b.size(), sum,
              std::apply([](auto... x) { return (int)sizeof...(x); }, t));
  return 0;
}
