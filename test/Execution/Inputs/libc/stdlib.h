// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Implemented by libc.c.

#ifndef TEST_STDLIB_H
#define TEST_STDLIB_H

#include <stddef.h>

_Noreturn void abort(void);
int abs(int value);
long labs(long value);
void *malloc(size_t size);
void free(void *block);

#endif
