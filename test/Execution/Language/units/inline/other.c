#include "shared.h"
int calls;
extern inline int twice_plus(int x);
int (*other_address(void))(int) { return twice_plus; }
int other_calls(int x) { return twice_plus(x) * 100 + own_counter(); }
