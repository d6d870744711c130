// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// <uchar.h> on top of newlib's wide characters, whose numbers are those of
// Unicode. No multibyte character is beyond U+00FF, so none takes two units of
// 16 bits, and surrogates are what newlib says of other characters without a
// byte: EILSEQ.

#include <uchar.h>
#include <wchar.h>

size_t mbrtoc32(char32_t *restrict character, const char *restrict bytes,
                size_t size, mbstate_t *restrict state) {
  static mbstate_t own;
  wchar_t wide;
  size_t result = mbrtowc(&wide, bytes, size, state ? state : &own);
  if (character && bytes && result <= size)
    *character = (char32_t)wide;
  return result;
}

size_t mbrtoc16(char16_t *restrict character, const char *restrict bytes,
                size_t size, mbstate_t *restrict state) {
  static mbstate_t own;
  char32_t wide;
  size_t result = mbrtoc32(&wide, bytes, size, state ? state : &own);
  if (character && bytes && result <= size)
    *character = (char16_t)wide;
  return result;
}

size_t c32rtomb(char *restrict bytes, char32_t character,
                mbstate_t *restrict state) {
  static mbstate_t own;
  return wcrtomb(bytes, (wchar_t)character, state ? state : &own);
}

size_t c16rtomb(char *restrict bytes, char16_t character,
                mbstate_t *restrict state) {
  static mbstate_t own;
  return c32rtomb(bytes, character, state ? state : &own);
}
