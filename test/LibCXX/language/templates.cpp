// Class, function and variable templates, specialization, packs, folds.
#include <cstdio>
template <class T> struct Name {
  static const char *get() { return "?"; }
};
template <> struct Name<int> {
  static const char *get() { return "int"; }
};
template <class T> struct Name<T *> {
  static const char *get() { return "pointer"; }
};
template <int N> struct Fib {
  static constexpr long value = Fib<N - 1>::value + Fib<N - 2>::value;
};
template <> struct Fib<1> {
  static constexpr long value = 1;
};
template <> struct Fib<0> {
  static constexpr long value = 0;
};
template <class... T> auto sum(T... v) { return (v + ... + 0); }
template <class... T> void show(T... v) {
  ((std::printf("%d ", static_cast<int>(v))), ...);
  std::puts("");
}
template <class T, unsigned N> constexpr unsigned count(T (&)[N]) { return N; }
template <class T> constexpr T pi = T(3.14159);
template <template <class> class C> const char *outer() {
  return C<int>::get();
}
int main() {
  int a[7];
  std::printf("%s %s %s %ld %d %u %d %s\n", Name<int>::get(),
              Name<char *>::get(), Name<char>::get(), Fib<50>::value,
              sum(1, 2, 3, 'a'), count(a), pi<int>, outer<Name>());
  show(1, 'b', 3.9, 4L);
  return 0;
}
