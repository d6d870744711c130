// Statement expressions: nested, with loops, returns, jumps out, structures and
// arrays as values, in conditions, arguments and initializers, their
// temporaries' lives.
#include "test.h"

#define MAX(a, b)                                                              \
  ({                                                                           \
    __typeof__(a) a_ = (a);                                                    \
    __typeof__(b) b_ = (b);                                                    \
    a_ > b_ ? a_ : b_;                                                         \
  })
#define SWAP(a, b)                                                             \
  ({                                                                           \
    __auto_type t_ = a;                                                        \
    a = b;                                                                     \
    b = t_;                                                                    \
    (void)0;                                                                   \
  })
#define FIND(array, n, what)                                                   \
  ({                                                                           \
    int i_ = 0;                                                                \
    while (i_ < (n) && (array)[i_] != (what))                                  \
      i_++;                                                                    \
    i_ == (n) ? -1 : i_;                                                       \
  })
#define TRY(e)                                                                 \
  ({                                                                           \
    int r_ = (e);                                                              \
    if (r_ < 0)                                                                \
      return r_ - 100;                                                         \
    r_;                                                                        \
  })
struct s {
  int a;
  char name[6];
  long v[3];
};
static int evaluations;
FN int side(int x) {
  evaluations++;
  return x;
}

FN int may_fail(int x) { return x % 7 == 3 ? -x : x; }
FN int chain(int x) {
  int a = TRY(may_fail(x)), b = TRY(may_fail(a + 2));
  return TRY(may_fail(a * b)) + b;
}
FN int loops(const int *v, int n) {
  int total = 0;
  for (int i = 0; i < n; i++) {
    total += ({
      if (v[i] < 0)
        continue;
      if (v[i] > 100)
        break;
      v[i] * 2;
    });
    if (({
          int odd = v[i] & 1;
          total += odd;
          odd;
        }))
      total ^= ({
        int k = 1;
        while (k < v[i])
          k <<= 1;
        k;
      });
  }
  return total;
}
FN struct s make(int k) {
  return ({
    struct s s = {k, "made"};
    for (int i = 0; i < 3; i++)
      s.v[i] = ({
        long l = k;
        l << i * 8;
      });
    s;
  });
}
FN int jump(int x) {
  int v = ({
            if (x > 5)
              goto out;
            x * 3;
          }) +
          ({
            switch (x) {
            case 2:
              x = 20;
              break;
            default:
              x++;
            }
            x;
          });
  return v;
out:
  return -x;
}
FN double mixed(int i, float f, double d) {
  return MAX(i, f) + MAX(MAX(f, d), i) * ({ i; }) - ({
           float g = f;
           g * 2;
         });
}

int main(void) {
  int array[] = {5, -3, 8, 1, 200, 7}, x = 3, y = 9;
  for (int i = 0; i < 24; i++) {
    mix(MAX(side(i), side(12))), mix(evaluations), mix(FIND(array, 6, i)),
        mix(chain(i)), mix(loops(array, 1 + i % 6)), mix(jump(i));
    struct s s = make(i);
    mix(s.a + s.v[2] + s.name[1]), mix(({ make(i + 1); }).v[1]);
    SWAP(x, y), SWAP(array[i % 6], array[(i + 2) % 6]), SWAP(s.v[0], s.v[2]);
    mix(x), mix_bytes(array, sizeof array), mix(s.v[0]),
        mix_double(mixed(i, i * 0.75f, 10 - i));
    mix(({
          int a[3] = {i, i + 1, i + 2};
          a[i % 3];
        }) +
        ({ ({ ({ i; }) + 1; }) * 2; }));
    ({ ; });
    if (({
          int found = 0;
          for (int k = 0; k < 6; k++)
            found |= array[k] == i;
          found;
        }))
      show("found", digest);
  }
  show("all", digest);
  return 0;
}
