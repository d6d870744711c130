// What is computed by the compiler and what is not is the same.
#include <array>
#include <cstdio>
constexpr unsigned crc(const char *s) {
  unsigned c = ~0u;
  while (*s) {
    c ^= (unsigned char)*s++;
    for (int i = 0; i < 8; i++)
      c = c & 1 ? c >> 1 ^ 0xedb88320 : c >> 1;
  }
  return ~c;
}
constexpr auto table = [] {
  std::array<int, 20> t{};
  for (int i = 0; i < 20; i++)
    t[i] = i * i * i;
  return t;
}();
static_assert(crc("123456789") == 0xcbf43926);
consteval int only(int x) { return x * 7; }
constinit int start = only(6);
int main(int argc, char **) {
  volatile int i = 11 + argc - argc;
  if constexpr (sizeof(long) == 8)
    std::puts("LP64");
  std::printf("%x %d %d\n", crc(argc ? "123456789" : ""), table[i], start);
  return 0;
}
