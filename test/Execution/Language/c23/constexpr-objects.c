// constexpr objects of every type, in array sizes, cases, static assertions and
// initializers of static objects.
#include "test.h"

constexpr int size = 5, doubled = size * 2;
constexpr double half = 0.5, third = 1.0 / 3;
constexpr u8 byte = 200;
constexpr char text[] = "constexpr";
constexpr struct point {
  int x, y;
} origin = {3, -4}, points[] = {{1, 2}, {3, 4}};
constexpr unsigned long big = ~0ul >> 3;
constexpr const char *null = nullptr;
constexpr bool flag = size > 4;
static int array[doubled], from_constant = origin.x * 10 + size;
static const double reals[] = {half, third * 3, half + size};
static_assert(doubled == 10 && origin.y == -4);
static_assert(sizeof text == 10);
enum { E = origin.x + doubled };

FN int classify(int v) {
  constexpr int low = -1, high = low + 10;
  switch (v) {
  case low:
    return 1;
  case high:
    return 2;
  case size:
    return 3;
  case E:
    return 4;
  }
  struct {
    unsigned f : size;
  } s = {v};
  return s.f;
}
FN int literals(int k) {
  static int *kept;
  int *p = (int[2]){10, 20};
  const struct point *q = &(const struct point){7, 8};
  if (!kept)
    kept = p;
  p[0] += k;
  return (kept != nullptr) * 1000 + p[0] + q->x * q->y;
}
FN int variable(int n) {
  constexpr int m = 3;
  int a[m][size] = {};
  for (int i = 0; i < m * size; i++)
    a[i / size][i % size] = i * n;
  return a[m - 1][size - 1] + (int)sizeof a;
}

int main() {
  for (int i = -2; i < 14; i++)
    mix(classify(i)), mix(literals(i)), mix(variable(i)), mix(points[i & 1].y),
        mix(text[i & 7]), mix_double(reals[i % 3 < 0 ? 0 : i % 3]);
  printf("%d %d %d %lx %d %d\n", COUNT(array), from_constant, byte + 100, big,
         null == nullptr, flag);
  show("constexpr", digest);
}
