// Flexible array members with static initializers (GNU), copies of the header,
// arrays of no size, and structures behind one another in a buffer.
#include "test.h"

struct blob {
  u16 size;
  u8 kind;
  u32 data[];
};
struct text {
  u8 n;
  char s[];
};
struct nested {
  int id;
  struct text *names[];
};
struct old {
  u16 n;
  u16 v[0];
};
union either {
  u8 b[4];
  u32 w;
};
struct tail {
  u8 n;
  union either e[];
};

static struct blob numbers = {3, 7, {10, 20, 30}};
static const struct text hello = {5, "hello"}, empty = {0};
static struct text bye = {3, {'b', 'y', 'e'}};
static struct nested all = {2, {(struct text *)&hello, &bye, 0}};
static struct tail tail = {2, {{.w = 0x01020304}, {{9, 8, 7, 6}}}};

FN u64 total(const struct blob *b) {
  u64 sum = b->kind;
  for (int i = 0; i < b->size; i++)
    sum = sum * 1000003 + b->data[i];
  return sum;
}
FN struct old *append(struct old *o, u16 v) {
  o->v[o->n++] = v;
  return o;
}
// Records of different sizes, one behind the other.
FN u8 *pack(u8 *at, int n, u64 seed) {
  struct blob *b = (struct blob *)at;
  b->size = n, b->kind = seed;
  for (int i = 0; i < n; i++)
    b->data[i] = seed * (i + 1) >> 7;
  return (u8 *)&b->data[n];
}

int main(void) {
  show("numbers", total(&numbers));
  numbers.data[1] = 99, numbers.size = 2;
  struct blob header = numbers;
  header.size = 0;
  show("numbers", total(&numbers) + total(&header));
  for (int i = 0; all.names[i]; i++)
    printf("%d %s\n", all.names[i]->n, i ? "" : all.names[i]->s);
  printf("%d %c %x\n", empty.n, bye.s[2], tail.e[0].w + tail.e[1].b[3]);
  u16 space[20] = {0};
  struct old *o = (struct old *)space;
  for (int i = 0; i < 10; i++)
    append(append(o, i * i), i);
  for (int i = 0; i < 20 && i < o->n; i++)
    mix(o->v[i % 19]);
  u32 buffer[200];
  u8 *end = (u8 *)buffer;
  for (int i = 0; i < 12; i++)
    end = pack(end, i * 5 % 11, next_random());
  for (u8 *at = (u8 *)buffer; at < end;
       at = (u8 *)&((struct blob *)at)->data[((struct blob *)at)->size])
    mix(total((struct blob *)at));
  show("records", digest);
  printf("%d %d %d %d %d\n", (int)sizeof(struct blob), (int)sizeof(struct text),
         (int)sizeof numbers, (int)sizeof(struct old),
         (int)(end - (u8 *)buffer));
  return 0;
}
