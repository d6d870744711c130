// Unions with constructors and members of classes, anonymous ones, enum classes
// with fixed types and operators, using enum, bit-fields of enumerations.
#include <cstdio>
#include <new>
#include <utility>
static int live;
struct S {
  int v;
  S(int v) : v(v) { live++; }
  S(const S &o) : v(o.v) { live++; }
  ~S() { live--; }
};
struct Either {
  enum Kind : char { NUMBER, OBJECT, PAIR } kind;
  union {
    long number;
    S object;
    struct {
      short a, b;
    } pair;
  };
  Either(long n) : kind(NUMBER), number(n) {}
  Either(S s) : kind(OBJECT), object(s) {}
  Either(short a, short b) : kind(PAIR), pair{a, b} {}
  Either(const Either &o) : kind(o.kind), number(0) {
    if (kind == OBJECT)
      new (&object) S(o.object);
    else if (kind == PAIR)
      pair = o.pair;
    else
      number = o.number;
  }
  ~Either() {
    if (kind == OBJECT)
      object.~S();
  }
  int value() const {
    switch (kind) {
    case NUMBER:
      return int(number);
    case OBJECT:
      return object.v * 10;
    case PAIR:
      return pair.a * 100 + pair.b;
    }
    return -1;
  }
};
enum class Color : unsigned char { Red = 250, Green, Blue = 255 };
enum class Flags : unsigned { None, A = 1, B = 2, C = 1u << 31 };
enum Plain : long { Small = -1, Large = 1l << 40 };
enum class Forward : short;
constexpr Flags operator|(Flags a, Flags b) {
  return Flags(unsigned(a) | unsigned(b));
}
constexpr bool has(Flags f, Flags b) {
  return (unsigned(f) & unsigned(b)) != 0;
}
Color &operator++(Color &c) {
  return c = c == Color::Blue    ? Color::Red
             : c == Color::Green ? Color::Blue
                                 : Color::Green;
}
enum class Forward : short { X = -300, Y };
struct Packed {
  Color c : 8;
  Flags f : 32;
  Forward w : 10;
  Plain p : 42;
};
[[gnu::noinline]] const char *name(Color c) {
  using enum Color;
  switch (c) {
  case Red:
    return "red";
  case Green:
    return "green";
  case Blue:
    return "blue";
  }
  return "none";
}
static union {
  int global_i;
  float global_f;
};
int main() {
  {
    Either e[] = {5l, S(6), {short(7), short(8)}, Either(S(9))};
    for (int i = 0; i < 6; i++) {
      Either copy = e[i % 4];
      std::printf("%d %d ", copy.value(), live);
    }
    std::puts("");
  }
  std::printf("%d\n", live);
  Color c = Color::Red;
  for (int i = 0; i < 5; i++, ++c)
    std::printf("%s %d ", name(c), int(c));
  constexpr Flags f = Flags::A | Flags::C;
  static_assert(has(f, Flags::C) && !has(f, Flags::B));
  volatile unsigned raw = 3;
  Flags g = Flags(raw) | Flags::C;
  std::printf("%d %d %x %d %d\n", has(g, Flags::B), has(g, Flags::None),
              unsigned(g),
              int(sizeof(Color) + sizeof(Plain) * 10 + sizeof(Forward) * 100),
              name(Color(7))[0]);
  Packed p{Color::Blue, g, Forward::Y, Large};
  p.p = Small, p.w = Forward::X, ++reinterpret_cast<unsigned char &>(p);
  std::printf("%d %d %ld %x\n", int(p.c), int(p.w), long(p.p), unsigned(p.f));
  global_f = 1.0f;
  std::printf("%x ", unsigned(global_i));
  union {
    long l;
    char b[8];
  } local = {0x0102030405060708};
  std::printf("%d %d\n", local.b[0], local.b[7]);
}
