// Coroutines: generators, nested and infinite, awaiters that suspend or not,
// values in and out, destruction half way, parameters and locals that live in
// the frame.
#include <coroutine>
#include <cstdio>
#include <cstdlib>
#include <utility>
static int frames, locals;
struct Local {
  int v;
  Local(int v) : v(v) { locals++; }
  Local(const Local &o) : v(o.v) { locals++; }
  ~Local() { locals--; }
};
template <class T> struct Generator {
  struct promise_type {
    T value;
    Generator get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() noexcept {
      frames++;
      return {};
    }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      value = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::abort(); }
    ~promise_type() { frames--; }
  };
  std::coroutine_handle<promise_type> h;
  Generator(std::coroutine_handle<promise_type> h) : h(h) {}
  Generator(Generator &&o) : h(std::exchange(o.h, {})) {}
  ~Generator() {
    if (h)
      h.destroy();
  }
  bool next() {
    h.resume();
    return !h.done();
  }
  T get() const { return h.promise().value; }
};
Generator<int> range(int from, int to, Local by) {
  Local l(from);
  for (; l.v < to; l.v += by.v)
    co_yield l.v;
}
Generator<long> fibonacci() {
  long a = 0, b = 1;
  for (;;) {
    co_yield a;
    b = std::exchange(a, b) + b;
  }
}
Generator<int> walk(const int *tree, int i, int n) {
  if (i >= n)
    co_return;
  for (auto g = walk(tree, 2 * i + 1, n); g.next();)
    co_yield g.get();
  co_yield tree[i];
  for (auto g = walk(tree, 2 * i + 2, n); g.next();)
    co_yield g.get();
}
struct Task {
  struct promise_type {
    int result = 0;
    std::coroutine_handle<> waiting;
    Task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        return h.promise().waiting ? h.promise().waiting
                                   : std::noop_coroutine();
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(int v) { result = v; }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
  ~Task() { h.destroy(); }
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> w) {
    h.promise().waiting = w;
    return h;
  }
  int await_resume() { return h.promise().result; }
};
struct Ready {
  int v;
  bool await_ready() { return v & 1; }
  bool await_suspend(std::coroutine_handle<>) { return false; }
  int await_resume() { return v * 2; }
};
Task leaf(int n) {
  int a = co_await Ready{n};
  co_return a + 1;
}
Task sum(int n) {
  if (n == 0)
    co_return 0;
  int a = co_await leaf(n);
  int b = co_await sum(n - 1);
  co_return a + b;
}
int main() {
  {
    auto g = range(3, 30, 4);
    while (g.next())
      std::printf("%d ", g.get());
    std::printf("%d %d\n", frames, locals);
  }
  {
    auto g = range(0, 100, 1);
    g.next(), g.next(), g.next();
    std::printf("%d %d %d\n", g.get(), frames, locals);
  }
  std::printf("%d %d\n", frames, locals);
  auto f = fibonacci();
  for (int i = 0; i < 60; i++)
    f.next();
  int tree[] = {4, 2, 6, 1, 3, 5, 7};
  for (auto g = walk(tree, 0, 7); g.next();)
    std::printf("%d", g.get());
  auto t = sum(50);
  t.h.resume();
  std::printf(" %ld %d %d\n", f.get(), t.h.promise().result, t.h.done());
}
