// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is still to be logged when a program ends.

#ifndef PVM_LIBC_LOG_H
#define PVM_LIBC_LOG_H

// Logs an unfinished line of stderr. Weak: a program that writes nothing has
// none.
__attribute__((weak)) void __pvm_flush_log(void);

#endif
