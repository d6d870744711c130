// Switches without braces, without cases, in cases, around loops, on side
// effects, with labels and declarations; a default alone.
#include "test.h"

static int calls;
FN int next(void) { return calls++; }
FN int alone(int x) {
  switch (x)
  case 3:
    return 30;
  switch (x) {}
  switch (next()) {
  default:
    x++;
  }
  switch (x) { x = 100; /* never */ }
  return x;
}
FN int nested(int a, int b) {
  int v = 0;
  switch (a) {
  case 1:
    switch (b) {
    case 1:
      v = 11;
      break;
    case 2:
      v = 12; // falls through
    default:
      v += 5;
    }
    v *= 2;
    break;
  case 2:
    while (b-- > 0) {
      switch (b) {
      case 3:
        continue;
      case 1:
        goto leave;
      }
      v += b;
    }
  leave:
    v += 1000;
    break;
  case 3:
    if (b) {
    case 4:
      v = 4;
    } else {
    case 5:
      v = 5;
    }
    v += a;
    break;
    do {
    case 6:
      v += b;
    default:
      v += 2;
    } while (v < 10 && v >= 0);
  }
  return v;
}
FN int comma(int x) {
  switch (x = next(), x & 3) {
  case 0:
  case 2:
    return x;
  case 1:
    return -x;
  }
  return x * 100;
}
FN int same(int x) {
  switch (x) {
  case 1:
  case 2:
  case 3:
  case 9:
    return 1;
  default:
    return 0;
  }
}
FN int cross(int kind, int n) {
  int i = 0, v = 0;
  switch (kind) {
    for (; i < n; i++) {
      v += 1;
    case 10:
      v += 10;
      if (v > 500)
        break; // leaves the loop
    case 20:
      v += 20;
    }
    v++;
  }
  return v;
}
FN int conditional(int x, int y) {
  switch (x ? y ? 3 : 2 : y > 5) {
  case 0:
    return 8;
  case 1:
    return 7;
  case 2:
    return 6;
  }
  return 5;
}
FN i64 promote(u8 x) {
  switch (x * 2) {
  case 256:
    return 1;
  case 0:
    return 2;
  case 510:
    return 3;
  }
  return 0;
}

int main(void) {
  for (int i = -1; i < 12; i++) {
    for (int j = -1; j < 6; j++)
      mix(nested(i, j)), mix(conditional(i, j));
    mix(alone(i)), mix(comma(i)), mix(same(i)), mix(cross(i * 10, i * 5)),
        mix(promote(i)), mix(promote(i * 128)), mix(promote(256 - i));
    show("odd", digest + calls);
  }
  return 0;
}
