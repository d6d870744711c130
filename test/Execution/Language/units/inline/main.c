// inline and extern inline of C99 in several files: one definition, one
// address.
#include "shared.h"
#include "test.h"

int (*other_address(void))(int);
int other_calls(int);

int main(void) {
  int (*volatile mine)(int) = twice_plus;
  for (int i = 0; i < 8; i++)
    mix(twice_plus(i)), mix(mine(i)), mix(other_calls(i)), mix(own_counter()),
        mix(gnu_style(i));
  printf("%d %lx\n", mine == other_address(), (unsigned long)digest);
  return 0;
}
