// RUN: %exec-compare %s
// Small programs over arrays of bytes: two loops or a ternary with a load come
// before an element access, and the element or a sum must be right.
#include "Inputs/test.h"

struct slice { u8 *data; u32 length; };
static u8 heap[4096];
static u32 heap_used;

FN struct slice allocate(u32 length) {
  struct slice s = {heap + heap_used, length};
  heap_used += length + 1;
  for (u32 i = 0; i < length; i++)
    s.data[i] = i;
  return s;
}
FN u32 count(struct slice s) {
  u32 n = 0;
  for (u32 i = 0; i < s.length; i++)
    n++;
  return n;
}
FN u32 sum(struct slice s) {
  u32 n = 0;
  for (u32 i = 0; i < s.length; i++)
    n += s.data[i];
  return n;
}
FN struct slice sub(struct slice s, u32 from, u32 to) {
  if (to > s.length)
    to = s.length;
  if (from > to)
    from = to;
  return (struct slice){s.data + from, to - from};
}
FN void set(struct slice s, u32 i, u32 v) {
  if (i >= s.length)
    abort();
  s.data[i] = v;
}
FN u32 get(struct slice s, u32 i) {
  if (i >= s.length)
    abort();
  return s.data[i];
}
FN void lower(struct slice to, u64 value) {
  for (u32 i = 0; i < to.length; i++, value >>= 8)
    set(to, i, value & 0xff);
}

FN u32 run(u8 step, struct slice a, struct slice b) {
  u32 limit = step & 1 ? a.data[step] : b.length;
  u32 total = 0;
  switch (step) {
  case 0:
    return count(a) * 100 + sum(b);
  case 1:
    for (u32 i = 0; i < limit; i++)
      total += get(a, i);
    for (u32 i = 0; i < limit; i++)
      total = total * 2 + get(b, i);
    return total;
  case 2: {
    u32 from = a.length > 5 ? get(a, 2) : 0;
    return sum(sub(a, from, from + limit)) + get(b, from);
  }
  case 3:
    set(a, 3, 255), set(a, 4, 128);
    return get(a, 3) * 1000 + get(a, 4) + (i8)a.data[3];
  case 4:
    for (u32 i = 0; i < 3; i++) {
      struct slice c = allocate(4 + i);
      set(c, i, get(a, i) + get(b, i + 1));
      total += sum(c);
    }
    return total;
  case 5:
    for (u32 i = a.length; i-- > 0;)
      total = total * 3 + (i & 1 ? get(a, i) : i > 4 ? get(b, i) : 7);
    return total;
  case 6:
    if (get(a, 0) == 0 && get(b, 9) == 9)
      total = get(a, get(b, get(a, 5)));
    else
      total = sum(a);
    return total + limit;
  case 7:
    lower(sub(a, 1, 9), 0x8899aabbccddeeff);
    return sum(a) ^ get(a, 8) << 16;
  case 8:
    while (total < 40)
      total += limit > 9 ? get(b, total % 10) + 1 : 2;
    return total * 1000 + limit;
  default: {
    u32 best = 0, at = 0;
    for (u32 i = 0; i < a.length; i++) {
      u32 v = get(a, i) ^ get(b, a.length - 1 - i);
      if (v > best)
        best = v, at = i;
    }
    return best * 100 + at;
  }
  }
}

int main(void) {
  for (int round = 0; round < 3; round++) {
    heap_used = 0;
    struct slice a = allocate(10), b = allocate(10);
    for (u8 step = 0; step < 10; step++)
      printf("%u ", run(step, a, b));
    printf("%u %u\n", sum(a), heap_used);
  }
  return 0;
}
