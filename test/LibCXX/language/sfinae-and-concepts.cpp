// Overloads chosen by substitution, enable_if, void_t, decltype, requires,
// concepts that subsume each other, if constexpr, deduction and defaults.
#include <concepts>
#include <cstdio>
#include <type_traits>
#include <utility>
template <class T, class = void> struct HasSize : std::false_type {};
template <class T>
struct HasSize<T, std::void_t<decltype(std::declval<T>().size())>>
    : std::true_type {};
template <class T> std::enable_if_t<std::is_integral_v<T>, int> kind(T) {
  return 1;
}
template <class T> std::enable_if_t<std::is_floating_point_v<T>, int> kind(T) {
  return 2;
}
int kind(...) { return 3; }
template <class T> auto length(const T &t, int) -> decltype(int(t.size())) {
  return t.size();
}
template <class T> int length(const T &, long) { return -1; }
template <class T>
concept Sized = requires(const T &t) {
  { t.size() } -> std::convertible_to<int>;
};
template <class T>
concept Fancy = Sized<T> && requires {
  typename T::value;
  requires sizeof(T) > 4;
};
template <class T, int N>
concept AtLeast = sizeof(T) >= N;
int level(const auto &) { return 0; }
int level(const Sized auto &) { return 1; }
int level(const Fancy auto &) { return 2; }
struct A {
  int size() const { return 4; }
};
struct B {
  using value = int;
  long v[2];
  int size() const { return 5; }
};
struct C {
  void size() {}
};
template <class T>
  requires std::integral<T> || AtLeast<T, 8>
[[gnu::noinline]] long scale(T t) {
  if constexpr (std::is_pointer_v<T>)
    return *t;
  else if constexpr (requires { t.v; })
    return t.v[1];
  else
    return t * 2;
}
template <class T> struct Box {
  T v;
  int f() const
    requires std::integral<T>
  {
    return int(v);
  }
  int f() const { return -1; }
  template <class U> explicit(!std::is_convertible_v<U, T>) Box(U u) : v(u) {}
};
template <class U> Box(U) -> Box<U>;
template <class T = int, T N = 7> constexpr T constant() { return N; }
template <auto V> int value() { return int(V); }
template <class F, class... A>
concept Calls = requires(F f, A... a) { f(a...); };
template <class F> int call(F f) {
  if constexpr (Calls<F, int>)
    return f(1);
  else if constexpr (Calls<F>)
    return f();
  else
    return -5;
}
int main() {
  std::printf("%d %d %d %d %d\n", kind(1), kind(2.f), kind("x"), kind('c'),
              kind(A{}));
  std::printf("%d %d %d %d %d %d\n", HasSize<A>::value, HasSize<int>::value,
              HasSize<C>::value, length(A{}, 0), length(5, 0), length(B{}, 0));
  std::printf("%d %d %d %d\n", level(A{}), level(B{}), level(C{}), level(5));
  int k = 6;
  B b{{1, 99}};
  std::printf("%ld %ld %ld %ld\n", scale(short(4)), scale(&k), scale(b),
              scale(2.5));
  std::printf("%d %d %d %ld %d\n", Box(5).f(), Box(2.5).f(), constant(),
              constant<long, 9>(), value<'a'>());
  std::printf("%d %d %d\n", call([](int x) { return x + 1; }),
              call([] { return 7; }), call([](const char *) { return 8; }));
  static_assert(!Sized<C> && Fancy<B> && !Fancy<A> &&
                std::same_as<decltype(constant<char, 'x'>()), char>);
}
