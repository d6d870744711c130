// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Processes: there is one, with no environment to start another in.

#include <errno.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t _fork(void) {
  errno = ENOSYS;
  return -1;
}

pid_t _wait(int *status) {
  (void)status;
  errno = ECHILD;
  return -1;
}

int _execve(const char *path, char *const arguments[], char *const variables[]) {
  (void)path, (void)arguments, (void)variables;
  errno = ENOSYS;
  return -1;
}
