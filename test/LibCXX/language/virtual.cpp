// Virtual functions, multiple and virtual inheritance, calls from constructors.
#include <cstdio>
struct Base {
  int x = 1;
  Base() { hello(); }
  virtual ~Base() { std::puts("~Base"); }
  virtual void hello() const { std::puts("Base"); }
  virtual int f(int a) { return a + x; }
};
struct Left : virtual Base {
  int l = 2;
  void hello() const override { std::puts("Left"); }
};
struct Right : virtual Base {
  int r = 3;
  int f(int a) override { return a * r; }
};
struct Both : Left, Right {
  ~Both() override { std::puts("~Both"); }
  void hello() const override { std::puts("Both"); }
};
struct Plain {
  virtual int g() { return 10; }
  int y = 4;
};
struct Multi : Plain, Base {
  int g() override { return y + x; }
  int f(int a) override { return a - y; }
};
int main() {
  Both both;
  Base &b = both;
  b.hello();
  std::printf("%d\n", b.f(5));
  Base *p = new Both;
  p->hello();
  delete p;
  Multi m;
  Plain &pl = m;
  Base &ba = m;
  std::printf("%d %d %d\n", pl.g(), ba.f(9), static_cast<Multi &>(ba).y);
  int (Base::*pf)(int) = &Base::f;
  int Base::*px = &Base::x;
  std::printf("%d %d\n", (ba.*pf)(1), ba.*px);
  return 0;
}
