// Scoped enumerations, switches over them, unions with members, bit-fields.
#include <cstdint>
#include <cstdio>
enum class Color : std::uint8_t { red, green = 5, blue };
enum Flags { one = 1, two = 2, four = 4 };
constexpr Flags operator|(Flags a, Flags b) { return Flags(int(a) | int(b)); }
const char *name(Color c) {
  switch (c) {
    using enum Color;
  case red:
    return "red";
  case green:
    return "green";
  case blue:
    return "blue";
  }
  return "none";
}
union Value {
  int i;
  double d;
  Value(double x) : d(x) {}
};
struct Bits {
  unsigned a : 3 = 5;
  int b : 5 = -7;
  bool c : 1 = true;
};
int main() {
  Bits bits;
  bits.a += 4;
  Value v(1.5);
  std::printf("%s %s %d %zu %g %d %d %d %d\n", name(Color::blue),
              name(Color(9)), one | four, sizeof(Color), v.d, bits.a, bits.b,
              bits.c, int(sizeof bits));
  return 0;
}
