// RUN: %clang -O2 -Wall -Wextra -Werror %s -o %t.jam && pvm-run %t.jam | FileCheck %s
// RUN: %clang -O0 -x c++ -std=c++17 -Wall -Wextra -Werror %s -o %t.jam && pvm-run %t.jam | FileCheck %s
// Naturals and what is made of them: encodings from the Gray Paper's rules, borders of
// each length there and back, and what is too long or too short.
// CHECK: result: 00000000

#include <jam/jam.h>

static uint32_t wrong;

static void expect(bool condition, uint32_t number) {
  if (!condition && !wrong)
    wrong = number;
}

static void check(uint64_t value, uint64_t size, const char *bytes, uint32_t number) {
  uint8_t buffer[9];
  expect(jam_write_natural(buffer, value) == buffer + size, number);
  expect(__builtin_memcmp(buffer, bytes, size) == 0, number + 1);
  jam_reader reader = jam_read_from(bytes, size);
  expect(jam_read_natural(&reader) == value && !reader.failed, number + 2);
  expect(reader.at == reader.end, number + 3);
  reader = jam_read_from(bytes, size - 1);
  jam_read_natural(&reader);
  expect(reader.failed, number + 4);
}

static void check_borders(void) {
  uint8_t buffer[9];
  for (unsigned bits = 0; bits <= 63; bits++)
    for (int offset = -1; offset <= 1; offset++) {
      uint64_t value = ((uint64_t)1 << bits) + (uint64_t)(int64_t)offset;
      uint8_t *end = jam_write_natural(buffer, value);
      jam_reader reader = jam_read_from(buffer, (uint64_t)(end - buffer));
      expect(jam_read_natural(&reader) == value && !reader.failed, 900 + bits);
      expect(reader.at == reader.end, 1000 + bits);
    }
}

jam_bytes refine(const uint8_t *arguments, uint64_t size) {
  (void)arguments, (void)size;
  check(0, 1, "\x00", 10);
  check(127, 1, "\x7f", 20);
  check(128, 2, "\x80\x80", 30);
  check(300, 2, "\x81\x2c", 40);
  check(16383, 2, "\xbf\xff", 50);
  check(16384, 3, "\xc0\x00\x40", 60);
  check(2097151, 3, "\xdf\xff\xff", 70);
  check(2097152, 4, "\xe0\x00\x00\x20", 80);
  check(268435455, 4, "\xef\xff\xff\xff", 90);
  check(268435456, 5, "\xf0\x00\x00\x00\x10", 100);
  check(4294967295, 5, "\xf0\xff\xff\xff\xff", 110);
  check((uint64_t)1 << 35, 6, "\xf8\x00\x00\x00\x00\x08", 120);
  check(~(uint64_t)0, 9, "\xff\xff\xff\xff\xff\xff\xff\xff\xff", 130);
  check_borders();

  // Longer than needed.
  jam_reader reader = jam_read_from("\x80\x7f", 2);
  expect(jam_read_natural(&reader) == 0 && reader.failed, 200);
  reader = jam_read_from("\xff\xff\xff\xff\xff\xff\xff\xff\x00", 9);
  expect(jam_read_natural(&reader) == 0 && reader.failed, 201);
  // A failed reader stays so.
  reader = jam_read_from("\x01\x02", 2);
  expect(jam_read_bytes(&reader, 3) == NULL && jam_read_fixed(&reader, 1) == 0, 202);

  jam_refine_arguments refined;
  static const char text[] = "\x01\x02\x03\x02hi0123456789abcdef0123456789abcdef";
  expect(jam_read_refine_arguments(text, sizeof text - 1, &refined), 210);
  expect(refined.core == 1 && refined.item == 2 && refined.service == 3, 211);
  expect(refined.payload_size == 2 && refined.payload[1] == 'i', 212);
  expect(refined.package_hash[31] == 'f', 213);
  expect(!jam_read_refine_arguments(text, sizeof text - 2, &refined), 214);

  static uint8_t block[100];
  jam_arena arena = jam_arena_in(block, sizeof block);
  uint8_t *first = (uint8_t *)jam_allocate(&arena, 3);
  uint8_t *second = (uint8_t *)jam_allocate(&arena, 40);
  expect(first && second >= first + 3 && (uintptr_t)second % 16 == 0, 220);
  expect(!jam_allocate(&arena, 100) && !jam_allocate(&arena, ~(size_t)0), 221);
  jam_bytes result = {&wrong, sizeof wrong};
  return result;
}
