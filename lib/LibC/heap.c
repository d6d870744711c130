// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory for malloc: the heap pages that the linker was asked for
// (--heap-pages), or else a megabyte of zeroed memory, which adds nothing to
// the program file.

#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

enum { DEFAULT_SIZE = 1 << 20 };

extern char __heap_start[], __heap_end[];
static char default_heap[DEFAULT_SIZE] __attribute__((aligned(16)));

void *_sbrk(ptrdiff_t increment) {
  static char *start, *end, *now;
  if (!start) {
    // Without that option there is only the rest of a page.
    const size_t requested = (size_t)(__heap_end - __heap_start);
    start = requested > 4096 ? __heap_start : default_heap;
    end = requested > 4096 ? __heap_end : default_heap + DEFAULT_SIZE;
    now = start;
  }
  if (increment > end - now || increment < start - now) {
    errno = ENOMEM;
    return (void *)-1;
  }
  void *old = now;
  now += increment;
  return old;
}

// newlib's aligned_alloc is made of this, which it leaves to others.
int posix_memalign(void **block, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0)
    return EINVAL;
  void *result = memalign(alignment, size);
  if (!result)
    return ENOMEM;
  *block = result;
  return 0;
}
