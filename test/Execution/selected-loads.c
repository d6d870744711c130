// RUN: %exec-compare -mtune=full -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O3 -mllvm -pvm-enable-selected-loads=0 %s
// Both of two places loaded while one is being chosen: children of nodes, the lesser of two
// elements, up to the last one of an array, of several sizes, and while they change.
#include "Inputs/test.h"

struct node {
  u32 bit;
  u32 child[2];
};
struct wide {
  u8 tag;
  u16 small;
  u64 values[2];
  i8 last[2];
};

static struct node nodes[1365];
static struct wide wides[170];
static u64 even[257], odd[257];

FN u32 walk(u32 node, const u8 *key, int steps) {
  while (steps--) {
    struct node *n = &nodes[node];
    node = n->child[key[n->bit >> 3] >> (n->bit & 7) & 1];
  }
  return node;
}

FN u64 choose(u32 i, const u8 *p) {
  struct wide *w = &wides[i];
  u64 tag = w->tag;
  u64 value = w->values[p[tag] & 1];
  return value * 3 + (u64)w->last[p[tag + 1] & 1];
}

// The place that is written to may be the one that is read from.
FN u64 store_between(u32 i, u32 j, const u8 *p) {
  struct wide *w = &wides[i], *x = &wides[j];
  w->small++;
  x->values[1] = w->small;
  u64 value = w->values[p[w->small & 15] & 1];
  x->values[0] += value;
  return w->values[p[w->small & 15] >> 1 & 1];
}

FN u64 lesser(u32 i, u32 j, u64 *x, u64 *y) {
  u64 sum = 0;
  for (int n = 0; n < 40 && i < 257 && j < 257; n++) {
    u64 *from = *(u32 *)&x[i] < *(u32 *)&y[j] ? &x[i++] : &y[j++];
    sum = sum * 5 + *from;
  }
  return sum;
}

int main(void) {
  u8 key[32];
  for (int i = 0; i < 257; i++)
    even[i] = (u64)i << 33 | (u64)(i * 4), odd[i] = (u64)i << 40 | (u64)(i * 4 + 1);
  for (u32 i = 0; i < 1365; i++) {
    nodes[i].bit = (u32)next_random() & 255;
    nodes[i].child[0] = (u32)(next_random() >> 20) % 1365;
    nodes[i].child[1] = 1364 - i;
  }
  for (int i = 0; i < 170; i++) {
    wides[i].tag = next_random() & 15;
    wides[i].values[0] = next_random();
    wides[i].values[1] = next_random();
    wides[i].last[0] = (i8)i;
    wides[i].last[1] = (i8)-i;
  }
  for (int round = 0; round < 200; round++) {
    for (int i = 0; i < 32; i++)
      key[i] = (u8)(next_random() >> 24);
    mix(walk(1364 - (u32)round, key, 30));
    mix(choose((u32)(169 - round % 170), key));
    mix(store_between(key[0] % 170, key[round % 3] % 170, key));
    mix(lesser(key[1], key[2], even, round & 1 ? odd : even));
  }
  mix_bytes(wides, sizeof wides);
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
