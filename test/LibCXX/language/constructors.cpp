// Static, local and member objects are made and destroyed in order.
#include <cstdio>
struct Tracer {
  const char *name;
  explicit Tracer(const char *n) : name(n) { std::printf("make %s\n", name); }
  Tracer(const Tracer &o) : name(o.name) { std::printf("copy %s\n", name); }
  Tracer(Tracer &&o) : name(o.name) {
    o.name = "moved";
    std::printf("move %s\n", name);
  }
  ~Tracer() { std::printf("drop %s\n", name); }
};
static Tracer first("first"), second("second");
struct Pair {
  Tracer a{"a"}, b{"b"};
};
static Tracer &local() {
  static Tracer t("local static");
  return t;
}
static Tracer make() { return Tracer("returned"); }
int main() {
  Pair pair;
  local(), local();
  {
    Tracer inner("inner");
    Tracer copy = inner;
    Tracer moved = static_cast<Tracer &&>(copy);
  }
  Tracer result = make();
  for (int i = 0; i < 2; i++)
    Tracer loop("loop");
  return 0;
}
