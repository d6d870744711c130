// std::optional, std::variant, std::any's like made by hand, visit, holds,
// monostate.
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <variant>
static int live;
struct L {
  int v;
  L(int v) : v(v) { live++; }
  L(const L &o) : v(o.v) { live++; }
  L(L &&o) noexcept : v(o.v) { live++, o.v = -1; }
  L &operator=(const L &) = default;
  ~L() { live--; }
};
template <class... F> struct Overload : F... {
  using F::operator()...;
};
using V = std::variant<std::monostate, int, double, std::string, L>;
[[gnu::noinline]] std::optional<int> parse(const char *s) {
  int v = 0;
  if (!*s)
    return std::nullopt;
  for (; *s; s++) {
    if (*s < '0' || *s > '9')
      return {};
    v = v * 10 + *s - '0';
  }
  return v;
}
[[gnu::noinline]] int show(const V &v) {
  return std::visit(
      Overload{
          [](std::monostate) { return std::printf("none "); },
          [](int i) { return std::printf("int %d ", i); },
          [](double d) { return std::printf("double %d ", int(d * 4)); },
          [](const std::string &s) { return std::printf("%s ", s.c_str()); },
          [](const L &l) { return std::printf("L%d ", l.v); }},
      v);
}
int main() {
  for (const char *s : {"12", "", "7x", "0"}) {
    auto o = parse(s);
    std::printf("%d %d ", o.has_value(), o.value_or(-1));
    if (o && *o > 5)
      ++*o, std::printf("[%d] ", *o);
  }
  std::puts("");
  {
    std::optional<L> a, b(3), c = b, d = std::move(b);
    a.emplace(9), c.reset(), a = d, std::swap(a, c);
    std::printf("%d %d %d %d %d\n", live, bool(a), c->v, d->v, b->v);
  }
  std::printf("%d\n", live);
  V vs[] = {{}, 5, 2.5, std::string("a longer string on the heap"), L(4)};
  int n = 0;
  for (int i = 0; i < 15; i++) {
    n += show(vs[i % 5]);
    vs[(i * 3 + 1) % 5] = vs[(i * 2) % 5];
    if (auto *p = std::get_if<int>(&vs[i % 5]))
      *p += i;
    if (std::holds_alternative<L>(vs[i % 5]))
      vs[i % 5].emplace<double>(i * 0.25);
  }
  std::printf("\n%d %d %d\n", n, live, int(vs[1].index()));
  for (auto &v : vs)
    v = 0;
  std::variant<int, std::string> x = "text", y = 3;
  std::printf(
      "%d %d %s %d\n", live, x > y, std::get<std::string>(x).c_str(),
      std::visit([](auto &a, auto &b) { return int(sizeof a > sizeof b); }, x,
                 y));
}
