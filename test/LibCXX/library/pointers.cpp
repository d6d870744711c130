// unique_ptr, shared_ptr and weak_ptr own what they should.
#include <cstdio>
#include <memory>
#include <vector>
struct Node {
  Node(int v, std::unique_ptr<Node> n) : v(v), next(std::move(n)) {}
  int v;
  std::unique_ptr<Node> next;
  std::weak_ptr<int> seen;
  ~Node() { std::printf("~%d ", v); }
};
int main() {
  std::unique_ptr<Node> list;
  for (int i = 0; i < 4; i++)
    list = std::make_unique<Node>(i, std::move(list));
  int sum = 0;
  for (Node *n = list.get(); n; n = n->next.get())
    sum += n->v;
  list.reset();
  std::printf("\n%d\n", sum);
  auto shared = std::make_shared<int>(42);
  std::weak_ptr<int> weak = shared;
  {
    auto other = shared;
    std::printf("%ld ", shared.use_count());
  }
  std::printf("%ld ", shared.use_count());
  std::printf("%d ", *weak.lock());
  shared.reset();
  std::printf("%d %d\n", weak.expired(), weak.lock() == nullptr);
  std::shared_ptr<int> array[3];
  auto p = std::shared_ptr<int>(new int(7), [](int *q) {
    std::printf("deleter %d\n", *q);
    delete q;
  });
  for (auto &a : array)
    a = p;
  p.reset();
  std::printf("%ld\n", array[0].use_count());
  return 0;
}
