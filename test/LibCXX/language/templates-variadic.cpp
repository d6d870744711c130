// Parameter packs: expansion in every place, recursion, folds of every kind,
// packs of types, values and templates, sizeof..., deduction guides, index
// sequences.
#include <cstdio>
#include <utility>
template <class... T> struct List {
  static constexpr int size = sizeof...(T);
};
template <int... N> constexpr int sum = (0 + ... + N);
template <int... N> constexpr int alternating = (... - N);
template <class T> int first(T t) { return int(t); }
template <class T, class... R> int first(T t, R... r) {
  return int(t) * 10 + first(r...);
}
template <class... T> [[gnu::noinline]] long total(T... t) {
  long v = 0;
  ((v = v * 3 + long(t)), ...);
  return v + (0 + ... + long(sizeof(t)));
}
template <class... T> bool all(T... t) {
  return (t && ...) && !(false || ... || !t);
}
template <template <class...> class C, class... T> int count(C<T...>) {
  return int(sizeof...(T)) * 100 + (int(sizeof(T)) + ... + 0);
}
template <class... B> struct Multi : B... {
  using B::f...;
  Multi(B... b) : B(b)... {}
};
template <class... B> Multi(B...) -> Multi<B...>;
struct X {
  int x;
  int f(int) { return x; }
};
struct Y {
  int y;
  int f(const char *) { return y * 2; }
};
template <class F, class... A> auto call(F f, A &&...a) {
  return f(std::forward<A>(a)...);
}
template <int... I> int table(int k, std::integer_sequence<int, I...>) {
  int v[] = {I * I...};
  return v[k % sizeof...(I)];
}
template <class T, T... V> struct Text {
  static constexpr T value[] = {V..., 0};
};
template <int N> struct Fib {
  static constexpr int v = Fib<N - 1>::v + Fib<N - 2>::v;
};
template <> struct Fib<0> {
  static constexpr int v = 0;
};
template <> struct Fib<1> {
  static constexpr int v = 1;
};
template <class...> struct Index;
template <class T, class... R> struct Index<T, T, R...> {
  static constexpr int v = 0;
};
template <class T, class U, class... R> struct Index<T, U, R...> {
  static constexpr int v = 1 + Index<T, R...>::v;
};
int main() {
  for (int k = 0; k < 5; k++)
    std::printf("%d %ld %d %d\n", first(k, 2, 'a' - 90, 4l),
                total(k, 'x', 2.5, 3l, short(k)), all(k, true, &k),
                table(k * 3, std::make_integer_sequence<int, 7>{}));
  std::printf("%d %d %d %d %d\n", List<>::size, List<int, char, List<>>::size,
              sum<1, 2, 3>, sum<>, alternating<10, 2, 3>);
  Multi m{X{5}, Y{6}};
  std::printf("%d %d %d %s\n", m.f(1), m.f("a"), count(List<int, long, char>{}),
              Text<char, 't', 'e', 'x', 't'>::value);
  int n = 3;
  std::printf("%d %d %d\n", call([](int &a, int b) { return a += b; }, n, 4),
              n >= 3, Fib<20>::v);
  std::printf("%d %d %ld\n", Index<char, int, long, char>::v,
              call([](auto... x) { return int(sizeof...(x)); }, 1, 2., "3"),
              total());
}
