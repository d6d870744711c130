// Frames of many sizes, below and above every limit of an offset, arrays at
// both ends, values kept across calls beside them, and a pointer to a caller's
// frame.
#include "test.h"

FN u64 touch(u8 *first, u8 *last, u64 v) {
  *first += v, *last ^= v >> 8;
  return *first * 256 + *last;
}
#define FRAME(N)                                                               \
  FN u64 frame##N(u64 a, int b, u8 *outer) {                                   \
    u8 head[8];                                                                \
    volatile u8 body[N];                                                       \
    u64 tail[2] = {a, b};                                                      \
    head[0] = a, head[7] = b;                                                  \
    for (int i = 0; i < N; i += N / 8 + 1)                                     \
      body[i] = a >> i % 50;                                                   \
    body[N - 1] = b;                                                           \
    u64 v = touch(head, head + 7, a) + touch((u8 *)&tail[1], (u8 *)tail, b);   \
    v = v * 3 + touch((u8 *)body, (u8 *)&body[N - 1], a * b);                  \
    *outer += v;                                                               \
    return v + a + b + tail[0] * 5 + tail[1] * 7 + head[0] +                   \
           body[N / 2 / (N / 8 + 1) * (N / 8 + 1)];                            \
  }
#define SIZES(DO)                                                              \
  DO(1)                                                                        \
  DO(8) DO(100) DO(120) DO(127) DO(128) DO(129) DO(240) DO(256) DO(1000)       \
      DO(4000) DO(4088) DO(4096) DO(4097) DO(8200) DO(20000) DO(32760)         \
          DO(32768) DO(40000)
SIZES(FRAME)
FN u64 mixed(int n, u64 a) {
  u8 small = a;
  u64 large[600];
  double reals[20];
  u16 shorts[3];
  for (int i = 0; i < 600; i++)
    large[i] = a * i;
  for (int i = 0; i < 20; i++)
    reals[i] = i * 0.5;
  shorts[n % 3] = a;
  u64 inner =
      n ? mixed(n - 1, a * 3 + small) : touch(&small, (u8 *)&large[599], a);
  return inner + large[n * 37 % 600] + (u64)reals[n % 20] + shorts[n % 3] +
         small;
}

#define TEST(N)                                                                \
  mix(frame##N(next_random(), N, &outer));                                     \
  show("frame " #N, digest + outer);
int main(void) {
  u8 outer = 0;
  SIZES(TEST)
  mix(mixed(5, 12345));
  show("mixed", digest);
  return 0;
}
