// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What -fstack-protector needs. A program has no random numbers, so the guard is a
// constant, one that no string can be written over: it has a zero byte, both ends of a
// line and a byte of ones.

#include <stdint.h>

extern const uintptr_t __stack_chk_guard;
_Noreturn void __stack_chk_fail(void);

const uintptr_t __stack_chk_guard = 0xff0a0d00ff0a0d00;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }
