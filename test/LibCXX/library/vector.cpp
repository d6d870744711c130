// std::vector: growth, insertion, erasure, moves of elements, nesting.
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>
int main() {
  std::vector<int> v;
  for (int i = 0; i < 1000; i++)
    v.push_back(i * 7919 % 1009);
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
  v.insert(v.begin() + 3, {100, 200, 300});
  v.resize(900);
  std::printf("%zu %d %d %lld\n", v.size(), v[3], v.back(),
              std::accumulate(v.begin(), v.end(), 0LL));
  std::vector<std::vector<int>> t(10);
  for (int i = 0; i < 10; i++)
    for (int j = 0; j <= i; j++)
      t[i].push_back(j == 0 || j == i ? 1 : t[i - 1][j - 1] + t[i - 1][j]);
  std::printf("%d %d\n", t[9][4], *std::max_element(t[9].begin(), t[9].end()));
  std::vector<bool> sieve(1000, true);
  int count = 0;
  for (int i = 2; i < 1000; i++)
    if (sieve[i]) {
      count++;
      for (int j = i * i; j < 1000; j += i)
        sieve[j] = false;
    }
  std::vector<int> w(std::move(v));
  std::reverse(w.begin(), w.end());
  std::rotate(w.begin(), w.begin() + 10, w.end());
  std::printf(
      "%d %zu %d %d\n", count, v.size(), w[0],
      (int)std::count_if(w.begin(), w.end(), [](int x) { return x % 2; }));
  return 0;
}
