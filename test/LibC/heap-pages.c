// RUN: %clang -O1 %s -o %t.jam && pvm-run %t.jam | FileCheck %s --check-prefix=DEFAULT
// RUN: %clang -O1 %s -o %t.jam -Wl,--heap-pages=1024 && pvm-run %t.jam | FileCheck %s --check-prefix=LARGE
// malloc has a megabyte, or what the linker is asked for.
// DEFAULT: result: 01000000
// LARGE: result: 04000000

#include <stdlib.h>

int main(void) {
  int megabytes = 0;
  // volatile, so that the compiler does not think it knows about malloc.
  void *volatile block;
  while ((block = malloc(1000000)))
    megabytes++;
  return megabytes;
}
