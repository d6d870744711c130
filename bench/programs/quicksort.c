//===-- quicksort.c - Quicksort -------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sorts random words in place: compares and exchanges in memory, recursion.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_COUNT 16384

static uint32_t data[MAX_COUNT];

static void exchange(uint32_t *x, uint32_t *y) {
  uint32_t t = *x;
  *x = *y;
  *y = t;
}

static void sort(uint32_t *begin, uint32_t *end) {
  while (end - begin > 12) {
    // The median of three goes to the front as the pivot.
    uint32_t *middle = begin + (end - begin) / 2, *last = end - 1;
    if (*middle < *begin)
      exchange(middle, begin);
    if (*last < *begin)
      exchange(last, begin);
    if (*last < *middle)
      exchange(last, middle);
    exchange(begin, middle);
    uint32_t pivot = *begin;
    uint32_t *low = begin, *high = end;
    for (;;) {
      while (*++low < pivot)
        ;
      while (*--high > pivot)
        ;
      if (low >= high)
        break;
      exchange(low, high);
    }
    exchange(begin, high);
    // Recurse into the smaller part.
    if (high - begin < end - high) {
      sort(begin, high);
      begin = high + 1;
    } else {
      sort(high + 1, end);
      end = high;
    }
  }
  for (uint32_t *at = begin + 1; at < end; at++) {
    uint32_t value = *at, *hole = at;
    for (; hole > begin && hole[-1] > value; hole--)
      *hole = hole[-1];
    *hole = value;
  }
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > MAX_COUNT)
    __builtin_trap();
  uint32_t random = count;
  for (uint32_t i = 0; i < count; i++)
    data[i] = next_random(&random);
  sort(data, data + count);
  uint32_t hash = 2166136261, num_wrong = 0;
  for (uint32_t i = 0; i < count; i++) {
    hash = mix(hash, data[i]);
    num_wrong += i && data[i] < data[i - 1];
  }
  return result_u32(hash + num_wrong);
}
