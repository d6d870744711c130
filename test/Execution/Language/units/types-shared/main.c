// Structures, unions, arrays, functions and variable arguments across files, so
// that without whole-program optimization only the calling convention holds
// them together.
#include "shapes.h"
#include "test.h"

static struct medium transform(struct medium m, int k) {
  return (struct medium){m.d * k, m.i - k, {m.c[2], m.c[0], k}};
}

int main(void) {
  for (int i = 0; i < 10; i++) {
    struct small s = make_small(i, -i);
    struct medium m = apply(transform, make_medium(i * 0.5, i), 3);
    struct large l = make_large(i);
    union value v = make_value(i & 1, i * 1.25);
    mix(s.a), mix(s.b), mix_double(m.d), mix(m.i), mix_bytes(m.c, 3),
        mix_bytes(&l, sizeof l), mix(v.i);
    mix(sum_large(l, s, m)), mix(total("smli", s, m, l, i)),
        mix(narrow(i * 100, i * 100, i * 10000, i & 2));
    fill(array, 8), mix(array[i % 8]),
        mix(sum_rows(3, (int[3][4]){{1, i}, {2, 3, i}, {4}})),
        mix_double(real(i, i * 2.f, i * 3.));
    mix(wide(i, -i) >> 64), mix(wide(~i, i)), mix(flags(i)),
        mix(next_color(i % 3));
    show("shapes", digest);
  }
  return 0;
}
