// RUN: %exec-compare -O0 -O1 -O2 -O3 -Os --host-cc=%host-clang %s
// Numbers read and written byte by byte in both orders, at odd addresses: where one access
// does it, and where it must not, because somebody looks at the bytes or changes them in
// between, because they overlap, or because there may be only one.
#include "Inputs/test.h"

static u8 memory[64];

FN void reset(void) {
  for (int i = 0; i < 64; i++)
    memory[i] = (u8)(i * 73 + 129);
}

FN void mix_memory(void) {
  for (int i = 0; i < 64; i++)
    mix(memory[i]);
}

#define LE16(p) ((u32)(p)[0] | (u32)(p)[1] << 8)
#define LE32(p) (LE16(p) | (u32)(p)[2] << 16 | (u32)(p)[3] << 24)
#define LE64(p) ((u64)LE32(p) | (u64)LE32((p) + 4) << 32)
#define BE16(p) ((u32)(p)[0] << 8 | (u32)(p)[1])
#define BE32(p) (BE16(p) << 16 | BE16((p) + 2))
#define BE64(p) ((u64)BE32(p) << 32 | BE32((p) + 4))

static inline void put_le(u8 *p, u64 x, int bytes) {
#pragma clang loop unroll(full)
  for (int i = 0; i < bytes; i++)
    p[i] = (u8)(x >> 8 * i);
}

static inline void put_be(u8 *p, u64 x, int bytes) {
#pragma clang loop unroll(full)
  for (int i = 0; i < bytes; i++)
    p[bytes - 1 - i] = (u8)(x >> 8 * i);
}

FN int opaque(int x) { return x * 3 + (int)(digest & 1); }

// Each order of reading with each order of writing, with the number and one byte used
// as well; writing at one distance before or behind overlaps what was read.
#define COPY(name, type, bits, get, put)                                                 \
  FN type name(u8 *to, const u8 *from) {                                                 \
    type x = (type)get##bits(from);                                                      \
    u8 third = from[1];                                                                  \
    opaque(third);                                                                       \
    put(to, x, bits / 8);                                                                \
    return x ^ third;                                                                    \
  }
COPY(ll16, u32, 16, LE, put_le)
COPY(lb16, u32, 16, LE, put_be)
COPY(bl16, u32, 16, BE, put_le)
COPY(bb16, u32, 16, BE, put_be)
COPY(ll32, u32, 32, LE, put_le)
COPY(lb32, u32, 32, LE, put_be)
COPY(bl32, u32, 32, BE, put_le)
COPY(bb32, u32, 32, BE, put_be)
COPY(ll64, u64, 64, LE, put_le)
COPY(lb64, u64, 64, LE, put_be)
COPY(bl64, u64, 64, BE, put_le)
COPY(bb64, u64, 64, BE, put_be)

// The bytes themselves are copied, behind a call.
FN u32 copy_bytes(u8 *to, const u8 *from) {
  u8 a = from[0], b = from[1], c = from[2], d = from[3];
  u32 x = a | (u32)b << 8 | (u32)c << 16 | (u32)d << 24;
  int y = opaque(a);
  to[0] = a, to[1] = b, to[2] = c, to[3] = d;
  to[5] = d, to[6] = c, to[7] = b, to[8] = a;
  return x + (u32)y + c;
}

FN u32 stored_between(const u8 *p, u8 *q) {
  u32 a = p[0], b = p[1];
  *q = 0xee;
  return a | b << 8 | (u32)p[2] << 16 | (u32)p[3] << 24;
}

FN u32 loaded_between(u8 *p, const u8 *q, u32 x) {
  p[0] = (u8)x;
  p[1] = (u8)(x >> 8);
  u32 y = *q;
  p[2] = (u8)(x >> 16);
  p[3] = (u8)(x >> 24);
  return y;
}

FN void stored_twice(u8 *p, u8 *q, u32 x) {
  p[0] = (u8)x;
  *q = 0x11;
  p[1] = (u8)(x >> 8);
  p[0] = 0x22;
  p[2] = (u8)(x >> 16);
  p[3] = (u8)(x >> 24);
}

