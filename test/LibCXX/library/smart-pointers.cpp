// unique_ptr and shared_ptr: deleters, arrays, casts, cycles broken by
// weak_ptr, owners counted, polymorphic deletion, in containers, released and
// reset.
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>
static int live;
struct T {
  int v;
  explicit T(int v = 0) : v(v) { live++; }
  virtual ~T() { live--; }
  virtual int f() const { return v; }
};
struct U : T {
  std::unique_ptr<T> child;
  explicit U(int v) : T(v), child(new T(v + 1)) {}
  int f() const override { return v * 10 + (child ? child->f() : 0); }
};
struct Node {
  int v;
  std::shared_ptr<Node> next;
  std::weak_ptr<Node> back;
  explicit Node(int v) : v(v) { live++; }
  ~Node() { live--; }
};
struct Self : std::enable_shared_from_this<Self> {
  std::shared_ptr<Self> me() { return shared_from_this(); }
};
static int closed;
struct Close {
  int by;
  void operator()(T *t) const {
    closed += by;
    delete t;
  }
};
[[gnu::noinline]] std::unique_ptr<T> make(int k) {
  if (k & 1)
    return std::make_unique<U>(k);
  return std::make_unique<T>(k);
}
[[gnu::noinline]] int take(std::unique_ptr<T> p) { return p ? p->f() : -1; }
[[gnu::noinline]] long count(std::shared_ptr<const T> p) {
  return p.use_count();
}
int main() {
  {
    std::vector<std::unique_ptr<T>> v;
    for (int i = 0; i < 10; i++)
      v.push_back(make(i));
    int sum = 0;
    for (auto &p : v)
      sum = sum * 3 + p->f();
    std::swap(v[0], v[9]), v.erase(v.begin() + 3),
        std::printf("%d %d %d ", sum, live, v[0]->f());
    std::printf("%d\n", take(std::move(v[1])));
    std::printf("%d %d\n", live, !v[1]);
  }
  std::printf("%d\n", live);
  {
    std::unique_ptr<T, Close> c(new T(5), Close{100}), d = std::move(c);
    d.reset(new T(6)), std::printf("%d %d\n", closed, !c);
    T *raw = d.release();
    delete raw;
    auto array = std::make_unique<T[]>(4);
    array[2].v = 7;
    std::printf("%d %d\n", live, array[2].f());
  }
  std::printf("%d %d\n", live, closed);
  {
    auto a = std::make_shared<U>(3);
    std::shared_ptr<T> b = a, c(b), e;
    std::weak_ptr<T> w = b;
    e = std::static_pointer_cast<U>(b);
    long uses = a.use_count(), passed = count(b);
    std::printf("%ld %ld %d ", uses, passed, w.expired());
    std::printf("%d\n", w.lock()->f());
    std::shared_ptr<int> part(a, &a->v);
    a.reset(), b.reset(), c.reset(), e.reset();
    std::printf("%d %d %d\n", *part, live, w.expired());
    part.reset();
    std::printf("%d %d\n", live, w.expired());
  }
  {
    auto first = std::make_shared<Node>(1), second = std::make_shared<Node>(2);
    first->next = second, second->back = first;
    std::printf("%d ", second->back.lock()->v);
    std::printf("%ld %ld\n", first.use_count(), second.use_count());
  }
  auto self = std::make_shared<Self>();
  std::printf("%d %d ", live, self->me() == self);
  std::printf("%d\n", int(self.use_count()));
  std::function<int(int)> f = [p = std::make_shared<T>(8)](
                                  int k) { return p->v * k; },
                          g = f;
  std::printf("%d %d %d\n", f(2) + g(3), live, bool(std::function<void()>()));
  f = nullptr, g = nullptr;
  std::printf("%d\n", live);
  std::shared_ptr<T> deleter(new T(9), [](T *t) {
    closed++;
    delete t;
  });
  deleter = nullptr;
  std::printf("%d %d\n", live, closed);
}
