// Types that refer to themselves and each other: lists, trees, graphs with
// offsets, incomplete types, members named like tags and typedefs.
#include "test.h"

typedef struct node node;
struct edge;
struct node {
  int node;
  struct edge *edges;
  node *next, *node_of[2];
};
struct edge {
  struct node *to;
  int weight;
  struct edge *edge;
};
typedef struct list {
  struct list *list;
  int typedef_;
} list;
struct tree {
  struct tree *child[2];
  i32 key;
  u8 level;
};
struct forward;
struct holder {
  struct forward *f;
  int (*visit)(struct holder *, struct forward *);
};
struct forward {
  struct holder h;
  int n;
};

static struct tree pool[200];
static int used;
static struct tree *skew(struct tree *t) {
  if (t && t->child[0] && t->child[0]->level == t->level) {
    struct tree *l = t->child[0];
    t->child[0] = l->child[1], l->child[1] = t;
    return l;
  }
  return t;
}
static struct tree *split(struct tree *t) {
  if (t && t->child[1] && t->child[1]->child[1] &&
      t->child[1]->child[1]->level == t->level) {
    struct tree *r = t->child[1];
    t->child[1] = r->child[0], r->child[0] = t, r->level++;
    return r;
  }
  return t;
}
FN struct tree *insert(struct tree *t, i32 key) {
  if (!t) {
    pool[used] = (struct tree){.key = key, .level = 1};
    return &pool[used++];
  }
  struct tree **side = &t->child[key > t->key];
  *side = insert(*side, key);
  return split(skew(t));
}
FN int walk(const struct tree *t, int depth) {
  if (!t)
    return depth;
  int left = walk(t->child[0], depth + 1);
  mix(t->key), mix(t->level);
  int right = walk(t->child[1], depth + 1);
  return left > right ? left : right;
}
static int count(struct holder *h, struct forward *f) {
  return h == &f->h ? f->n++ : h->visit(&f->h, f) - 1;
}

int main(void) {
  struct tree *root = 0;
  for (int i = 0; i < 200; i++)
    root = insert(root, i % 3 ? (i32)next_random() : i);
  printf("%d\n", walk(root, 0));
  show("tree", digest);

  node nodes[6] = {{0}};
  struct edge edges[12];
  for (int i = 0; i < 6; i++)
    nodes[i] = (node){i, 0, &nodes[(i + 1) % 6], {&nodes[5 - i], nodes}};
  for (int i = 0; i < 12; i++) {
    edges[i] = (struct edge){&nodes[i * 5 % 6], i * 3 % 7, nodes[i % 6].edges};
    nodes[i % 6].edges = &edges[i];
  }
  node *at = nodes;
  for (int i = 0; i < 30; i++) {
    mix(at->node), mix(at->edges->weight), mix(at->edges->edge->to->node);
    at = i & 1 ? at->next->node_of[0] : at->edges->to->next;
  }
  show("graph", digest);
  list a = {&a, 1}, b = {&a, 2};
  struct forward f = {{&f, count}, 10};
  struct holder other = {&f, count};
  int first = count(&other, &f), second = f.h.visit(f.h.f ? &f.h : 0, &f);
  printf("%d %d %d %d\n", b.list->list->list->typedef_, first, second, f.n);
  return 0;
}
