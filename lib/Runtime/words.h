// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory as 64-bit words at any address. PVM loads and stores them unaligned at
// the price of aligned ones, so the memory functions step by words and finish
// with one word that ends exactly at the end, overlapping what is done already.

#ifndef PVM_RUNTIME_WORDS_H
#define PVM_RUNTIME_WORDS_H

#include <stddef.h>
#include <stdint.h>

typedef uint64_t __attribute__((may_alias, aligned(1))) word;
typedef uint32_t __attribute__((may_alias, aligned(1))) half_word;
typedef uint16_t __attribute__((may_alias, aligned(1))) quarter_word;

enum { WORD = sizeof(word), BLOCK = 4 * WORD };

#endif
