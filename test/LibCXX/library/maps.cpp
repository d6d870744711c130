// Ordered and hashed maps and sets.
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
int main() {
  std::map<std::string, int> words;
  const char *text[] = {"the", "cat", "and", "the",
                        "dog", "and", "the", "bird"};
  for (auto *w : text)
    words[w]++;
  for (auto &[w, n] : words)
    std::printf("%s:%d ", w.c_str(), n);
  words.erase("the");
  std::printf("%zu %s\n", words.size(), words.lower_bound("c")->first.c_str());
  std::unordered_map<long, long> squares;
  for (long i = 0; i < 500; i++)
    squares[i * 31] = i * i;
  long sum = 0;
  for (long i = 0; i < 500; i += 7)
    sum += squares.at(i * 31);
  for (long i = 0; i < 250; i++)
    squares.erase(i * 31);
  std::printf("%ld %zu %d\n", sum, squares.size(), (int)squares.count(31));
  std::multiset<int> m{5, 1, 5, 3, 5};
  std::unordered_set<std::string> u{"a", "b", "a"};
  std::printf("%zu %zu %d %zu\n", m.count(5), u.size(), *m.begin(), m.size());
  return 0;
}
