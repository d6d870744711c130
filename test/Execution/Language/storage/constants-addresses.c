// Addresses in static initializers: of objects, elements, members, functions,
// strings, literals, with offsets and casts, differences of labels, tables of
// tables.
#include "test.h"

struct s {
  int a;
  struct {
    char b[5];
    long c;
  } in;
};
static struct s objects[4] = {
    {1, {"abc", 2}}, {3, {"d", 4}}, [3] = {5, {{6}, 7}}};
extern int later[];
static int *const inside = &later[3], *const past = later + 6;
int later[6] = {0, 10, 20, 30, 40, 50};
static const char *text = "hello, world",
                  *tail = "hello, world" + 7, *const *indirect = &text;
static long *member = &objects[3].in.c;
static char *character = &objects[1].in.b[2] - 2,
            *by_cast = (char *)&objects[0] + 8;
static struct s *middle = &(&objects[1])[1];
static uintptr_t number = (uintptr_t)&objects[2],
                 scaled[] = {(uintptr_t)later, 0, (uintptr_t)(later + 1)};
static int difference = &later[5] - &later[1];
static void *self = &self;
static struct node {
  struct node *next, **at;
  int v;
} nodes[3] = {{&nodes[1], &nodes[2].next, 1},
              {&nodes[2], &nodes[0].next, 2},
              {nodes, 0, 3}};
static int f(int x) { return x + 1; }
static int g(int x) { return x * 2; }
static int (*const functions[])(int) = {f, &g, *f, (int (*)(int))(uintptr_t)0};
static struct {
  const char *name;
  int (*call)(int);
  const void *data;
} commands[] = {{"f", f, &later[2]}, {"g", g, objects}, {"none", 0, "data"}};
static int (*rows[2])[3] = {(int (*)[3])later, (int (*)[3])(later + 3)};
static int *literal = (int[]){7, 8, 9}, **two = (int *[]){&later[1], &later[4]};
static const _Bool nonnull = &later, equal = 1 ? &objects : 0;
static const long shifted = (long)(4096 * 3 + sizeof objects),
                  folded =
                      (char)300 + -7 / 2 + (5 > 3 ? 1l << 33 : 0) + (int)2.9;
static double reals[] = {1 / 3.0, -0.5f, 7, 'a', 1e3 + 1};
static int (*table_of_tables[])[3] = {&(int[3]){1, 2, 3}, &(int[3]){4, 5, 6}};

int main(void) {
  mix(*inside), mix(past[-1]), mix(*member), mix(*character),
      mix(*(i32 *)by_cast), mix(middle->a), mix(difference);
  mix(number == (uintptr_t)middle), mix(scaled[2] - scaled[0]),
      mix(self == &self), mix((*indirect)[4]), mix(tail[0]);
  mix(nodes->next->next->next->v), mix(nodes[0].at[0]->v),
      mix((*nodes[1].at)->v);
  show("addresses", digest);
  for (int i = 0; i < 3; i++) {
    mix(functions[i](i)), mix(functions[i] == f),
        mix(commands[i].call ? commands[i].call(i) : -1),
        mix_bytes(commands[i].name, 1);
    mix(*(const u8 *)commands[i].data), mix(literal[i]), mix((*rows[i & 1])[i]),
        mix(*two[i & 1]), mix((*table_of_tables[i & 1])[i]);
  }
  mix(functions[3] == 0), mix(nonnull), mix(equal), mix(shifted), mix(folded);
  for (int i = 0; i < COUNT(reals); i++)
    mix_double(reals[i]);
  literal[1] = 80, *member += 1, text++;
  mix((*indirect)[0]), mix(literal[1]), mix(objects[3].in.c);
  show("tables", digest);
  return 0;
}
