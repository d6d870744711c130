// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Characters of Unicode, which newlib has nothing for. The multibyte characters
// are those of the C locale, single bytes.

#ifndef _UCHAR_H
#define _UCHAR_H

#include <stddef.h>
#include <sys/_types.h>

#ifdef __cplusplus
extern "C" {
#else
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif

typedef _mbstate_t mbstate_t;

size_t mbrtoc16(char16_t *__restrict character, const char *__restrict bytes,
                size_t size, mbstate_t *__restrict state);
size_t c16rtomb(char *__restrict bytes, char16_t character,
                mbstate_t *__restrict state);
size_t mbrtoc32(char32_t *__restrict character, const char *__restrict bytes,
                size_t size, mbstate_t *__restrict state);
size_t c32rtomb(char *__restrict bytes, char32_t character,
                mbstate_t *__restrict state);

#ifdef __cplusplus
}
#endif

#endif
