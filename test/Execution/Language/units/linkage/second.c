#include "names.h"
static int hidden = -7;
static int local(int x) { return x - (hidden += 2); }
int second_local(int x) { return local(x); }
__attribute__((weak)) int strong_beats_weak = 22;
int weak_object = 6;
static int real(int x) { return x ^ strong_beats_weak; }
int aliased(int) __attribute__((alias("real")));
__attribute__((common)) int common_array[4];
int second_common(int i) { return common_array[i] * 10; }
int (*second_function(void))(int) { return first_local; }
const struct entry constant_table[6] = {
    {"a0", 1},        {"b1", -1},
    {"c2", 1l << 40}, {"d3", (long)sizeof(struct entry)},
    {"e4", 'x'},      {"f5"}};
