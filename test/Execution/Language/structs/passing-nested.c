// Structures in structures, as arguments, results and parts of results.
#include "test.h"

struct point {
  i16 x, y;
};
struct line {
  struct point from, to;
};
struct colored {
  struct line line;
  u8 color;
};
struct shape {
  struct colored part[2];
  union {
    struct point p;
    u32 word;
  } extra;
  struct {
    struct {
      u8 deep;
    } inner;
    float weight;
  } info;
};
struct wrapped {
  struct {
    struct {
      struct {
        long value;
      } c;
    } b;
  } a;
};

FN struct point move(struct point p, struct point by) {
  return (struct point){p.x + by.x, p.y - by.y};
}
FN struct line shift(struct line l, struct point by) {
  return (struct line){move(l.from, by), move(l.to, by)};
}
FN struct colored paint(struct line l, int color) {
  return (struct colored){shift(l, l.to), color};
}
FN struct shape make(struct colored a, struct colored b, float weight) {
  struct shape s = {
      {a, b}, {move(a.line.from, b.line.to)}, {{a.color}, weight}};
  return s;
}
FN struct shape swap(struct shape s) {
  struct colored c = s.part[0];
  s.part[0] = s.part[1];
  s.part[1] = c;
  s.info.inner.deep++;
  s.info.weight *= 1.5f;
  return s;
}
FN struct wrapped wrap(long v) { return (struct wrapped){{{{v * 3}}}}; }
FN long unwrap(int a, struct wrapped w, struct wrapped x) {
  return w.a.b.c.value - x.a.b.c.value * a;
}

static void mix_shape(struct shape s) {
  for (int i = 0; i < 2; i++) {
    mix(s.part[i].line.from.x), mix(s.part[i].line.from.y);
    mix(s.part[i].line.to.x), mix(s.part[i].line.to.y), mix(s.part[i].color);
  }
  mix(s.extra.word), mix(s.info.inner.deep), mix_double(s.info.weight);
}

int main(void) {
  for (int i = -3; i < 4; i++) {
    struct line l = {{i, -i}, {i * 1000, 7}};
    struct colored a = paint(l, i), b = paint(shift(l, l.from), i * 2);
    struct shape s = make(a, b, i);
    mix_shape(swap(s));
    mix_shape(swap(swap(swap(s))));
    mix_shape(s);
    mix(make(b, a, 1).part[1].line.to.x + paint(l, 3).line.from.y);
    mix(unwrap(i, wrap(i), wrap(1l << 40)));
    show("nested", digest);
  }
  printf("%d %d %d\n", (int)sizeof(struct shape), (int)sizeof(struct colored),
         (int)sizeof(struct wrapped));
  return 0;
}
