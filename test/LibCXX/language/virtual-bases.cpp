// Virtual bases: one object of each however often inherited, constructed by the
// most derived class, in order; calls during construction; conversions; sizes
// of layouts.
#include <cstdio>
struct Log {
  const char *n;
  Log(const char *n) : n(n) { std::printf("+%s ", n); }
  ~Log() { std::printf("-%s ", n); }
};
struct Top {
  Log log;
  int t;
  Top(int t = 1) : log("top"), t(t) { who(); }
  virtual ~Top() { who(); }
  virtual void who() { std::printf("Top%d ", t); }
};
struct Side {
  Log log{"side"};
  int s = 50;
  virtual int value() { return s; }
  virtual ~Side() = default;
};
struct Left : virtual Top, virtual Side {
  Log log{"left"};
  int l = 2;
  Left() : Top(10) { who(); }
  ~Left() override { who(); }
  void who() override { std::printf("Left%d%d ", t, l); }
};
struct Right : virtual Top {
  Log log{"right"};
  int r = 3;
  Right() : Top(20) { who(); }
  void who() override { std::printf("Right%d ", t + r); }
};
struct Bottom : Left, Right, virtual Side {
  Log log{"bottom"};
  int b = 4;
  Bottom() : Top(30) { who(); }
  ~Bottom() override { who(); }
  void who() override { std::printf("Bottom%d ", t + l + r + b); }
  int value() override { return t + s + l * 100 + r * 1000 + b * 10000; }
};
struct Last : Bottom {
  Last() : Top(40) { b = 5; }
};
[[gnu::noinline]] int through(Top &t) {
  t.who();
  return t.t;
}
[[gnu::noinline]] int through(Side &s) { return s.value(); }
[[gnu::noinline]] int count(Bottom *b) {
  Top *a = static_cast<Left *>(b), *c = static_cast<Right *>(b);
  Side *d = static_cast<Left *>(b), *e = b;
  return (a == c) + (d == e) * 2 + (static_cast<Top *>(b) == a) * 4;
}
int main() {
  {
    Left l;
    std::puts("");
    std::printf("%d %d\n", through(static_cast<Top &>(l)),
                through(static_cast<Side &>(l)));
  }
  std::puts("");
  {
    Bottom b;
    std::puts("");
    std::printf("%d %d %d\n", through(static_cast<Top &>(b)),
                through(static_cast<Side &>(b)), count(&b));
    Bottom copy = b;
    copy.l = 7, copy.Left::who(), copy.Right::who(), std::puts("");
    b = copy, std::printf("%d\n", b.value());
  }
  std::puts("");
  Top *p = new Last;
  std::puts(""), p->who(), delete p, std::puts("");
  Side *array[] = {new Bottom, new Last, new Left};
  for (Side *s : array)
    std::printf("%d\n", through(*s)), delete s, std::puts("");
  int Left::*pl = &Left::l;
  Last last;
  last.*pl = 9;
  std::printf("%d %d\n", last.value(),
              sizeof(Bottom) > sizeof(Left) + sizeof(int));
}
