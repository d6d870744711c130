// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the C++ ABI asks for: guards of local static variables (for code that is
// compiled with them), and the end of calls of what is not there.

extern "C" {

[[noreturn]] void __cxa_pure_virtual() { __builtin_trap(); }
[[noreturn]] void __cxa_deleted_virtual() { __builtin_trap(); }

// The first byte says whether the variable is initialized. There is one thread.
int __cxa_guard_acquire(unsigned char *guard) { return *guard == 0; }
void __cxa_guard_release(unsigned char *guard) { *guard = 1; }
void __cxa_guard_abort(unsigned char *) {}
}
