// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A service that counts bytes.
//
// refine counts those of a work item, accumulate adds the counts to a number in
// storage.

#include <jam/jam.h>

static const char key[] = "count";
enum { KEY_SIZE = sizeof(key) - 1 };

jam_bytes refine(const uint8_t *data, uint64_t size) {
  static uint64_t count;
  jam_refine_arguments arguments;
  if (!jam_read_refine_arguments(data, size, &arguments))
    __builtin_trap();
  count = arguments.payload_size;
  return (jam_bytes){&count, sizeof(count)};
}

// The number that refine found, 0 if it failed.
static uint64_t read_count(uint64_t index) {
  static uint8_t input[1024];
  uint64_t size = jam_fetch(input, 0, sizeof(input), JAM_FETCH_INPUT, index, 0);
  jam_work_result work;
  if (size > sizeof(input) || !jam_read_work_result(input, size, &work) ||
      work.result_size != sizeof(uint64_t))
    return 0;
  jam_reader reader = jam_read_from(work.result, work.result_size);
  return jam_read_fixed(&reader, sizeof(uint64_t));
}

jam_bytes accumulate(const uint8_t *data, uint64_t size) {
  jam_accumulate_arguments arguments;
  if (!jam_read_accumulate_arguments(data, size, &arguments))
    __builtin_trap();
  uint64_t total = 0;
  jam_read(JAM_SELF, key, KEY_SIZE, &total, 0, sizeof(total));
  for (uint64_t i = 0; i < arguments.inputs; i++)
    total += read_count(i);
  if (jam_write(key, KEY_SIZE, &total, sizeof(total)) == JAM_FULL)
    jam_log_text(JAM_LOG_ERROR, "no room for the count");
  jam_log_number(JAM_LOG_INFORMATION, "bytes so far", total);
  return (jam_bytes){0, 0};
}
