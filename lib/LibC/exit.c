// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The end of a program, from wherever it is: what was asked for with atexit,
// destructors, streams, and a jump to the address that halts, with the exit
// status as the result. What a signal would do to a process is a trap.

#include "log.h"

#include <reent.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

// newlib's: calls what atexit and __cxa_atexit were given.
void __call_exitprocs(int status, void *object);

// The linker's, if there are functions with the attribute destructor.
__attribute__((weak)) void __pvm_run_destructors(void);

void exit(int status) {
  __call_exitprocs(status, NULL);
  if (__pvm_run_destructors)
    __pvm_run_destructors();
  if (_GLOBAL_REENT->__cleanup)
    _GLOBAL_REENT->__cleanup(_GLOBAL_REENT);
  _exit(status);
}

void _exit(int status) {
  if (__pvm_flush_log)
    __pvm_flush_log();
  static int32_t result;
  result = status;
  register const void *data __asm__("a0") = &result;
  register uint64_t size __asm__("a1") = sizeof(result);
  // The address is 2^32 - 2^16.
  __asm__ volatile("load_imm ra, -65536\n\tjump_ind ra, 0"
                   :
                   : "r"(data), "r"(size)
                   : "memory");
  __builtin_unreachable();
}

int _kill(pid_t process, int signal) {
  (void)process, (void)signal;
  if (__pvm_flush_log)
    __pvm_flush_log();
  __builtin_trap();
}

pid_t _getpid(void) { return 1; }
