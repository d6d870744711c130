// Constant objects: read at variable indices, copied, their addresses compared
// and kept, merged or not; const members, pointers to const, restrict.
#include "test.h"

static const u8 bytes[] = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
static const i16 shorts[] = {-1, 300, -300, 32767, -32768};
static const u32 words[4][3] = {
    {1, 2, 3}, {4, 5, 6}, {0xffffffff, 0x80000000, 7}};
static const i64 longs[] = {-1, 1l << 40, -(1l << 62)};
static const double reals[] = {0.5, -1e100, 3};
static const float singles[] = {0.25f, -7};
static const struct entry {
  const char *const name;
  const int code;
  const u8 raw[3];
} entries[] = {
    {"zero", 0, {1}}, {"one", -1, {2, 3}}, {"two", 1 << 20, {4, 5, 6}}};
static const char one[] = "same text",
                  two[] = "same text", *const three = "same text";
static const u64 zeros[100];
const struct {
  u32 v;
} visible = {42};

FN u64 look(unsigned i, unsigned j) {
  return bytes[i % 10] + shorts[i % 5] * 3 + words[i % 4][j % 3] * 5ul +
         longs[j % 3] * 7ul + (i64)(reals[0] * 8) + (i64)(singles[j & 1] * 16) +
         entries[j % 3].code + entries[i % 3].raw[j % 3] +
         entries[j % 3].name[1] + zeros[i % 100];
}
FN void copy(int *restrict to, const int *restrict from, int n) {
  while (n-- > 0)
    *to++ = *from++ * 2;
}
FN int may_alias(int *to, const int *from) {
  int a = *from;
  *to = a + 1;
  return *from * 100 + a;
}
FN int sum(const struct entry *e, const struct entry *const end) {
  int v = 0;
  for (const struct entry *p = e; p != end; ++p)
    v = v * 3 + p->code + p->name[0];
  return v;
}
FN const void *first_different(const void *a, const void *b) {
  const u8 *p = a, *q = b;
  while (*p && *p == *q)
    p++, q++;
  return p;
}

int main(void) {
  for (unsigned i = 0; i < 60; i++)
    mix(look(i, i / 3)), mix(look(i * 7, i));
  int a[6] = {1, 2, 3, 4, 5, 6}, b[6];
  copy(b, a, 6), mix_bytes(b, sizeof b), mix(may_alias(a, a)),
      mix(may_alias(a, b)), mix(sum(entries, entries + 3)),
      mix(sum(entries + 1, entries + 1));
  const int *p = a;
  int *const q = b;
  *q = p[2], p += 2, mix(*p + *q);
  printf("%d %d %d\n", one == two, memcmp(one, three, sizeof one),
         (int)((const char *)first_different(one, two) - one));
  struct entry mine = entries[2];
  const struct entry *volatile chosen = HIDE(int, 1) ? &mine : entries;
  printf("%s %d %d %lx\n", chosen->name, chosen->raw[2], visible.v,
         (unsigned long)digest);
  return 0;
}
