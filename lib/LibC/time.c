// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// There is no clock: a program's result must not depend on when it runs. Every
// question about time fails with ENOSYS.

#include <errno.h>
#include <sys/time.h>
#include <sys/times.h>

int _gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)now, (void)zone;
  errno = ENOSYS;
  return -1;
}

clock_t _times(struct tms *times) {
  (void)times;
  errno = ENOSYS;
  return (clock_t)-1;
}
