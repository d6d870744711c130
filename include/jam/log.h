// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The debug log (JIP-1, host call 100), which changes nothing but what a node
// prints.

#ifndef JAM_LOG_H
#define JAM_LOG_H

#include <jam/host_calls.h>

enum {
  JAM_LOG_ERROR,
  JAM_LOG_WARNING,
  JAM_LOG_INFORMATION,
  JAM_LOG_DEBUG,
  JAM_LOG_TRACE
};

static inline void jam_log_text(uint64_t level, const char *text) {
  jam_log(level, 0, 0, text, __builtin_strlen(text));
}

// Logs "name: value".
static inline void jam_log_number(uint64_t level, const char *name,
                                  uint64_t value) {
  char text[96];
  uint64_t at = sizeof(text);
  do
    text[--at] = (char)('0' + value % 10);
  while (value /= 10);
  text[--at] = ' ';
  text[--at] = ':';
  for (uint64_t left = __builtin_strlen(name); left && at; left--)
    text[--at] = name[left - 1];
  jam_log(level, 0, 0, text + at, sizeof(text) - at);
}

#endif
