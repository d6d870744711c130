// Algorithms over ranges of several kinds.
#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <list>
#include <numeric>
#include <ranges>
int main() {
  std::array<int, 12> a{9, 4, 7, 1, 8, 2, 6, 3, 5, 0, 11, 10};
  std::nth_element(a.begin(), a.begin() + 6, a.end());
  std::printf("%d ", a[6]);
  std::partial_sort(a.begin(), a.begin() + 3, a.end());
  std::printf("%d%d%d ", a[0], a[1], a[2]);
  std::make_heap(a.begin(), a.end());
  std::pop_heap(a.begin(), a.end());
  std::printf("%d\n", a[11]);
  std::list<int> l(20);
  std::iota(l.begin(), l.end(), 0);
  l.remove_if([](int x) { return x % 3 == 0; });
  l.reverse();
  l.sort();
  std::deque<int> d(l.begin(), l.end());
  d.push_front(-1);
  std::printf("%d %d %zu %d\n", d[0], d.back(), l.size(),
              (int)std::binary_search(l.begin(), l.end(), 7));
  int total = 0;
  for (int x : d | std::views::filter([](int v) { return v & 1; }) |
                   std::views::transform([](int v) { return v * v; }))
    total += x;
  std::string_view s = "stable";
  std::array<char, 6> c;
  std::copy(s.begin(), s.end(), c.begin());
  std::stable_sort(c.begin(), c.end());
  std::printf("%d %.6s %d\n", total, c.data(), std::gcd(84, 36));
  do {
  } while (std::next_permutation(c.begin(), c.begin() + 4));
  std::printf("%d %d\n", std::clamp(15, 0, 10),
              std::inner_product(a.begin(), a.end(), a.begin(), 0));
  return 0;
}
