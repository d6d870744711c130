// Casts where there is no run-time type information: static_cast up and down,
// through several bases, reinterpret_cast, const_cast, functional ones, to and
// from void, conversion operators, explicit ones, and kinds told by a virtual
// function.
#include <cstdint>
#include <cstdio>
struct Shape {
  virtual int kind() const = 0;
  int id = 1;
  virtual ~Shape() {}
};
struct Named {
  const char *name = "named";
  virtual int length() const { return 5; }
};
struct Circle : Shape {
  enum { K = 1 };
  int r = 5;
  int kind() const override { return K; }
};
struct Square : Named, Shape {
  enum { K = 2 };
  int s = 6;
  int kind() const override { return K; }
};
struct Tagged : Square {
  enum { K = 3 };
  int tag = 7;
  int kind() const override { return K; }
  int length() const override { return 9; }
};
template <class T> T *cast(Shape *s) {
  return s->kind() >= T::K && (T::K != 1 || s->kind() == 1)
             ? static_cast<T *>(s)
             : nullptr;
}
struct Number {
  int v;
  explicit operator bool() const { return v; }
  operator int() const { return v; }
  explicit operator double() const { return v * 0.5; }
  operator const char *() const = delete;
};
struct From {
  int v;
  From(int v) : v(v) {}
  From(const char *s) : v(s[0]) {}
  explicit From(Number n) : v(n.v * 100) {}
};
[[gnu::noinline]] int take(From f) { return f.v; }
[[gnu::noinline]] int read(Shape *s) {
  int v = s->id;
  if (auto *c = cast<Circle>(s))
    v += c->r * 10;
  if (auto *q = cast<Square>(s))
    v += q->s * 100 + q->length() + (static_cast<Named *>(q)->name[0] == 'n');
  if (auto *t = cast<Tagged>(s))
    v += t->tag * 1000;
  return v;
}
[[gnu::noinline]] void *erase(Named *n) { return n; }
int main() {
  Circle c;
  Square s;
  Tagged t;
  Shape *shapes[] = {&c, &s, &t};
  for (Shape *p : shapes)
    std::printf("%d ", read(p));
  Named *n = &t;
  Shape *back = static_cast<Tagged *>(n);
  void *raw = erase(&t);
  std::printf("%d %d %d\n", back->kind(), static_cast<Named *>(raw)->length(),
              static_cast<Shape *>(static_cast<Square *>(nullptr)) == nullptr);
  std::printf("%d %d\n", static_cast<void *>(back) == static_cast<void *>(n),
              static_cast<Tagged *>(back) == static_cast<Tagged *>(n));
  const int fixed = 3;
  int other = 4;
  const int *pc = &other;
  *const_cast<int *>(pc) = 40;
  auto bits = reinterpret_cast<std::uintptr_t>(&other);
  *reinterpret_cast<int *>(bits) += fixed;
  Number num{7};
  double d = static_cast<double>(num);
  bool b = static_cast<bool>(num);
  int i = num + 1;
  std::printf("%d %d %d %d\n", other, int(d * 2), b, i);
  std::printf("%d %d %d\n", take(5), take("x"), take(From(num)));
  unsigned char bytes[4] = {1, 2, 3, 4};
  unsigned u;
  __builtin_memcpy(&u, bytes, 4);
  std::printf("%x %d %d %d\n", u, static_cast<signed char>(200), int(3.99),
              static_cast<int>(static_cast<unsigned short>(-1)));
  int &&r = static_cast<int &&>(other);
  r++;
  if (num)
    std::printf("%d %d\n", other, static_cast<const volatile int &>(r));
}
