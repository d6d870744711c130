// RUN: %exec-compare %s
// SHA-256 of messages of every length up to three blocks.
#include "Inputs/test.h"

static const u32 K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static u32 rotate(u32 x, int n) { return x >> n | x << (32 - n); }

static void block(u32 *state, const u8 *data) {
  u32 w[64], s[8];
  for (int i = 0; i < 16; i++)
    w[i] = (u32)data[4 * i] << 24 | data[4 * i + 1] << 16 |
           data[4 * i + 2] << 8 | data[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    u32 a = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
    u32 b = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + a + w[i - 7] + b;
  }
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 64; i++) {
    u32 e = rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25);
    u32 t = s[7] + e + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + w[i];
    u32 a = rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22);
    u32 u = a + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += t;
    s[0] = t + u;
  }
  for (int i = 0; i < 8; i++)
    state[i] += s[i];
}

FN void sha256(const u8 *data, u64 size, u8 *digest) {
  u32 state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  u64 at = 0;
  for (; size - at >= 64; at += 64)
    block(state, data + at);
  u8 last[128] = {0};
  memcpy(last, data + at, size - at);
  last[size - at] = 0x80;
  u64 end = size - at < 56 ? 64 : 128;
  for (int i = 0; i < 8; i++)
    last[end - 1 - i] = size * 8 >> (8 * i);
  for (u64 i = 0; i < end; i += 64)
    block(state, last + i);
  for (int i = 0; i < 32; i++)
    digest[i] = state[i / 4] >> (24 - i % 4 * 8);
}

int main(void) {
  u8 message[200], digest[32];
  for (int i = 0; i < 200; i++)
    message[i] = i * 3 + 1;
  for (int size = 0; size < 192; size += 9) {
    sha256(message, size, digest);
    for (int i = 0; i < 32; i++)
      printf("%02x", digest[i]);
    putchar('\n');
  }
  sha256((const u8 *)"abc", 3, digest);
  for (int i = 0; i < 32; i++)
    printf("%02x", digest[i]);
  putchar('\n');
  return 0;
}
