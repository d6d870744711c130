// RUN: %clang -O2 %s -o %t.jam && pvm-run %t.jam 05060708 | FileCheck %s
// The C library serves a service as well, which has no main.
// CHECK: log: 4 bytes, 26 in all\n
// CHECK: result: 32360a

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { const void *data; unsigned long size; } bytes;

bytes refine(const unsigned char *arguments, unsigned long size) {
  int sum = 0;
  for (unsigned long i = 0; i < size; i++)
    sum += arguments[i];
  printf("%lu bytes, %d in all\n", size, sum);
  char *text = malloc(16);
  sprintf(text, "%d\n", sum);
  return (bytes){text, strlen(text)};
}
