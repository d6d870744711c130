// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What libc++'s headers leave to its library, as far as a program without
// exceptions, files and locales can need it.

#include <__functional/hash.h>
#include <__hash_table>
#include <__verbose_abort>
#include <algorithm>
#include <memory>
#include <string>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

_LIBCPP_BEGIN_NAMESPACE_STD

// Where others throw, and where a check of libc++'s fails.
_LIBCPP_WEAK void __libcpp_verbose_abort(char const *format, ...) noexcept {
  va_list arguments;
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  abort();
}

// An explicit instantiation leaves out the members that are templates.
template class basic_string<char>;
template string &string::__assign_no_alias<false>(const char *, size_t);
template string &string::__assign_no_alias<true>(const char *, size_t);

size_t __hash_memory(_LIBCPP_NOESCAPE const void *data, size_t size) noexcept {
  return __murmur2_or_cityhash<size_t>()(data, size);
}

// std::sort of plain numbers.
template <class Comparison, class Iterator>
void __sort(Iterator first, Iterator last, Comparison) {
  if (first == last)
    return;
  const auto depth = 2 * std::__bit_log2(static_cast<size_t>(last - first));
  std::__introsort<_ClassicAlgPolicy, ranges::less, Iterator, false>(
      first, last, ranges::less(), depth);
}

#define SORT(TYPE)                                                             \
  template void __sort<__less<TYPE> &, TYPE *>(TYPE *, TYPE *, __less<TYPE> &);
SORT(char)
SORT(signed char)
SORT(unsigned char)
SORT(short)
SORT(unsigned short)
SORT(int)
SORT(unsigned)
SORT(long)
SORT(unsigned long)
SORT(long long)
SORT(unsigned long long)
SORT(float)
SORT(double)
SORT(long double)
#undef SORT

// The least prime that is not smaller, for the sizes of hash tables.
size_t __next_prime(size_t n) {
  auto is_prime = [](size_t candidate) {
    for (size_t divisor = 3; divisor * divisor <= candidate; divisor += 2)
      if (candidate % divisor == 0)
        return false;
    return true;
  };
  if (n <= 2)
    return n == 0 ? 0 : 2;
  for (n |= 1; !is_prime(n); n += 2)
    ;
  return n;
}

__shared_count::~__shared_count() {}
__shared_weak_count::~__shared_weak_count() {}

void __shared_weak_count::__release_weak() noexcept {
  if (__libcpp_atomic_refcount_decrement(__shared_weak_owners_) == -1)
    __on_zero_shared_weak();
}

__shared_weak_count *__shared_weak_count::lock() noexcept {
  if (__shared_owners_ == -1)
    return nullptr;
  __shared_owners_++;
  return this;
}

const void *
__shared_weak_count::__get_deleter(const type_info &) const noexcept {
  return nullptr;
}

template <class Number> static string print(const char *format, Number number) {
  char text[64];
  const int size = snprintf(text, sizeof(text), format, number);
  return string(text, static_cast<size_t>(size));
}

string to_string(int number) { return print("%d", number); }
string to_string(unsigned number) { return print("%u", number); }
string to_string(long number) { return print("%ld", number); }
string to_string(unsigned long number) { return print("%lu", number); }
string to_string(long long number) { return print("%lld", number); }
string to_string(unsigned long long number) { return print("%llu", number); }

_LIBCPP_END_NAMESPACE_STD
