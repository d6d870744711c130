// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// 128-bit shifts by a variable amount below 128.

#include "int128.h"

u128 __ashlti3(u128 value, int amount) {
  halves v = {value};
  if (amount & 64) {
    v.high = v.low << (amount & 63);
    v.low = 0;
  } else if (amount != 0) {
    v.high = v.high << amount | v.low >> (64 - amount);
    v.low <<= amount;
  }
  return v.value;
}

u128 __lshrti3(u128 value, int amount) {
  halves v = {value};
  if (amount & 64) {
    v.low = v.high >> (amount & 63);
    v.high = 0;
  } else if (amount != 0) {
    v.low = v.low >> amount | v.high << (64 - amount);
    v.high >>= amount;
  }
  return v.value;
}

u128 __ashrti3(u128 value, int amount) {
  halves v = {value};
  int64_t high = (int64_t)v.high;
  if (amount & 64) {
    v.low = high >> (amount & 63);
    v.high = high >> 63;
  } else if (amount != 0) {
    v.low = v.low >> amount | v.high << (64 - amount);
    v.high = high >> amount;
  }
  return v.value;
}
