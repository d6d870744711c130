// RUN: %clang -O2 %s -o %t.jam && pvm-run %t.jam | FileCheck %s --match-full-lines
// Standard streams go to the log, lines as they are complete and the rest at exit;
// stdin is empty, other files do not exist.
// CHECK:      log: first line\n
// CHECK-NEXT: log: joined line\n
// CHECK-NEXT: log: 17 to stderr\n
// CHECK-NEXT: log: -1 2 1\n
// CHECK-NEXT: log: no newline
// CHECK-NEXT: log: unfinished
// CHECK-NEXT: status: halt

#include <errno.h>
#include <stdio.h>

int main(void) {
  puts("first line");
  printf("joined ");
  fprintf(stderr, "%d %s", 17, "to stderr");
  fputs("line\n", stdout);
  fputs("\nunfinished", stderr);
  int end = getchar();
  FILE *file = fopen("some/file", "r");
  printf("%d %d %d\n", end, errno, file == NULL);
  fwrite("no newline", 1, 10, stdout);
  return 0;
}
