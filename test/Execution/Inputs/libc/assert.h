// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A failed assertion ends the program as abort does.

#ifndef TEST_ASSERT_H
#define TEST_ASSERT_H

#include <stdlib.h>

#define assert(condition) ((condition) ? (void)0 : abort())

#endif
