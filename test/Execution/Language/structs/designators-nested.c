// Designators of members of members, out of order, given twice, and continued
// from; ranges of indices (GNU).
#include "test.h"

struct in {
  u8 a;
  i16 b[3];
};
struct out {
  int x;
  struct in in[4];
  struct {
    long p, q;
  } anon;
  char name[8];
  double d;
};

static struct out statics[] = {
    [1].in[2].b[1] = -5,
    6,
    {.a = 7},
    {8},
    9,
    [1].x = 10,
    [0] = {1, {{2, {3, 4, 5}}, {6}}, .name = "zero"},
    [3].in = {[3] = {1, 2, 3, 4}, [0].b[2] = 5},
    [2] = {.d = 2.5, .anon.q = -1, .anon.p = -2},
};
static int ranges[20] = {[2 ... 5] = 7, 8,        [10 ... 12] = 9,
                         [11] = 10,     [18] = 1, 2};
static struct in grid[3][2] = {
    [0 ... 2][1].a = 3, [1] = {{1}, {2, {5}}}, [2][0].b[1 ... 2] = 6};
static char strings[][6] = {
    [2] = "two", "three", [0] = {'z', [3] = 'o'}, "one"};
static const u8 classes[256] = {
    ['0' ... '9'] = 1, ['a' ... 'z'] = 2, ['A' ... 'Z'] = 2, ['_'] = 3};

FN void mix_out(const struct out *o) {
  mix(o->x), mix(o->anon.p), mix(o->anon.q), mix_bytes(o->name, 8),
      mix_double(o->d);
  for (int i = 0; i < 4; i++) {
    mix(o->in[i].a);
    for (int j = 0; j < 3; j++)
      mix(o->in[i].b[j]);
  }
}

int main(void) {
  for (int i = 0; i < COUNT(statics); i++)
    mix_out(statics + i), show("static", digest);
  mix_bytes(ranges, sizeof ranges), show("ranges", digest);
  for (int i = 0; i < 6; i++)
    mix(grid[i / 2][i % 2].a), mix(grid[i / 2][i % 2].b[i % 3]);
  mix_bytes(strings, sizeof strings), mix_bytes(classes, sizeof classes),
      show("grid", digest);
  int k = HIDE(int, 3);
  struct out local = {.in[1].b = {k, [2] = k + 1},
                      .in[3].a = k,
                      .anon = {.q = k},
                      .d = k,
                      .x = -k};
  mix_out(&local);
  struct in made = {k, {k * 2}};
  struct out whole = {.in = {made, [2] = {k, {1, 2, 3}}, [2].b[1] = 77},
                      .name = {[7] = k}};
  mix_out(&whole);
  int automatic[12] = {[1 ... 3] = k * 5, k, [9] = -k};
  mix_bytes(automatic, sizeof automatic);
  mix_out(&(struct out){k, .in[0 ... 1] = {k, {1, k, 3}}, .name = "literal"});
  show("local", digest);
  printf("%d %d\n", COUNT(statics), COUNT(strings));
  return 0;
}
