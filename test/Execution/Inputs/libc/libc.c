// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a test program needs to run as a JAM program: an entry point around main,
// and enough of the C library to print integers and strings. Output goes to the
// log host call, line by line, so that what was printed before a crash is seen.
// The same program is linked with the host's C library to get the values that
// must come out; nothing here takes part in that.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t __pvm_ecalli_100(uint64_t level, const char *target,
                          uint64_t target_size, const char *message,
                          uint64_t message_size);

static char line[512];
static size_t line_size;

static void flush(void) {
  if (line_size > 0)
    __pvm_ecalli_100(3, 0, 0, line, line_size);
  line_size = 0;
}

int putchar(int character) {
  line[line_size++] = (char)character;
  if (character == '\n' || line_size == sizeof line)
    flush();
  return (unsigned char)character;
}

int puts(const char *text) {
  while (*text != 0)
    putchar(*text++);
  putchar('\n');
  return 0;
}

int strcmp(const char *left, const char *right) {
  for (; *left != 0 && *left == *right; left++, right++)
    ;
  return (unsigned char)*left - (unsigned char)*right;
}

char *strcpy(char *to, const char *from) {
  return memcpy(to, from, strlen(from) + 1);
}

int abs(int value) { return value < 0 ? -value : value; }

long labs(long value) { return value < 0 ? -value : value; }

void abort(void) {
  flush();
  __builtin_trap();
}

// Nothing is given back: test programs are short.
static char heap[1 << 20] __attribute__((aligned(16)));
static size_t heap_used;

void *malloc(size_t size) {
  size = (size + 15) & ~(size_t)15;
  if (size > sizeof heap - heap_used)
    return 0;
  heap_used += size;
  return heap + heap_used - size;
}

void free(void *block) { (void)block; }

// Where formatted text goes: to `to` as far as `size` reaches, or, with size 0
// and no `to`, to putchar.
typedef struct {
  char *to;
  size_t size, written;
} sink;

static void emit(sink *out, char character) {
  if (out->to == 0)
    putchar(character);
  else if (out->written + 1 < out->size)
    out->to[out->written] = character;
  out->written++;
}

static void emit_padding(sink *out, char with, long count) {
  for (; count > 0; count--)
    emit(out, with);
}

typedef struct {
  int left, zeros, width, precision;
} layout;

static void emit_text(sink *out, layout form, const char *text, long size) {
  if (!form.left)
    emit_padding(out, ' ', form.width - size);
  for (long i = 0; i < size; i++)
    emit(out, text[i]);
  if (form.left)
    emit_padding(out, ' ', form.width - size);
}

static void emit_number(sink *out, layout form, uint64_t magnitude,
                        const char *sign, unsigned base, int upper) {
  char digits[24];
  long count = 0;
  const char *alphabet = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  for (; magnitude != 0; magnitude /= base)
    digits[count++] = alphabet[magnitude % base];

  long sign_size = (long)strlen(sign);
  long zeros = (form.precision < 0 ? 1 : form.precision) - count;
  if (form.zeros && !form.left && form.precision < 0)
    zeros = form.width - sign_size - count > zeros
                ? form.width - sign_size - count
                : zeros;
  long padding =
      form.width - sign_size - count - (zeros > 0 ? zeros : 0);
  if (!form.left)
    emit_padding(out, ' ', padding);
  while (*sign != 0)
    emit(out, *sign++);
  emit_padding(out, '0', zeros);
  while (count > 0)
    emit(out, digits[--count]);
  if (form.left)
    emit_padding(out, ' ', padding);
}

// The length modifiers, as the number of bytes of the argument.
static int parse_size(const char **format) {
  const char *f = *format;
  int size = 4;
  if (f[0] == 'l' || f[0] == 'z' || f[0] == 't' || f[0] == 'j') {
    f += f[1] == 'l' ? 2 : 1;
    size = 8;
  } else if (f[0] == 'h') {
    size = f[1] == 'h' ? 1 : 2;
    f += f[1] == 'h' ? 2 : 1;
  }
  *format = f;
  return size;
}