FN u32 wrong_order(const u8 *p) {
  return (u32)p[1] | (u32)p[0] << 8 | (u32)p[2] << 16 | (u32)p[3] << 24;
}

FN u32 twice_the_same(const u8 *p) {
  return (u32)p[0] | (u32)p[1] << 8 | (u32)p[1] << 16 | (u32)p[2] << 24;
}

FN u32 signed_bytes(const signed char *p) {
  return (u32)p[0] | (u32)p[1] << 8 | (u32)p[2] << 16 | (u32)p[3] << 24;
}

FN u32 volatile_bytes(const volatile u8 *p, volatile u8 *q) {
  u32 x = LE32(p);
  q[0] = (u8)x, q[1] = (u8)(x >> 8), q[2] = (u8)(x >> 16), q[3] = (u8)(x >> 24);
  return x;
}

FN u32 atomic_bytes(u8 *p) {
  u32 x = 0;
  for (int i = 0; i < 4; i++)
    x |= (u32)__atomic_load_n(p + i, __ATOMIC_SEQ_CST) << 8 * i;
  for (int i = 0; i < 4; i++)
    __atomic_store_n(p + 3 - i, (u8)(x >> 8 * i), __ATOMIC_SEQ_CST);
  return x;
}

// A compact number: as many bytes as the first one says.
FN u32 conditional(const u8 *p) {
  u32 x = p[0];
  if ((x & 3) == 0)
    return x >> 2;
  x |= (u32)p[1] << 8;
  if ((x & 3) == 1)
    return x >> 2;
  return x | (u32)p[2] << 16 | (u32)p[3] << 24;
}

// A byte comes to the same place by several edges of a switch.
FN u32 chosen_byte(const u8 *p, int kind) {
  u32 x = LE32(p);
  u8 byte;
  switch (kind) {
  case 1:
  case 90:
  case 4000: byte = p[2]; break;
  case 5: byte = p[3]; break;
  default: byte = (u8)opaque(kind); break;
  }
  return x * 5 + byte;
}

FN u64 swapped_halves(u8 *p, u64 x) {
  put_le(p, x >> 32, 4);
  put_le(p + 4, x, 4);
  return LE64(p) + BE64(p + 1);
}

// The bytes of a signed number are those of its sign as well.
FN void sign_bytes(u8 *p, int x) { put_le(p, (u64)(i64)x, 8); }

typedef u64 copy(u8 *to, const u8 *from);
typedef u32 narrow_copy(u8 *to, const u8 *from);

int main(void) {
  static narrow_copy *const narrow[] = {ll16, lb16, bl16, bb16, ll32,
                                        lb32, bl32, bb32, copy_bytes};
  static copy *const wide[] = {ll64, lb64, bl64, bb64};
  for (int distance = -9; distance <= 9; distance++) {
    u8 *from = memory + 21, *to = from + distance;
    for (unsigned i = 0; i < sizeof narrow / sizeof *narrow; i++) {
      reset();
      mix(narrow[i](to, from));
      mix_memory();
    }
    for (unsigned i = 0; i < sizeof wide / sizeof *wide; i++) {
      reset();
      mix(wide[i](to, from));
      mix_memory();
    }
    reset();
    mix(stored_between(from, to));
    mix(loaded_between(from, to, 0x12345678));
    mix_memory();
    stored_twice(from, to, 0x9abcdef0);
    mix_memory();
  }
  for (int i = 0; i < 20; i++) {
    reset();
    mix(wrong_order(memory + i));
    mix(twice_the_same(memory + i));
    mix(signed_bytes((const signed char *)memory + i));
    mix(volatile_bytes(memory + i, memory + i + 3));
    mix(atomic_bytes(memory + i + 1));
    mix(conditional(memory + i));
    mix(swapped_halves(memory + i, digest));
    sign_bytes(memory + i, (int)digest);
    mix_memory();
  }
  static const int kinds[] = {0, 1, 5, 90, 4000, 4001};
  for (unsigned i = 0; i < sizeof kinds / sizeof *kinds; i++)
    mix(chosen_byte(memory + i, kinds[i]));
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
