// Which member an initializer means: the first, a designated one, the last of
// several; unions in structures and arrays, and with anonymous members.
#include "test.h"

union number {
  i16 small;
  i64 large;
  double real;
  u8 bytes[8];
};
struct node {
  enum { LEAF, PAIR, TEXT } kind;
  union {
    int value;
    struct {
      const struct node *left, *right;
    };
    struct {
      const char *start;
      u16 size;
    } text;
    union {
      u8 raw[16];
      u64 words[2];
    };
  };
  u8 mark;
};

static union number numbers[] = {{-1},
                                 {.large = -2},
                                 {.real = 0.5},
                                 {.bytes = {[7] = 0x40}},
                                 {.small = 3, .real = 4},
                                 7};
static const struct node one = {LEAF, {1}, 5},
                         text = {TEXT, .text = {"hello", 5}, .mark = 6};
static const struct node tree[] = {
    {PAIR, .left = &one, .right = &text},
    {PAIR, {.left = tree, .right = &one}, 9},
    {.kind = TEXT, .text.start = "tree", .text.size = 3},
    {LEAF, .raw = {1, 2, 3}, .mark = 1},
    {LEAF, .words = {5, 6}},
    {PAIR, {.left = &tree[2], &tree[1]}},
};

static u64 walk(const struct node *n, int depth) {
  switch (n->kind) {
  case LEAF:
    return n->value + n->mark * 100;
  case PAIR:
    return walk(n->left, depth + 1) * 3 + walk(n->right, depth + 1) * 5 + depth;
  case TEXT: {
    u64 sum = n->mark;
    for (int i = 0; i < n->text.size; i++)
      sum = sum * 31 + n->text.start[i];
    return sum;
  }
  }
  return 0;
}

int main(void) {
  for (int i = 0; i < COUNT(numbers); i++)
    printf("%d %d\n", numbers[i].small, numbers[i].bytes[7]);
  printf("%ld %d\n", numbers[1].large, (int)(numbers[4].real * 2));
  for (int i = 0; i < COUNT(tree); i++)
    show("tree", walk(tree + i, 0));
  int k = HIDE(int, 12);
  struct node local = {PAIR, .right = tree + k / 12,
                       .left = &(struct node){LEAF, {k}, k}};
  union number n = {.bytes = {k, k + 1, [4] = k}};
  show("local", walk(&local, k) + n.large);
  struct node copy = local;
  copy.kind = TEXT, copy.text.start = "changed", copy.text.size = k / 2;
  show("copy", walk(&copy, 0));
  return 0;
}