static int64_t narrow_signed(int64_t value, int size) {
  return size == 1   ? (int8_t)value
         : size == 2 ? (int16_t)value
         : size == 4 ? (int32_t)value
                     : value;
}

static uint64_t narrow_unsigned(uint64_t value, int size) {
  return size == 8 ? value : value & ((UINT64_C(1) << (8 * size)) - 1);
}

static int parse_number(const char **format) {
  int number = 0;
  for (; **format >= '0' && **format <= '9'; ++*format)
    number = number * 10 + (**format - '0');
  return number;
}

static size_t format_text(sink *out, const char *format, va_list *arguments) {
  for (; *format != 0; format++) {
    if (*format != '%') {
      emit(out, *format);
      continue;
    }
    layout form = {0, 0, 0, -1};
    const char *plus = "";
    int prefix = 0;
    for (format++;; format++) {
      if (*format == '-')
        form.left = 1;
      else if (*format == '0')
        form.zeros = 1;
      else if (*format == '+')
        plus = "+";
      else if (*format == '#')
        prefix = 1;
      else
        break;
    }
    if (*format == '*') {
      form.width = va_arg(*arguments, int);
      format++;
    } else {
      form.width = parse_number(&format);
    }
    if (*format == '.') {
      format++;
      form.precision = parse_number(&format);
    }
    int size = parse_size(&format);
    switch (*format) {
    case 'd':
    case 'i': {
      int64_t value = size == 8 ? va_arg(*arguments, int64_t)
                                : va_arg(*arguments, int);
      value = narrow_signed(value, size);
      emit_number(out, form, value < 0 ? -(uint64_t)value : (uint64_t)value,
                  value < 0 ? "-" : plus, 10, 0);
      break;
    }
    case 'u':
    case 'x':
    case 'X':
    case 'o': {
      uint64_t value = size == 8 ? va_arg(*arguments, uint64_t)
                                 : va_arg(*arguments, unsigned);
      value = narrow_unsigned(value, size);
      int hex = *format == 'x' || *format == 'X';
      const char *start = *format == 'X' ? "0X" : "0x";
      emit_number(out, form, value, prefix && hex && value ? start : "",
                  hex ? 16 : *format == 'o' ? 8 : 10, *format == 'X');
      break;
    }
    case 'c': {
      char character = (char)va_arg(*arguments, int);
      emit_text(out, form, &character, 1);
      break;
    }
    case 's': {
      const char *text = va_arg(*arguments, const char *);
      long length = 0;
      while (length != form.precision && text[length] != 0)
        length++;
      emit_text(out, form, text, length);
      break;
    }
    case '%':
      emit(out, '%');
      break;
    default:
      abort();
    }
  }
  return out->written;
}

int vsnprintf(char *to, size_t size, const char *format, va_list arguments) {
  char nothing;
  sink out = {size > 0 ? to : &nothing, size, 0};
  va_list copy;
  va_copy(copy, arguments);
  size_t length = format_text(&out, format, &copy);
  va_end(copy);
  if (size > 0)
    to[length < size ? length : size - 1] = 0;
  return (int)length;
}

int snprintf(char *to, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(to, size, format, arguments);
  va_end(arguments);
  return length;
}

int printf(const char *format, ...) {
  sink out = {0, 0, 0};
  va_list arguments;
  va_start(arguments, format);
  va_list copy;
  va_copy(copy, arguments);
  size_t length = format_text(&out, format, &copy);
  va_end(copy);
  va_end(arguments);
  return (int)length;
}

typedef struct {
  const void *data;
  uint64_t size;
} bytes;

int main(int count, char **arguments);

// The result is main's exit status.
bytes refine(const uint8_t *arguments, uint64_t size) {
  static int32_t status;
  (void)arguments, (void)size;
  status = main(0, 0);
  flush();
  return (bytes){&status, sizeof status};
}
