// External, internal and weak names of several files: which definition counts.
#include "names.h"
#include "test.h"

static int hidden = 1; // other files have their own
static int local(int x) { return x + hidden; }
__attribute__((weak)) int weak_in_main(int x) { return -x; }
__attribute__((weak)) int weak_everywhere(int x) { return x * 2; }
__attribute__((weak)) int weak_object = 5;
extern int nowhere(int) __attribute__((weak));
int tentative;

int main(void) {
  for (int i = 0; i < 6; i++) {
    hidden += i;
    mix(local(i)), mix(first_local(i)), mix(second_local(i));
    mix(weak_in_main(i)), mix(weak_everywhere(i) > 0), mix(weak_object),
        mix(nowhere ? nowhere(i) : 77);
    tentative += i, mix(*first_tentative()), mix(common_array[i % 4]++),
        mix(second_common(i % 4));
    mix(strong_beats_weak), mix(aliased(i)), mix((*function_table[i % 3])(i)),
        mix(constant_table[i].value), mix_bytes(constant_table[i].name, 2);
    show("linkage", digest);
  }
  printf("%d %d %d\n", first_address() == &tentative,
         function_table[0] == first_local, second_function() == first_local);
  return 0;
}
