// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What setjmp keeps: ra, sp, r9 to r12.

_BEGIN_STD_C

#define _JBTYPE long
#define _JBLEN 6
typedef _JBTYPE jmp_buf[_JBLEN];

_END_STD_C
