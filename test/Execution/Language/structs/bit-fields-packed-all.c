// Packed bit-fields: every field at a different bit offset, across bytes and
// words.
#include "test.h"

struct __attribute__((packed)) p1 {
  u64 a : 1, b : 64;
  u8 c : 7;
};
struct __attribute__((packed)) p2 {
  i32 a : 31;
  u32 b : 31;
  i32 c : 31;
  u32 d : 3;
};
struct __attribute__((packed)) p3 {
  u8 a;
  i64 b : 63;
  u8 c;
  u64 d : 59;
  u16 e;
};
struct __attribute__((packed)) p4 {
  u16 a : 11, b : 11, c : 11, d : 11;
  i64 e : 52;
};
struct __attribute__((packed)) p5 {
  u64 skip : 5;
  struct __attribute__((packed)) {
    u32 x : 27;
    i32 y : 13;
  } in;
  u8 end : 3;
};
struct mixed {
  u8 a : 3;
  u64 b : 50 __attribute__((packed));
  u32 c : 30 __attribute__((packed));
};

#define CHECK(T, FIELD)                                                        \
  for (int i = 0; i < 8; i++) {                                                \
    union {                                                                    \
      T s;                                                                     \
      u8 raw[sizeof(T)];                                                       \
    } u;                                                                       \
    for (int k = 0; k < (int)sizeof(T); k++)                                   \
      u.raw[k] = next_random();                                                \
    mix(u.s.FIELD);                                                            \
    u.s.FIELD = next_random();                                                 \
    mix(u.s.FIELD), mix_bytes(u.raw, sizeof(T));                               \
    u.s.FIELD++;                                                               \
    u.s.FIELD ^= 0x5555;                                                       \
    mix_bytes(u.raw, sizeof(T));                                               \
  }                                                                            \
  printf(#T " " #FIELD " %d %lx\n", (int)sizeof(T), (unsigned long)digest);

FN u64 array_of(struct p2 *p, int n) {
  u64 sum = 0;
  for (int i = 0; i < n; i++) {
    sum = sum * 7 + (p[i].a ^ p[n - 1 - i].c) + p[i].b;
    p[i].d += p[i].a & 3, p[i].c = p[(i + 1) % n].a;
  }
  return sum;
}

int main(void) {
  CHECK(struct p1, a)
  CHECK(struct p1, b) CHECK(struct p1, c) CHECK(struct p2, a)
      CHECK(struct p2, b) CHECK(struct p2, c) CHECK(struct p2, d)
          CHECK(struct p3, b) CHECK(struct p3, c) CHECK(struct p3, d)
              CHECK(struct p3, e) CHECK(struct p4, a) CHECK(struct p4, b)
                  CHECK(struct p4, c) CHECK(struct p4, d) CHECK(struct p4, e)
                      CHECK(struct p5, skip) CHECK(struct p5, in.x)
                          CHECK(struct p5, in.y) CHECK(struct p5, end)
                              CHECK(struct mixed, a) CHECK(struct mixed, b)
                                  CHECK(struct mixed, c) struct p2 array[7];
  for (int i = 0; i < 7; i++)
    array[i] = (struct p2){next_random(), next_random(), next_random(), i};
  for (int i = 0; i < 9; i++)
    mix(array_of(array, 7));
  mix_bytes(array, sizeof array);
  show("array", digest);
  return 0;
}
