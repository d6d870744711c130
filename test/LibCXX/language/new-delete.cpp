// new and delete: array cookies, of classes with their own operators, aligned,
// sized, placement, nothrow, replaced global ones, arrays of arrays, zero
// elements.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
static int live, destroyed;
struct T {
  int v;
  T(int v = 3) : v(v) { live++; }
  ~T() { live--, destroyed = destroyed * 3 + v; }
};
struct Own {
  long a[3];
  static inline int news, deletes;
  static inline std::size_t last;
  static void *operator new(std::size_t n) {
    news++, last = n;
    return std::malloc(n);
  }
  static void operator delete(void *p, std::size_t n) {
    deletes++, last = n;
    std::free(p);
  }
  static void *operator new[](std::size_t n) {
    news += 10, last = n;
    return std::malloc(n);
  }
  static void operator delete[](void *p) {
    deletes += 10;
    std::free(p);
  }
  static void *operator new(std::size_t, void *p, int k) {
    news += k;
    return p;
  }
  virtual ~Own() {}
};
struct Derived : Own {
  long more[4];
};
struct alignas(64) Wide {
  char c[70];
  Wide() { c[0] = 1; }
  ~Wide() { destroyed++; }
};
struct Pool {
  static char space[256];
  static std::size_t used;
  static void *operator new(std::size_t n) {
    void *p = space + used;
    used += (n + 7) & ~7ul;
    return p;
  }
  static void operator delete(void *) {}
  int v[3];
};
alignas(16) char Pool::space[256];
std::size_t Pool::used;
[[gnu::noinline]] T *make(int n) { return new T[n]; }
[[gnu::noinline]] void drop(T *p) { delete[] p; }
int main() {
  for (int n = 0; n < 6; n++) {
    T *p = make(n);
    for (int i = 0; i < n; i++)
      p[i].v = i;
    std::printf("%d ", live);
    drop(p);
    std::printf("%d %d\n", live, destroyed);
  }
  T *one = new T(5), *list = new T[3]{1, 2}, (*grid)[2] = new T[3][2],
    *none = nullptr;
  std::printf("%d %d %d %d\n", one->v, list[1].v, list[2].v, grid[2][1].v),
      delete one, delete[] list, delete[] grid, delete none, delete[] none;
  std::printf("%d %d\n", live, destroyed);
  Own *o = new Own, *d = new Derived, *array = new Own[4];
  delete o;
  std::printf("%d ", int(Own::last));
  delete d;
  std::printf("%d ", int(Own::last));
  delete[] array;
  alignas(Own) char space[sizeof(Own)];
  Own *placed = new (space, 100) Own;
  placed->~Own();
  std::printf("%d %d\n", Own::news, Own::deletes);
  for (int i = 1; i < 4; i++) {
    Wide *w = new Wide, *ws = new Wide[i];
    std::printf("%d %d ", int(reinterpret_cast<std::uintptr_t>(w) % 64),
                int(reinterpret_cast<std::uintptr_t>(ws + i - 1) % 64));
    delete w;
    delete[] ws;
  }
  std::printf("%d\n", destroyed);
  Pool *p = new Pool{1, 2, 3}, *q = new Pool();
  std::printf("%d %d %d %d\n", p->v[2], q->v[1], int(Pool::used),
              int(reinterpret_cast<char *>(q) - Pool::space)),
      delete p, delete q;
  int *ints = new int[5](), *value = new int(7),
      *nothrow = new (std::nothrow) int[3]{9};
  std::printf("%d %d %d\n", ints[4], *value, nothrow[0] + nothrow[2]),
      delete[] ints, delete value, delete[] nothrow;
  void *raw = ::operator new(100);
  ::operator delete(raw, 100);
  void *aligned = ::operator new(100, std::align_val_t(256));
  std::printf("%d\n", int(reinterpret_cast<std::uintptr_t>(aligned) % 256));
  ::operator delete(aligned, std::align_val_t(256));
}
