// Functions that call themselves and mostly return before they do anything.

#include <stdio.h>

struct node {
  struct node *left, *right;
  int key;
};

static int depth(const struct node *node) {
  if (!node)
    return 0;
  int left = depth(node->left), right = depth(node->right);
  return 1 + (left > right ? left : right);
}

// The test reads memory that the rest changes.
static int countdown(int *left) {
  if (*left <= 0)
    return 0;
  --*left;
  int first = countdown(left);
  return first * 3 + countdown(left) + 1;
}

static struct node *insert(struct node *node, struct node *fresh) {
  if (!node)
    return fresh;
  if (fresh->key < node->key)
    node->left = insert(node->left, fresh);
  else
    node->right = insert(node->right, fresh);
  return node;
}

static int find(const struct node *node, int key) {
  if (!node)
    return -1;
  if (node->key == key)
    return key & 15;
  return find(key < node->key ? node->left : node->right, key) + 16;
}

static unsigned long fibonacci(unsigned n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static int nested(const int *p, int n) {
  int sum = n < 0 ? 100 : 0;
  for (int i = 0; i < n; i++)
    sum += nested(p, i - 1) + p[i];
  return sum;
}

struct big {
  long a[5];
};

static struct big mix(int n, struct big b) {
  if (n <= 0)
    return b;
  b.a[n % 5] += n;
  struct big result = mix(n - 1, b);
  result.a[0] ^= mix(n - 2, b).a[1];
  return result;
}

static double power(double x, int n) {
  if (n == 0)
    return 1;
  if (n == 1)
    return x;
  double half = power(x, n / 2);
  return n & 1 ? half * half * x : half * half;
}

static unsigned long seven(unsigned a, unsigned b, unsigned c, unsigned d,
                           unsigned e, unsigned f, unsigned g) {
  if (a == 0 || b == g)
    return c + d * 2 + e * 3 + f * 5;
  return seven(a - 1, b + 1, d, e, f, c, g) * 3 +
         seven(a / 2, b, f, e, d, c, g + 1);
}

int main(void) {
  static struct node pool[60];
  static const int values[8] = {1, 4, 9, 16, 25, 36, 49, 64};
  struct node *root = 0;
  unsigned state = 12345;
  for (int i = 0; i < 60; i++) {
    state = state * 1103515245 + 12345;
    pool[i].key = state >> 16 & 255;
    root = insert(root, &pool[i]);
  }
  int left = 9;
  struct big b = mix(8, (struct big){{1, 2, 3, 4, 5}});
  printf("%d %d %d %d\n", depth(root), find(root, pool[40].key),
         find(root, 1000), countdown(&left));
  printf("%lu %d %ld %ld\n", fibonacci(13), nested(values, 8), b.a[0], b.a[4]);
  printf("%d %lu\n", (int)(power(1.5, 9) * 1000), seven(7, 1, 2, 3, 4, 5, 6));
  return 0;
}
