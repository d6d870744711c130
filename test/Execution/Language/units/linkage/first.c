#include "names.h"
static int hidden = 100;
static int local(int x) { return x * hidden--; }
int first_local(int x) { return local(x); }
int weak_in_main(int x) { return x + 1000; }
__attribute__((weak)) int weak_everywhere(int x) { return x * 3; }
int *first_tentative(void) { return &tentative; }
void *first_address(void) { return &tentative; }
int strong_beats_weak = 11;
__attribute__((common)) int common_array[4];
int (*const function_table[])(int) = {first_local, second_local, aliased};
