// RUN: %exec-compare %s
// Recursion of every shape, as deep as the stack allows with some margin.
#include "Inputs/test.h"

FN u64 factorial(u64 n) { return n < 2 ? 1 : n * factorial(n - 1); }
FN u64 fibonacci(u32 n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
FN u64 ackermann(u64 m, u64 n) {
  if (m == 0)
    return n + 1;
  return ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
}

int is_odd(u32 n);
FN int is_even(u32 n) { return n == 0 ? 1 : is_odd(n - 1) & 1; }
FN int is_odd(u32 n) { return n == 0 ? 0 : is_even(n - 1) & 1; }

struct list {
  u64 value;
  struct list *next;
};
FN u64 sum_list(const struct list *l) {
  return l ? l->value + 3 * sum_list(l->next) : 0;
}

struct tree {
  int key;
  struct tree *left, *right;
};
static struct tree pool[64];
static int pool_used;
FN struct tree *insert(struct tree *t, int key) {
  if (!t) {
    t = &pool[pool_used++];
    t->key = key;
  } else if (key < t->key) {
    t->left = insert(t->left, key);
  } else if (key > t->key) {
    t->right = insert(t->right, key);
  }
  return t;
}
FN int depth(const struct tree *t) {
  if (!t)
    return 0;
  int l = depth(t->left), r = depth(t->right);
  return 1 + (l > r ? l : r);
}
FN void print_tree(const struct tree *t) {
  if (t) {
    print_tree(t->left);
    printf("%d ", t->key);
    print_tree(t->right);
  }
}

FN void hanoi(int n, int from, int to, int by, u64 *trace) {
  if (n == 0)
    return;
  hanoi(n - 1, from, by, to, trace);
  *trace = *trace * 7 + from * 3 + to;
  hanoi(n - 1, by, to, from, trace);
}

FN u64 with_locals(int n) {
  volatile u64 local[4] = {n, n * 2, n * 3, n * 4};
  u64 inner = n > 0 ? with_locals(n - 1) : 1;
  return local[0] + local[1] * inner + local[2] - local[3];
}

FN void permute(char *text, int n, int at, u64 *hash) {
  if (at == n) {
    for (int i = 0; i < n; i++)
      *hash = *hash * 131 + text[i];
    return;
  }
  for (int i = at; i < n; i++) {
    char t = text[at];
    text[at] = text[i], text[i] = t;
    permute(text, n, at + 1, hash);
    t = text[at];
    text[at] = text[i], text[i] = t;
  }
}

int main(void) {
  printf("%lu %lu %lu\n", factorial(0), factorial(10), factorial(20));
  printf("%lu %lu\n", fibonacci(15), ackermann(2, 5));
  printf("%d %d %d\n", is_even(10), is_even(7), is_odd(33));
  struct list cells[20];
  for (int i = 0; i < 20; i++) {
    cells[i].value = i * i;
    cells[i].next = i < 19 ? &cells[i + 1] : 0;
  }
  printf("%lu\n", sum_list(cells));
  struct tree *root = 0;
  for (int i = 0; i < 40; i++)
    root = insert(root, i * 37 % 101);
  print_tree(root);
  printf("depth %d\n", depth(root));
  u64 trace = 1, hash = 0;
  hanoi(7, 0, 1, 2, &trace);
  char text[] = "abcde";
  permute(text, 5, 0, &hash);
  printf("%lx %lx %s\n", trace, hash, text);
  printf("%lx %lx\n", with_locals(5), with_locals(50));
  return 0;
}
