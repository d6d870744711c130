// RUN: %clang -O2 %s -o %t.jam && pvm-run %t.jam | FileCheck %s
// There is no clock, and functions that would read one say so.
// CHECK: log: -1 -1 1\n

#include <errno.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>

int main(void) {
  struct timeval now;
  errno = 0;
  int result = gettimeofday(&now, NULL);
  printf("%d %ld %d\n", result, (long)time(NULL), errno == ENOSYS);
  return 0;
}
