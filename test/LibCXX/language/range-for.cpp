// Range for over arrays, lists, classes with begin and end, iterators with
// sentinels, temporaries, by value and reference, nested, with break and
// initializers.
#include <cstdio>
#include <initializer_list>
struct Range {
  int from, to, by = 1;
  struct End {
    int to;
  };
  struct It {
    int v, by;
    int operator*() const { return v; }
    It &operator++() {
      v += by;
      return *this;
    }
    bool operator!=(End e) const { return v < e.to; }
  };
  It begin() const { return {from, by}; }
  End end() const { return {to}; }
};
struct Node {
  int v;
  Node *next;
};
struct Chain {
  Node *head;
  struct It {
    Node *n;
    int &operator*() { return n->v; }
    It &operator++() {
      n = n->next;
      return *this;
    }
    bool operator==(const It &) const = default;
  };
};
Chain::It begin(Chain &c) { return {c.head}; }
Chain::It end(Chain &) { return {nullptr}; }
template <class R, class F> struct Filter {
  R r;
  F f;
  struct It {
    decltype(R().begin()) i;
    decltype(R().end()) e;
    F f;
    void skip() {
      while (i != e && !f(*i))
        ++i;
    }
    auto operator*() const { return *i; }
    It &operator++() {
      ++i;
      skip();
      return *this;
    }
    bool operator!=(int) const { return i != e; }
  };
  It begin() {
    It it{r.begin(), r.end(), f};
    it.skip();
    return it;
  }
  int end() const { return 0; }
};
template <class R, class F> Filter(R, F) -> Filter<R, F>;
static int made, destroyed;
struct Temp {
  int v[3];
  Temp(int k) : v{k, k + 1, k + 2} { made++; }
  ~Temp() { destroyed++; }
  int *begin() { return v; }
  int *end() { return v + 3; }
};
[[gnu::noinline]] int primes(int n) {
  int found = 0;
  for (int i : Range{2, n}) {
    bool prime = true;
    for (int k : Range{2, i}) {
      if (k * k > i)
        break;
      if (i % k == 0) {
        prime = false;
        break;
      }
    }
    if (!prime)
      continue;
    found = found * 3 + i;
  }
  return found;
}
int main() {
  int a[] = {1, 2, 3, 4}, grid[3][4] = {}, n = 0;
  const char *words[] = {"one", "two"};
  for (int &x : a)
    x *= x;
  for (int x : a)
    n = n * 17 + x, x = 0;
  for (auto &row : grid)
    for (auto &cell : row)
      cell = n++;
  for (const auto &row : grid)
    for (auto c : row)
      n ^= c;
  std::printf("%d %d %d\n", n, a[3], grid[2][3]);
  for (auto w : words)
    for (char c : {w[0], w[2]})
      std::printf("%c", c);
  for (char c : "text")
    std::printf("%d ", c);
  for (int v : Range{0, 20, 3})
    std::printf("%d ", v);
  for (int v : Range{5, 5})
    std::printf("never %d", v);
  Node z{3, nullptr}, y{2, &z}, x{1, &y};
  Chain chain{&x};
  for (int &v : chain)
    v *= 10;
  for (int v : chain)
    std::printf("%d ", v);
  for (int v : Filter{Range{0, 50}, [k = 7](int v) { return v % k == 3; }})
    std::printf("%d ", v);
  for (int i = 0; i < 2; i++)
    for (int v : Temp(i * 10)) {
      if (v == 1)
        break;
      std::printf("%d/%d/%d ", v, made, destroyed);
    }
  for (Temp t(50); int &v : t)
    std::printf("%d ", v++);
  for (int v : {Range{1, 2}.from, Range{3, 4}.to})
    std::printf("%d ", v);
  std::printf("%d %d %d\n", made, destroyed, primes(60));
}
