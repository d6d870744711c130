// Static objects: the order of construction in a file, in functions at first
// use, in templates and inline variables; destruction in reverse among atexit
// functions.
#include <cstdio>
#include <cstdlib>
static int step;
struct S {
  const char *name;
  int at;
  S(const char *n) : name(n), at(++step) { std::printf("%d:%s ", at, n); }
  ~S() { std::printf("~%s ", name); }
};
S first("first");
static S second("second");
namespace {
S third("third");
}
S array[3] = {"a0", "a1", "a2"};
const S constant("constant");
S &reference = *new S("leaked");
inline int inlined = std::printf("") + 4;
template <int N> struct Holder {
  static int s;
  static int touch() { return s; }
};
template <int N> int Holder<N>::s = std::printf("") + N;
struct Outer {
  static S member;
  static constinit const int fixed;
};
S Outer::member("member");
constinit const int Outer::fixed = 5;
constinit int zero = 0, computed_late = 3;
int dynamic = std::printf("") + step * 100;
[[gnu::noinline]] S &local(int k) {
  static S one("local one"), two(k > 1 ? "local big" : "local small");
  return k & 1 ? one : two;
}
[[gnu::noinline]] int guarded(int k) {
  static int calls = k * 10, *p = &calls;
  return (*p)++;
}
[[gnu::noinline]] const S *conditional(bool b) {
  if (b) {
    static S rare("rare");
    return &rare;
  }
  return nullptr;
}
template <class T> T &single() {
  static T value = T(step);
  return value;
}
struct Cycle {
  int v;
  Cycle() : v(guarded(7)) {}
} cycle;
static void bye() { std::printf("bye "); }
static void bye2() {
  std::printf("bye2 ");
  local(0);
}
int main() {
  std::printf("\nmain %d %d %d\n", dynamic, Outer::fixed + zero + computed_late,
              cycle.v);
  std::atexit(bye);
  std::printf("%d ", guarded(1));
  std::printf("%d\n", guarded(2));
  std::printf("%s\n", local(2).name);
  std::printf("%s\n", local(1).name);
  std::printf("%d %d\n", conditional(false) == nullptr,
              Holder<1>::touch() + Holder<2>::touch() * 10 + inlined * 100);
  std::printf("%s\n", conditional(true)->name);
  std::atexit(bye2);
  single<int>() += 5, single<long>() -= 1;
  std::printf("%d %d\n", single<int>() - int(single<long>()), reference.at);
  static S in_main("in main");
  S automatic("automatic");
  return 0;
}
