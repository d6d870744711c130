// Bit-fields in static, automatic, designated and nested initializers, in
// arrays and unions; values that do not fit are cut.
#include "test.h"

struct op {
  u32 code : 6;
  i32 imm : 13;
  u32 reg : 5, : 3, last : 1;
};
struct table {
  const char *name;
  struct op ops[3];
  u8 n : 4;
};
union word {
  struct {
    u32 lo : 12, mid : 12, hi : 8;
  } part;
  u32 all;
};

static const struct op nop = {0, .last = 1};
static struct op program[] = {{1, -4096, 31},
                              {.reg = 3, .code = 63, .imm = 4095},
                              [5] = {7, .last = 1},
                              [3] = {2, 3, 4, 1}};
static const struct table tables[] = {
    {"one", {{1, 2, 3}, {4, -5, 6, 1}}, 2},
    {"two", {[2] = {.imm = -1}}, .n = 15},
    {.ops = {[0].code = 9, [1].reg = 8, [0].imm = -7}, .name = "three"},
};
static union word words[] = {
    {{0xabc, 0x123, 0xff}}, {.all = 0x12345678}, {.part.hi = 3, .part.lo = 4}};

static void mix_op(struct op o) {
  mix(o.code), mix(o.imm), mix(o.reg), mix(o.last);
}

int main(void) {
  int k = HIDE(int, 1000);
  mix_op(nop);
  for (int i = 0; i < COUNT(program); i++)
    mix_op(program[i]);
  show("program", digest);
  for (int i = 0; i < COUNT(tables); i++) {
    printf("%s %d\n", tables[i].name, tables[i].n);
    for (int j = 0; j < 3; j++)
      mix_op(tables[i].ops[j]);
  }
  show("tables", digest);
  for (int i = 0; i < COUNT(words); i++)
    mix(words[i].all), mix(words[i].part.mid), mix(words[i].part.hi);
  struct op local = {k, k * 5, k, k},
            array[] = {[1] = {.imm = -k}, local, [0] = local};
  mix_op(local);
  for (int i = 0; i < COUNT(array); i++)
    mix_op(array[i]);
  mix_op((struct op){k + 1, .reg = k - 1, .imm = local.imm});
  union word w = {.part = {k, k << 3, k >> 1}};
  mix(w.all);
  static struct op later = {5, 6};
  later.imm -= k, program[4] = later, later = nop;
  mix_op(program[4]), mix_op(later);
  show("local", digest);
  return 0;
}
