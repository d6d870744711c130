// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// new and delete. Memory that is not there is a trap, as there are no
// exceptions, and NULL where the caller asks for that.

#include <new>
#include <stdlib.h>

static void *allocate(std::size_t size) {
  void *block = malloc(size ? size : 1);
  if (!block)
    __builtin_trap();
  return block;
}

static void *allocate(std::size_t size, std::align_val_t alignment) {
  const auto bytes = static_cast<std::size_t>(alignment);
  void *block = aligned_alloc(bytes, (size + bytes - 1) / bytes * bytes);
  if (!block)
    __builtin_trap();
  return block;
}

const std::nothrow_t std::nothrow{};

void *operator new(std::size_t size) { return allocate(size); }
void *operator new[](std::size_t size) { return allocate(size); }
void *operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, alignment);
}
void *operator new[](std::size_t size, std::align_val_t alignment) {
  return allocate(size, alignment);
}
void *operator new(std::size_t size, const std::nothrow_t &) noexcept {
  return malloc(size ? size : 1);
}
void *operator new[](std::size_t size, const std::nothrow_t &) noexcept {
  return malloc(size ? size : 1);
}

void operator delete(void *block) noexcept { free(block); }
void operator delete[](void *block) noexcept { free(block); }
void operator delete(void *block, std::size_t) noexcept { free(block); }
void operator delete[](void *block, std::size_t) noexcept { free(block); }
void operator delete(void *block, std::align_val_t) noexcept { free(block); }
void operator delete[](void *block, std::align_val_t) noexcept { free(block); }
void operator delete(void *block, std::size_t, std::align_val_t) noexcept {
  free(block);
}
void operator delete[](void *block, std::size_t, std::align_val_t) noexcept {
  free(block);
}
void operator delete(void *block, const std::nothrow_t &) noexcept {
  free(block);
}
void operator delete[](void *block, const std::nothrow_t &) noexcept {
  free(block);
}
