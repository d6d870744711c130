// Self-referential structures: lists, trees and graphs by pointers.

#include <stdio.h>
#include <stdlib.h>
struct tree {
  int key;
  struct tree *left, *right;
};
static struct tree *insert(struct tree *t, int k) {
  if (!t) {
    t = malloc(sizeof *t);
    t->key = k;
    t->left = t->right = 0;
  } else if (k < t->key)
    t->left = insert(t->left, k);
  else if (k > t->key)
    t->right = insert(t->right, k);
  return t;
}
static int walk(const struct tree *t, int d) {
  if (!t)
    return 0;
  int l = walk(t->left, d + 1);
  printf("%d/%d ", t->key, d);
  return l + 1 + walk(t->right, d + 1);
}
struct list {
  struct list *next;
  int v;
};
static struct list *reverse(struct list *l) {
  struct list *r = 0;
  while (l) {
    struct list *n = l->next;
    l->next = r;
    r = l;
    l = n;
  }
  return r;
}
int main(void) {
  struct tree *t = 0;
  unsigned s = 7;
  for (int i = 0; i < 60; i++)
    t = insert(t, (s = s * 1103515245 + 12345) >> 16 & 127);
  printf("= %d\n", walk(t, 0));
  struct list n[10], *l = 0;
  for (int i = 0; i < 10; i++) {
    n[i].v = i * i;
    n[i].next = l;
    l = &n[i];
  }
  for (l = reverse(l); l; l = l->next)
    printf("%d ", l->v);
  printf("\n");
  return 0;
}
