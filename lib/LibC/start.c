// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry point of programs that have a main. The invocation's bytes are the
// arguments from argv[1] on, each ended by a zero byte, which the last one may
// lack; argv[0] is "main". The exit status is the result, four bytes.

#include <stdint.h>
#include <stdlib.h>

int main(int argc, char **argv);

typedef struct {
  const void *data;
  uint64_t size;
} bytes;

// Where C++ registers destructors of static objects; there is one program.
void *__dso_handle;

static size_t count_arguments(const char *text, uint64_t size) {
  size_t count = 0;
  for (uint64_t i = 0; i < size; i++)
    count += text[i] == 0 || i + 1 == size;
  return count;
}

// Arguments can be written to, so they are copied.
static char **read_arguments(const char *text, uint64_t size, size_t count) {
  char **list = malloc((count + 2) * sizeof(*list));
  char *copy = malloc(size + 1);
  if (!list || !copy)
    abort();
  static char name[] = "main";
  list[0] = name;
  size_t used = 1;
  for (uint64_t i = 0; i < size; i++) {
    if (i == 0 || text[i - 1] == 0)
      list[used++] = copy + i;
    copy[i] = text[i];
  }
  copy[size] = 0;
  list[used] = 0;
  return list;
}

bytes _start(const char *arguments, uint64_t size);
bytes _start(const char *arguments, uint64_t size) {
  static char name[] = "main";
  static char *no_arguments[] = {name, 0};
  size_t count = count_arguments(arguments, size);
  char **list = count ? read_arguments(arguments, size, count) : no_arguments;
  exit(main((int)count + 1, list));
}
