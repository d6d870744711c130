// <bit>, <numeric>, <limits>, <type_traits>, <utility> comparisons, <concepts>.
#include <bit>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <type_traits>
#include <utility>
template <std::unsigned_integral T> [[gnu::noinline]] void bits(T v, int n) {
  std::printf("%d %d %d %d %d %d %llx %llx %llx %llx\n", std::popcount(v),
              std::countl_zero(v), std::countr_zero(v), std::countl_one(v),
              std::countr_one(v), int(std::bit_width(v)),
              (unsigned long long)std::rotl(v, n),
              (unsigned long long)std::rotr(v, n),
              (unsigned long long)std::bit_floor(v),
              (unsigned long long)std::has_single_bit(v));
}
template <class T> constexpr int kind() {
  if constexpr (std::is_floating_point_v<T>)
    return 1;
  else if constexpr (std::is_signed_v<T>)
    return 2;
  else if constexpr (std::is_pointer_v<std::remove_cvref_t<T>>)
    return 3;
  else
    return 4;
}
struct Sum {
  int operator()(int a, int b) const { return a * 3 + b; }
};
int main() {
  for (unsigned long v :
       {0ul, 1ul, 0x80ul, 0xff00ul, 0x80000000ul, 0x123456789abcdef0ul, ~0ul})
    bits<std::uint8_t>(v, 3), bits<std::uint16_t>(v, -5),
        bits<std::uint32_t>(v, 37), bits<std::uint64_t>(v, 20);
  volatile float f = -1.5f;
  std::printf("%x %d %d\n", std::bit_cast<unsigned>(float(f)),
              std::bit_cast<double>(0x4000000000000000l) == 2,
              std::endian::native == std::endian::little);
  int a[10], b[10];
  std::iota(a, a + 10, 1);
  std::partial_sum(a, a + 10, b);
  std::printf("%d %d %d ", std::accumulate(a, a + 10, 0), b[9],
              std::inner_product(a, a + 10, b, 0)),
      std::adjacent_difference(b, b + 10, b),
      std::exclusive_scan(a, a + 10, b, 5);
  std::printf("%d %d %d %d %d\n", b[9], std::accumulate(a, a + 5, 7, Sum()),
              std::reduce(a, a + 10), std::transform_reduce(a, a + 10, a, 0),
              std::accumulate(a, a + 4, 1, std::multiplies<>()));
  volatile long x = 84, y = -36;
  std::printf("%ld %ld %d %d\n", std::gcd(long(x), long(y)),
              std::lcm(long(x), long(y)), std::midpoint(int(x), int(y)),
              int(std::midpoint(1.0, double(x))));
  std::printf("%d %d %d %d\n", std::cmp_less(-1, 1u), std::cmp_equal(y, -36),
              std::in_range<std::uint8_t>(x * 4),
              std::cmp_greater_equal(3u, -3));
  std::printf("%d %d %ld %d %d\n", std::numeric_limits<int>::max(),
              std::numeric_limits<char>::is_signed,
              std::numeric_limits<long>::min(),
              std::numeric_limits<double>::digits,
              std::numeric_limits<float>::infinity() > 1e38f);
  std::printf("%d %d %d %d\n", kind<float>(), kind<long>(),
              kind<int *const &>(), kind<unsigned>());
  static_assert(std::is_same_v<std::common_type_t<char, long>, long> &&
                std::is_base_of_v<std::plus<>, std::plus<>> &&
                std::convertible_to<int, double> &&
                !std::is_convertible_v<int *, int>);
  static_assert(std::is_trivially_copyable_v<Sum> &&
                std::is_invocable_r_v<int, Sum, int, int> &&
                std::is_same_v<std::decay_t<int[3]>, int *> &&
                std::same_as<std::make_unsigned_t<long>, unsigned long>);
}
