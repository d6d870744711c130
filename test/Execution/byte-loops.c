// RUN: %exec-compare %s
// Numbers that are taken apart and put together byte by byte, in all orders.
#include "Inputs/test.h"

#define TEST_WIDTH(T, N)                                                       \
  FN static void store_little_##T(u8 *to, T value) {                           \
    for (int i = 0; i < N; i++)                                                \
      to[i] = (u8)(value >> (8 * i));                                          \
  }                                                                            \
  FN static void store_big_##T(u8 *to, T value) {                              \
    for (unsigned i = 0; i < N; i++)                                           \
      to[i] = (u8)(value >> (8 * (N - 1 - i)));                                \
  }                                                                            \
  FN static void store_down_##T(u8 *to, T value) {                             \
    for (u8 *at = to + N; at != to; value >>= 8)                               \
      *--at = (u8)value;                                                       \
  }                                                                            \
  FN static T load_little_##T(const u8 *from, T start) {                       \
    for (int i = 0; i < N; i++)                                                \
      start |= (T)from[i] << (8 * i);                                          \
    return start;                                                              \
  }                                                                            \
  FN static T load_big_##T(const u8 *from, T start) {                          \
    for (int i = 0; i < N; i++)                                                \
      start = (T)(start << 8) | from[i];                                       \
    return start;                                                              \
  }                                                                            \
  FN static T load_down_##T(const u8 *from, T start) {                         \
    for (int i = N - 1; i >= 0; i--)                                           \
      start = (T)(start << 8) + from[i];                                       \
    return start;                                                              \
  }                                                                            \
  FN static T load_half_##T(const u8 *from, T start) {                         \
    for (int i = 0; i < N / 2; i++)                                            \
      start = (T)(start << 8) ^ from[i];                                       \
    return start;                                                              \
  }                                                                            \
  FN static T load_upper_##T(const u8 *from, T start) {                        \
    for (int i = 0; i < N / 2; i++)                                            \
      start ^= (T)from[i] << (4 * N + 8 * i);                                  \
    return start;                                                              \
  }                                                                            \
  FN static void test_##T(void) {                                              \
    u8 bytes[N + 2], more[N + 2];                                              \
    for (int round = 0; round < 20; round++) {                                 \
      for (int i = 0; i < N + 2; i++)                                          \
        bytes[i] = (u8)next_random();                                          \
      T start = (T)next_random();                                              \
      for (int at = 0; at < 3; at++) {                                         \
        T values[] = {load_little_##T(bytes + at, 0),                          \
                      load_little_##T(bytes + at, start),                      \
                      load_big_##T(bytes + at, start),                         \
                      load_down_##T(bytes + at, start),                        \
                      load_half_##T(bytes + at, start),                        \
                      load_upper_##T(bytes + at, start)};                      \
        for (int i = 0; i < COUNT(values); i++) {                              \
          memset(more, 0x5a, sizeof more);                                     \
          store_little_##T(more + at, values[i]);                              \
          mix_bytes(more, sizeof more);                                        \
          store_big_##T(more + at, values[i]);                                 \
          mix_bytes(more, sizeof more);                                        \
          store_down_##T(more + at, values[i]);                                \
          mix_bytes(more, sizeof more);                                        \
        }                                                                      \
      }                                                                        \
    }                                                                          \
    printf(#T " %llx\n", (unsigned long long)digest);                          \
  }

typedef unsigned __int128 u128;

TEST_WIDTH(u16, 2)
TEST_WIDTH(u32, 4)
TEST_WIDTH(u64, 8)
TEST_WIDTH(u128, 16)

// A signed value is shifted arithmetically.
FN static void store_signed(u8 *to, i32 value) {
  for (int i = 0; i < 4; i++, value >>= 8)
    to[i] = (u8)value;
}

// More bytes than the value has: its sign goes on.
FN static void store_extended(u8 *to, i32 value) {
  for (int i = 0; i < 8; i++, value >>= 8)
    to[i] = (u8)value;
}

int main(void) {
  test_u16();
  test_u32();
  test_u64();
  test_u128();
  for (int i = 0; i < 10; i++) {
    u8 bytes[8] = {0};
    store_signed(bytes, (i32)next_random());
    mix_bytes(bytes, 4);
    store_extended(bytes, (i32)next_random());
    mix_bytes(bytes, 8);
  }
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
