// Functions that return pointers to functions, directly and through structures;
// tables of tables; state machines; declarations without typedefs.
#include "test.h"

struct state {
  struct state (*next)(int);
};
static struct state start(int), word(int), number(int);
static int words, numbers;
static struct state start(int c) {
  return (struct state){c >= '0' && c <= '9' ? numbers++,
                        number : c >= 'a' ? words++, word : start};
}
static struct state word(int c) {
  return (struct state){c == ' ' ? start : word};
}
static struct state number(int c) {
  return (struct state){c >= '0' && c <= '9' ? number : start(c).next};
}

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return (int)((unsigned)a * b); }
static int (*choose(char c))(int, int) {
  return c == '+' ? add : c == '-' ? sub : c == '*' ? mul : 0;
}
static int (*(*indirect(int k))(char))(int, int) { return k ? choose : choose; }
static int (*const table[2][2])(int, int) = {{add, sub}, {mul, add}};
static int (*(*const rows[])[2])(int, int) = {
    (int (*(*)[2])(int, int))&table[1], (int (*(*)[2])(int, int))&table[0]};
static int apply(int f(int, int), int a, int b) { return f(a, b); }
static int compose(int (*f)(int (*)(int, int), int, int), int (*g)(int, int),
                   int n) {
  return n ? f(g, compose(f, g, n - 1), n) : 1;
}

typedef struct counter {
  int (*get)(struct counter *);
  void (*set)(struct counter *, int);
  int n;
} counter;
static int plain(counter *c) { return c->n; }
static int doubled(counter *c) { return c->n * 2; }
static void store(counter *c, int n) {
  c->n = n, c->get = c->get == plain ? doubled : plain;
}
static int eval(const char **p) {
  char c = *(*p)++;
  if (c >= '0' && c <= '9')
    return c - '0';
  int a = eval(p), b = eval(p);
  return indirect(c & 1)(c)(a, b);
}

int main(void) {
  struct state s = {start};
  for (const char *t = "one 22 three3 4 5x six 777 "; *t; t++)
    s = s.next(*t);
  printf("%d %d %d\n", words, numbers, s.next == start);
  const char *expressions[] = {"+1*23", "-*34+12", "*+12+34", "--9*22+*345"};
  for (int i = 0; i < 4; i++) {
    const char *p = expressions[i];
    printf("%d\n", eval(&p));
  }
  for (int i = 0; i < 8; i++)
    printf("%d %d %d\n", table[i & 1][i >> 1 & 1](i, 3),
           (*rows[i & 1])[i >> 1 & 1](i, 3),
           apply(*****&*choose("+-*"[i % 3]), i, 5));
  printf("%d %d\n", compose(apply, add, 10), compose(&apply, &mul, 10));
  counter c = {plain, store, 4};
  for (int i = 0; i < 5; i++)
    c.set(&c, c.get(&c) + i), printf("%d\n", c.get(&c));
  int (*volatile none)(int, int) = choose('/');
  printf("%d %d %d\n", !none, choose('+') == add, choose('*') != add);
  return 0;
}
