// std::tuple, std::span, std::string_view, std::array, std::apply, index
// sequences.
#include <array>
#include <cstdio>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
template <class T, std::size_t... I>
int hash(const T &t, std::index_sequence<I...>) {
  int h = 0;
  ((h = h * 31 + int(std::get<I>(t))), ...);
  return h;
}
template <class... A> int hash(const std::tuple<A...> &t) {
  return hash(t, std::index_sequence_for<A...>{});
}
[[gnu::noinline]] int sum(std::span<const int> s) {
  int n = 0;
  for (int v : s)
    n = n * 3 + v;
  return n;
}
[[gnu::noinline]] void scale(std::span<int> s, int by) {
  for (auto &v : s)
    v *= by;
}
[[gnu::noinline]] int words(std::string_view s) {
  int n = 0;
  while (!s.empty()) {
    auto at = s.find(' ');
    auto word = s.substr(0, at);
    if (!word.empty())
      n = n * 7 + int(word.size()) + word.front();
    s.remove_prefix(at == s.npos ? s.size() : at + 1);
  }
  return n;
}
constexpr auto squares = [] {
  std::array<int, 10> a{};
  for (int i = 0; i < 10; i++)
    a[i] = i * i;
  return a;
}();
int main() {
  std::tuple t(1, 2.5, 'c', 4l);
  auto u = std::tuple_cat(t, std::make_pair(5, 6u), std::array{7, 8});
  std::printf("%d %d %d\n", hash(t), hash(u),
              int(std::tuple_size_v<decltype(u)>));
  std::get<0>(t) = 10, std::get<double>(t) *= 2;
  auto [a, b, c, d] = t;
  std::printf("%d %d %d %d\n", a, int(b), c, int(d));
  std::printf("%d %d\n",
              std::apply([](auto... x) { return (int(x) + ...); }, u),
              t < std::tuple(10, 5.0, 'd', 0l));
  int data[] = {1, 2, 3, 4, 5, 6};
  std::span s(data);
  std::array<int, 4> array{9, 8, 7, 6};
  scale(s.subspan(1, 3), 10), scale(array, -1);
  std::printf("%d %d %d %d %d\n", sum(data), sum(s.first(2)), sum(s.last<3>()),
              sum(array), sum({}));
  std::printf("%d %d %d\n", int(s.size_bytes()), s.back(),
              int(std::as_bytes(s)[4]));
  std::string_view v = "the quick  brown fox", w = v.substr(4, 5);
  std::printf("%d %d %d %d %.*s\n", words(v), int(v.find("brown")),
              int(v.rfind('o')), w < "quiet", int(w.size()), w.data());
  std::printf("%d %d %d %d\n", v.starts_with("the"), v.ends_with("fix"),
              int(v.find_first_of("xyz")), int(v.find_last_not_of("xof")));
  int total = 0;
  for (int q : squares)
    total += q;
  static_assert(squares[9] == 81);
  std::printf("%d %d %d\n", total, array == std::array{-9, -8, -7, -6},
              w.compare("quick") == 0 && "quick" == w);
}
