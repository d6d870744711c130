//===-- json-parser.c - Parsing of JSON -----------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A recursive-descent parser over text that is generated first: branches on
// bytes.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct parser {
  const char *at, *end;
  uint32_t depth;
  uint32_t num_values, num_strings, max_depth;
  int64_t sum;
  bool failed;
};

static char text[65536];
static char *text_end;

static void put(const char *string) {
  while (*string)
    *text_end++ = *string++;
}

static void put_number(uint32_t value) {
  char digits[10];
  int count = 0;
  do {
    digits[count++] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  while (count)
    *text_end++ = digits[--count];
}

static void put_record(uint32_t *random, uint32_t id) {
  put("{\"id\": ");
  put_number(id);
  put(", \"name\": \"user\\u0041\\n");
  put_number(next_random(random) % 1000);
  put("\", \"scores\": [");
  uint32_t count = next_random(random) % 5;
  for (uint32_t i = 0; i < count; i++) {
    put(i ? ", -" : "");
    put_number(next_random(random) % 100000);
  }
  put("], \"active\": ");
  put(next_random(random) % 2 ? "true" : "false");
  put(", \"next\": {\"a\": {\"b\": null}}}\n");
}

static void skip_space(struct parser *p) {
  while (p->at < p->end && (*p->at == ' ' || *p->at == '\n' || *p->at == '\t'))
    p->at++;
}

static bool accept(struct parser *p, char c) {
  skip_space(p);
  if (p->at < p->end && *p->at == c) {
    p->at++;
    return true;
  }
  return false;
}

static void expect(struct parser *p, char c) {
  if (!accept(p, c))
    p->failed = true;
}

static void expect_word(struct parser *p, const char *word) {
  for (; *word; word++) {
    if (p->at == p->end || *p->at != *word) {
      p->failed = true;
      return;
    }
    p->at++;
  }
}

static void parse_string(struct parser *p) {
  expect(p, '"');
  while (p->at < p->end && *p->at != '"') {
    char c = *p->at++;
    if (c != '\\') {
      p->sum += c;
      continue;
    }
    if (p->at == p->end)
      break;
    switch (*p->at++) {
    case 'u':
      for (int i = 0; i < 4 && p->at < p->end; i++) {
        c = *p->at++;
        p->sum += c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
      }
      break;
    case 'n':
      p->sum += '\n';
      break;
    case '"':
    case '\\':
      p->sum += p->at[-1];
      break;
    default:
      p->failed = true;
    }
  }
  expect(p, '"');
  p->num_strings++;
}

static void parse_number(struct parser *p) {
  bool negative = p->at < p->end && *p->at == '-';
  p->at += negative;
  if (p->at == p->end || *p->at < '0' || *p->at > '9')
    p->failed = true;
  int64_t value = 0;
  while (p->at < p->end && *p->at >= '0' && *p->at <= '9')
    value = 10 * value + (*p->at++ - '0');
  p->sum += negative ? -value : value;
}

static void parse_value(struct parser *p) {
  skip_space(p);
  p->num_values++;
  if (p->at == p->end || p->depth == 100) {
    p->failed = true;
    return;
  }
  if (++p->depth > p->max_depth)
    p->max_depth = p->depth;
  switch (*p->at) {
  case '{':
    p->at++;
    if (accept(p, '}'))
      break;
    do {
      skip_space(p);
      parse_string(p);
      expect(p, ':');
      parse_value(p);
    } while (!p->failed && accept(p, ','));
    expect(p, '}');
    break;
  case '[':
    p->at++;
    if (accept(p, ']'))
      break;
    do
      parse_value(p);
    while (!p->failed && accept(p, ','));
    expect(p, ']');
    break;
  case '"':
    parse_string(p);
    break;
  case 't':
    expect_word(p, "true");
    break;
  case 'f':
    expect_word(p, "false");
    break;
  case 'n':
    expect_word(p, "null");
    break;
  default:
    parse_number(p);
  }
  p->depth--;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[28];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > 400)
    __builtin_trap();
  uint32_t random = count;
  text_end = text;
  put("[");
  for (uint32_t i = 0; i < count; i++) {
    put(i ? ", " : "");
    put_record(&random, i);
  }
  put("]");
  struct parser p = {.at = text, .end = text_end};
  parse_value(&p);
  store_le64(bytes, (uint64_t)p.sum);
  store_le32(bytes + 8, p.num_values);
  store_le32(bytes + 12, p.num_strings);
  store_le32(bytes + 16, p.max_depth);
  store_le32(bytes + 20, p.failed);
  store_le32(bytes + 24, (uint32_t)(p.at - text));
  return (struct result){bytes, sizeof(bytes)};
}
