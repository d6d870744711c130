// <algorithm> over arrays and vectors: sorts, searches, partitions,
// permutations, heaps, sets, merges, minima, rotations, with comparisons and
// projections of one's own.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <vector>
struct R {
  int key, order;
  bool operator<(const R &o) const { return key < o.key; }
};
static unsigned state = 7;
static unsigned next() {
  return state = state * 1103515245 + 12345, state >> 16;
}
static void show(const char *n, const std::vector<int> &v) {
  unsigned h = 5381;
  for (int x : v)
    h = h * 33 + unsigned(x);
  std::printf("%s %d %u\n", n, int(v.size()), h);
}
int main() {
  for (int n : {0, 1, 2, 7, 40, 200}) {
    std::vector<int> v(n), w, u;
    std::generate(v.begin(), v.end(), [] { return int(next() % 100); });
    w = v;
    std::sort(v.begin(), v.end()), show("sort", v),
        std::stable_sort(w.begin(), w.end(), std::greater<>()),
        show("stable", w);
    std::printf("%d %d %d\n",
                int(std::lower_bound(v.begin(), v.end(), 50) - v.begin()),
                int(std::upper_bound(v.begin(), v.end(), 50) - v.begin()),
                std::binary_search(v.begin(), v.end(), 42));
    u = v, u.erase(std::unique(u.begin(), u.end()), u.end()), show("unique", u),
    std::reverse(u.begin(), u.end()),
    std::rotate(u.begin(), u.begin() + u.size() / 3, u.end()),
    show("rotate", u);
    auto at =
        std::partition(w.begin(), w.end(), [](int x) { return x % 3 == 0; });
    std::printf("%d\n", int(at - w.begin()));
    std::sort(w.begin(), w.end());
    std::vector<int> merged, common;
    std::sort(u.begin(), u.end());
    std::merge(v.begin(), v.end(), u.begin(), u.end(),
               std::back_inserter(merged)),
        std::set_intersection(v.begin(), v.end(), u.begin(), u.end(),
                              std::back_inserter(common)),
        show("merge", merged), show("common", common);
    if (n) {
      std::nth_element(w.begin(), w.begin() + n / 2, w.end());
      auto [lo, hi] = std::minmax_element(v.begin(), v.end());
      std::printf(
          "%d %d %d %d\n", w[n / 2], *lo, *hi,
          int(std::count_if(v.begin(), v.end(), [](int x) { return x & 1; })));
    }
    std::make_heap(v.begin(), v.end());
    for (int k = 0; k < n / 2; k++)
      std::pop_heap(v.begin(), v.end() - k);
    std::sort(v.begin(), v.begin() + (n - n / 2)), show("heap", v);
  }
  int p[] = {1, 2, 3, 4}, count = 0, hash = 0;
  do
    count++, hash = hash * 5 + p[1] * p[3];
  while (std::next_permutation(p, p + 4));
  std::printf("%d %d\n", count, hash);
  R rs[30];
  for (int i = 0; i < 30; i++)
    rs[i] = {int(next() % 5), i};
  std::stable_sort(rs, rs + 30);
  for (auto &r : rs)
    std::printf("%d.%d ", r.key, r.order);
  std::ranges::sort(rs, {}, &R::order),
      std::ranges::sort(rs, std::greater{},
                        [](const R &r) { return r.key * 100 + r.order; });
  std::printf("\n%d %d\n", rs[0].order, rs[29].order);
  int a[] = {1, 2, 3, 4, 5}, b[8] = {};
  std::transform(a, a + 5, b, [](int x) { return x * x; }),
      std::copy_backward(b, b + 5, b + 7), std::fill_n(b, 2, -1),
      std::swap_ranges(a, a + 2, b + 3);
  std::replace(b, b + 8, 9, 90);
  for (int x : b)
    std::printf("%d ", x);
  std::printf("%d %d %d %d\n", std::clamp(7, 1, 5), std::equal(a, a + 2, b + 3),
              int(std::search(b, b + 8, a + 2, a + 4) - b),
              std::lexicographical_compare(a, a + 5, b, b + 8)),
      std::printf("%d %d\n", std::any_of(a, a + 5, [](int x) { return x > 4; }),
                  int(std::mismatch(a, a + 5, b).first - a));
}
