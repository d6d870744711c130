//===-- merge-sort.c - Stable merge sort with a comparison function -------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sorts records through a pointer to a function, bottom-up between two buffers.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_COUNT 4096

struct record {
  uint32_t key, index;
};

typedef int compare_function(const struct record *, const struct record *);

static int by_key(const struct record *x, const struct record *y) {
  return (x->key > y->key) - (x->key < y->key);
}

static int by_low_byte_down(const struct record *x, const struct record *y) {
  return (int)(y->key & 255) - (int)(x->key & 255);
}

static struct record data[MAX_COUNT], scratch[MAX_COUNT];

static void merge(const struct record *x, const struct record *x_end,
                  const struct record *y, const struct record *y_end,
                  struct record *to, compare_function *compare) {
  while (x < x_end && y < y_end)
    *to++ = compare(y, x) < 0 ? *y++ : *x++;
  while (x < x_end)
    *to++ = *x++;
  while (y < y_end)
    *to++ = *y++;
}

static void sort(uint32_t count, compare_function *compare) {
  struct record *from = data, *to = scratch;
  for (uint32_t width = 1; width < count; width *= 2) {
    for (uint32_t at = 0; at < count; at += 2 * width) {
      uint32_t middle = at + width < count ? at + width : count;
      uint32_t end = at + 2 * width < count ? at + 2 * width : count;
      merge(from + at, from + middle, from + middle, from + end, to + at,
            compare);
    }
    struct record *t = from;
    from = to;
    to = t;
  }
  if (from != data)
    memcpy(data, from, count * sizeof(*data));
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > MAX_COUNT)
    __builtin_trap();
  uint32_t random = count;
  for (uint32_t i = 0; i < count; i++)
    data[i] = (struct record){next_random(&random), i};
  compare_function *const orders[] = {by_key, by_low_byte_down};
  uint32_t hash = 2166136261;
  for (int order = 0; order < 2; order++) {
    sort(count, orders[order]);
    for (uint32_t i = 0; i < count; i++)
      hash = mix(hash, data[i].index);
  }
  return result_u32(hash);
}
