// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files: the standard ones. What is written to stdout and stderr goes to the
// log (host call 100), a line at a time: stdio buffers lines of stdout because
// it is told that this is a terminal, and does not buffer stderr, whose lines
// are joined here. stdin is empty, and no other file exists.
//
// The names are newlib's own: C gives `write` and its like to programs, which may
// have something else of that name. newlib's of that name call these.

#include "log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

uint64_t __pvm_ecalli_100(uint64_t level, const char *target,
                          uint64_t target_size, const char *message,
                          uint64_t message_size);

enum { LOG_WARNING = 1, LOG_INFORMATION = 2 };

static char line[256];
static size_t line_size;

void __pvm_flush_log(void) {
  if (line_size)
    __pvm_ecalli_100(LOG_WARNING, 0, 0, line, line_size);
  line_size = 0;
}

static void write_joined(const char *data, size_t size) {
  for (size_t i = 0; i < size; i++) {
    line[line_size++] = data[i];
    if (data[i] == '\n' || line_size == sizeof(line))
      __pvm_flush_log();
  }
}

static int fail(int error) {
  errno = error;
  return -1;
}

static int is_open(int file) {
  return file >= STDIN_FILENO && file <= STDERR_FILENO;
}

int _write(int file, const void *data, size_t size) {
  if (file != STDOUT_FILENO && file != STDERR_FILENO)
    return fail(EBADF);
  if (file == STDERR_FILENO)
    write_joined(data, size);
  else if (size)
    __pvm_ecalli_100(LOG_INFORMATION, 0, 0, data, size);
  return (int)size;
}

int _read(int file, void *data, size_t size) {
  (void)data, (void)size;
  return file == STDIN_FILENO ? 0 : fail(EBADF);
}

int _open(const char *path, int flags, ...) {
  (void)path, (void)flags;
  return fail(ENOENT);
}

int _close(int file) { return is_open(file) ? 0 : fail(EBADF); }

off_t _lseek(int file, off_t offset, int origin) {
  (void)offset, (void)origin;
  return fail(is_open(file) ? ESPIPE : EBADF);
}

int _fstat(int file, struct stat *status) {
  if (!is_open(file))
    return fail(EBADF);
  *status = (struct stat){.st_mode = S_IFCHR | S_IRUSR | S_IWUSR};
  return 0;
}

int _stat(const char *restrict path, struct stat *restrict status) {
  (void)path, (void)status;
  return fail(ENOENT);
}

int _isatty(int file) { return is_open(file) ? 1 : fail(EBADF); }

int _unlink(const char *path) {
  (void)path;
  return fail(ENOENT);
}

int _link(const char *from, const char *to) {
  (void)from, (void)to;
  return fail(ENOENT);
}
