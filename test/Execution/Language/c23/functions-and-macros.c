// va_start without a last parameter, functions of variable arguments alone,
// __VA_OPT__, #elifdef, #warning-free conditionals, __has_c_attribute, strdup
// and memccpy, unnamed parameters, compatible redefinitions of tagged types.
#include "test.h"
#include <stdarg.h>

#ifdef NOTHING
#elifndef NOTHING
#define CHOSEN 1
#elifdef ANYTHING
#endif
#define CALL(f, ...) f(__VA_ARGS__ __VA_OPT__(, ) 0)
#if __has_c_attribute(nodiscard) && __STDC_VERSION__ >= 202311L
#define MODERN 1
#endif
FN int sum(...) {
  va_list list;
  va_start(list);
  int total = 0, v;
  while ((v = va_arg(list, int)) != 0)
    total = total * 3 + v;
  va_end(list);
  return total;
}
FN double reals(...) {
  va_list list;
  va_start(list);
  double d = va_arg(list, double) - va_arg(list, double) * 0;
  va_end(list);
  return d;
}
struct pair {
  int a, b;
};
FN int swap(struct pair { int a, b; } p) { return p.b * 10 + p.a; }
FN int many(int, double, char *, int d, struct pair, int f, int g, int h) {
  return d + f * 2 + g * 3 + h * 4;
}
struct list {
  struct list *next;
  int v;
};
FN int length(const struct list *l) {
  int n = 0;
  for (; l != nullptr; l = l->next)
    n++;
  return n;
}
static auto table = (int (*)(...))sum;

int main() {
  for (int i = 1; i < 8; i++) {
    mix(sum(i, 2, 3, i, 5, 6, 7, 8, i, 0)), mix(CALL(sum)), mix(CALL(sum, i)),
        mix(CALL(sum, i, i + 1)), mix_double(reals(i * 0.5, 2.0)),
        mix(swap((struct pair){i, 2})),
        mix(many(1, 2, nullptr, i, (struct pair){}, 6, 7, i)),
        mix(table(i, i, 0));
    struct list a = {nullptr, 1}, b = {&a, 2};
    mix(length(&b)), mix(CHOSEN + MODERN);
    char *copy = strdup("copied text"), part[5] = {},
         *bounded = strndup("cut here", 3);
    mix_bytes(copy, 11), mix(memccpy(part, copy, 'p', 5) != nullptr),
        mix_bytes(part, 5), mix_bytes(bounded, 4), free(copy), free(bounded);
    show("functions", digest);
  }
}
