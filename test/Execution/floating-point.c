// RUN: %exec-compare %s
// Floating point in software against the host's hardware: operators, comparisons
// in conditions and as values, conversions, on special and random operands.

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 88172645463325252u;
static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

static uint64_t hash;
static void put(uint64_t bits) { hash = (hash ^ bits) * 0x100000001b3u; }

#define FORMAT(T, BITS, NAN)                                                   \
  static T make_##T(uint64_t r) {                                              \
    BITS bits = (BITS)r;                                                       \
    T value;                                                                   \
    memcpy(&value, &bits, sizeof bits);                                        \
    return value;                                                              \
  }                                                                            \
  /* All NaNs are one: which one comes out is the machine's choice. */         \
  static void put_##T(T value) {                                               \
    BITS bits;                                                                 \
    memcpy(&bits, &value, sizeof bits);                                        \
    put(value == value ? bits : NAN);                                          \
  }                                                                            \
  static void pair_##T(T a, T b) {                                             \
    put_##T(a + b);                                                            \
    put_##T(a - b);                                                            \
    put_##T(a * b);                                                            \
    put_##T(a / b);                                                            \
    put((a < b) | (a <= b) << 1 | (a > b) << 2 | (a >= b) << 3 |               \
        (a == b) << 4 | (a != b) << 5);                                        \
    if (a < b)                                                                 \
      put(1);                                                                  \
    if (!(a < b))                                                              \
      put(2);                                                                  \
    if (__builtin_isunordered(a, b))                                           \
      put(3);                                                                  \
    if (__builtin_islessgreater(a, b))                                         \
      put(4);                                                                  \
    put_##T(a < b ? a : b);                                                    \
    put_##T(-a);                                                               \
    put_##T(a < 0 ? -a : a);                                                   \
  }                                                                            \
  static void integers_##T(T a, uint64_t r) {                                  \
    put_##T((T)(int64_t)r);                                                    \
    put_##T((T)r);                                                             \
    put_##T((T)(int32_t)r);                                                    \
    put_##T((T)(uint32_t)r);                                                   \
    put_##T((T)(int16_t)r);                                                    \
    put_##T((T)(uint8_t)r);                                                    \
    put_##T((T)((__int128)r << (r & 63)));                                     \
    if (a > -2e9f && a < 2e9f)                                                 \
      put((uint64_t)(int32_t)a), put((uint64_t)(int16_t)(int32_t)a);           \
    if (a > -9e18f && a < 9e18f)                                               \
      put((uint64_t)(int64_t)a);                                               \
    if (a >= 0 && a < 1.8e19f)                                                 \
      put((uint64_t)a);                                                        \
    if (a > -1 && a < 4e9f)                                                    \
      put((uint32_t)a);                                                        \
  }

FORMAT(float, uint32_t, 0x7fc00000)
FORMAT(double, uint64_t, 0x7ff8000000000000)

static const uint64_t doubles[] = {
    0, 1, 0x000fffffffffffff, 0x0010000000000000, 0x0010000000000001,
    0x3ca0000000000000, 0x3fefffffffffffff, 0x3ff0000000000000,
    0x3ff0000000000001, 0x4330000000000000, 0x433fffffffffffff,
    0x43e0000000000000, 0x43f0000000000000, 0x7fefffffffffffff,
    0x7ff0000000000000, 0x7ff8000000000000};
static const uint32_t floats[] = {
    0, 1, 0x007fffff, 0x00800000, 0x00800001, 0x33800000, 0x3f7fffff,
    0x3f800000, 0x3f800001, 0x4b000000, 0x4b7fffff, 0x4f000000,
    0x5f000000, 0x7f7fffff, 0x7f800000, 0x7fc00000};

int main(void) {
  for (int i = 0; i < 32; i++)
    for (int j = 0; j < 32; j++) {
      pair_double(make_double(doubles[i / 2] | (uint64_t)(i & 1) << 63),
                  make_double(doubles[j / 2] | (uint64_t)(j & 1) << 63));
      pair_float(make_float(floats[i / 2] | (uint32_t)(i & 1) << 31),
                 make_float(floats[j / 2] | (uint32_t)(j & 1) << 31));
    }
  printf("special: %llx\n", (unsigned long long)hash);

  for (int i = 0; i < 2000; i++) {
    uint64_t r = next(), s = next();
    double a = make_double(r), b = make_double(s);
    pair_double(a, b);
    pair_double(a, make_double((r & 0xfff0000000000000) + ((s & 0x7f) << 52) +
                               (s >> 12)));
    pair_float(make_float(r), make_float(s));
    pair_float(make_float(r), make_float((r & 0xff800000) + (s >> 36)));
    put_float((float)a);
    put_float((float)make_double((r >> 4 & 0x0fffffffffffffff) + (0x38lu << 56)));
    put_double(make_float(s));
  }
  printf("random: %llx\n", (unsigned long long)hash);

  for (int i = 0; i < 1000; i++) {
    uint64_t r = next() >> (next() & 63);
    uint64_t s = next();
    integers_double(make_double((s & 0x800fffffffffffff) | (0x3fe + (s >> 52) % 70) << 52), r);
    integers_float(make_float((s & 0x807fffff) | (0x7e + (s >> 32) % 70) << 23), r);
  }
  printf("integers: %llx\n", (unsigned long long)hash);

  long double wide = 1;
  for (int i = 1; i < 30; i++)
    wide = wide * i / (i + 0.5);
  put_double((double)(float)wide);
  put_double(__builtin_sqrt((double)wide + 1e5));
  put_float(__builtin_sqrtf((float)state));
  printf("rest: %llx\n", (unsigned long long)hash);
  return 0;
}
