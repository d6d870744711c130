// Placement new, explicit destruction, aligned and own operators new.
#include <cstdint>
#include <cstdio>
#include <new>
struct alignas(64) Wide {
  char data[64];
};
static int made, dropped;
struct Counted {
  int v;
  Counted(int v) : v(v) { made++; }
  ~Counted() { dropped++; }
};
struct Pool {
  static char memory[256];
  static int used;
  void *operator new(std::size_t n) {
    void *p = memory + used;
    used += n;
    return p;
  }
  void operator delete(void *) { std::puts("pool"); }
  int x = 5;
};
alignas(16) char Pool::memory[256];
int Pool::used;
int main() {
  alignas(Counted) unsigned char room[4 * sizeof(Counted)];
  for (int i = 0; i < 4; i++)
    new (room + i * sizeof(Counted)) Counted(i * i);
  auto *c = std::launder(reinterpret_cast<Counted *>(room));
  int sum = 0;
  for (int i = 0; i < 4; i++) {
    sum += c[i].v;
    c[i].~Counted();
  }
  auto *w = new Wide;
  std::printf("%d %d %d %d\n", sum, made, dropped,
              int(reinterpret_cast<std::uintptr_t>(w) % 64));
  delete w;
  auto *many = new Counted[3]{1, 2, 3};
  std::printf("%d\n", many[2].v);
  delete[] many;
  auto *p = new Pool;
  std::printf("%d %d\n", p->x, Pool::used > 0);
  delete p;
  std::printf("%d %d %d\n", made, dropped,
              new (std::nothrow) char[16] != nullptr);
  return 0;
}
