// RUN: %exec-compare -mtune=full -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O3 -mllvm -pvm-enable-early-loads=0 %s
// Loads before the branches that decide whether they are needed: of members before one that
// was read, over stores to the same and to other objects, and where a list ends.
#include "Inputs/test.h"

struct node {
  struct node *left, *right;
  u32 key;
  u16 uses;
  i8 rank;
};

static struct node nodes[300];

FN const struct node *find(const struct node *n, u32 key) {
  while (n && n->key != key)
    n = key < n->key ? n->left : n->right;
  return n;
}

// Writes what the load behind the branch reads.
FN u64 walk(struct node *n, struct node *other, u32 steps) {
  u64 sum = 0;
  while (n && steps--) {
    if (n->rank < 0)
      break;
    other->left = n->left;
    if (n->uses++ & 1) {
      n->right = n->left;
      n = other->left;
    } else {
      sum = sum * 31 + n->key;
      other->rank = (i8)(n->rank + 1);
      n = n->right;
    }
  }
  return sum;
}

static struct { u32 distance, name; } heap[128];

FN void sift(u32 n, u32 distance, u32 name) {
  u32 hole = 0;
  for (;;) {
    u32 child = 2 * hole + 1;
    if (child >= n)
      break;
    if (child + 1 < n && heap[child + 1].distance < heap[child].distance)
      child++;
    if (heap[child].distance >= distance)
      break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole].distance = distance;
  heap[hole].name = name;
}

int main(void) {
  struct node *root = NULL;
  for (u32 i = 0; i < 300; i++) {
    struct node *n = &nodes[i], **at = &root;
    n->key = (u32)next_random() % 1000;
    n->uses = (u16)next_random();
    n->rank = (i8)((next_random() & 63) - 1);
    while (*at)
      at = n->key < (*at)->key ? &(*at)->left : &(*at)->right;
    *at = n;
  }
  for (u32 i = 0; i < 128; i++)
    heap[i].distance = i * 3, heap[i].name = i;
  for (u32 i = 0; i < 1000; i++) {
    const struct node *n = find(root, i);
    mix(n ? (u64)(n - nodes) : 1000);
    sift(1 + i % 128, (u32)next_random() % 500, i);
  }
  mix_bytes(heap, sizeof heap);
  for (u32 i = 0; i < 300; i++)
    mix(walk(&nodes[i], &nodes[(i * 7 + 1) % 300], 50));
  for (int i = 0; i < 300; i++)
    mix(nodes[i].uses), mix((u64)nodes[i].rank), mix(nodes[i].left != NULL);
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
