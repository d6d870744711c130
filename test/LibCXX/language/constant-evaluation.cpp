// constexpr, consteval, constinit: whole algorithms, classes, virtual
// functions, memory, strings; is_constant_evaluated; the same functions
// computed at run time.
#include <cstdint>
#include <cstdio>
#include <type_traits>
constexpr std::uint32_t crc(const char *s) {
  std::uint32_t c = ~0u;
  for (; *s; s++) {
    c ^= static_cast<unsigned char>(*s);
    for (int k = 0; k < 8; k++)
      c = c & 1 ? c >> 1 ^ 0xedb88320 : c >> 1;
  }
  return ~c;
}
consteval int fixed(int n) {
  int r = 1;
  while (n > 1)
    r *= n--;
  return r;
}
struct Sieve {
  bool composite[100] = {};
  int count = 0;
  constexpr Sieve() {
    for (int i = 2; i < 100; i++)
      if (!composite[i]) {
        count++;
        for (int j = i * i; j < 100; j += i)
          composite[j] = true;
      }
  }
};
constexpr Sieve sieve;
struct Shape {
  virtual constexpr int area() const { return 0; }
  constexpr virtual ~Shape() = default;
};
struct Sq : Shape {
  int s;
  constexpr Sq(int s) : s(s) {}
  constexpr int area() const override { return s * s; }
  constexpr ~Sq() override {}
};
constexpr int allocated(int n) {
  int *p = new int[n], sum = 0;
  for (int i = 0; i < n; i++)
    p[i] = i * i;
  for (int i = 0; i < n; i++)
    sum += p[i];
  delete[] p;
  Shape *s = new Sq(n);
  sum += s->area();
  delete s;
  return sum;
}
constexpr double root(double x) {
  double r = x;
  for (int i = 0; i < 30; i++)
    r = (r + x / r) / 2;
  return r;
}
constexpr int where() { return std::is_constant_evaluated() ? 1 : 2; }
constinit std::uint32_t table[3] = {crc("a"), crc("abc"), crc("")};
constinit static int counter = fixed(5);
template <int N> struct Name {
  char s[N];
  constexpr Name(const char (&t)[N]) {
    for (int i = 0; i < N; i++)
      s[i] = t[i];
  }
};
template <Name N> constexpr int length() { return sizeof(N.s) - 1; }
struct Lit {
  long v;
  constexpr Lit operator+(Lit o) const { return {v + o.v}; }
  constexpr bool operator==(const Lit &) const = default;
};
constexpr Lit operator""_l(unsigned long long v) { return {long(v) * 3}; }
constexpr unsigned long operator""_len(const char *, unsigned long n) {
  return n;
}
constexpr double operator""_half(long double d) { return double(d / 2); }
int main() {
  constexpr int a = allocated(10), b = where();
  int c = where();
  volatile int n = 10;
  const int d = where();
  static_assert(sieve.count == 25 && crc("123456789") == 0xcbf43926 &&
                2_l + 3_l == Lit{15});
  std::printf("%d %d %d %d %d\n", a == allocated(n), a, b, c, d);
  std::printf("%x %x %x %d %d\n", table[0], table[1] == crc("abc"),
              crc(n ? "runtime" : ""), ++counter, sieve.composite[n * 5 + 1]);
  std::printf("%d %d %d\n", int(root(2) * 1e9), root(n) == root(10.0),
              length<"literal">());
  std::printf("%d %ld %lu %d\n", fixed(7), (4_l + 5_l).v, "four"_len,
              int(7.0_half * 2));
  return n;
}
