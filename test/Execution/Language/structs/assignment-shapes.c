// Assignment of whole structures of every size, aligned or not, through
// pointers, from volatile ones, of members and elements, and to themselves.
#include "test.h"

#define SIZES(DO)                                                              \
  DO(1)                                                                        \
  DO(3) DO(7) DO(8) DO(9) DO(15) DO(16) DO(17) DO(24) DO(31) DO(33) DO(40)     \
      DO(63) DO(64) DO(65) DO(100) DO(127) DO(128) DO(200) DO(257) DO(1000)
#define DEFINE(N)                                                              \
  struct s##N {                                                                \
    u8 b[N];                                                                   \
  };                                                                           \
  struct w##N {                                                                \
    u64 word;                                                                  \
    struct s##N s;                                                             \
    u8 end;                                                                    \
  };                                                                           \
  FN void assign##N(struct s##N *to, const struct s##N *from) { *to = *from; } \
  FN void element##N(struct w##N *array, int i, int j) {                       \
    array[i].s = array[j].s;                                                   \
    array[j] = array[(i + j) % 3];                                             \
  }                                                                            \
  static void test##N(void) {                                                  \
    static struct s##N from, to;                                               \
    static struct w##N array[3];                                               \
    static u8 loose[2 * N + 16];                                               \
    for (int i = 0; i < N; i++)                                                \
      from.b[i] = next_random();                                               \
    assign##N(&to, &from), mix_bytes(&to, sizeof to);                          \
    assign##N(&to, &to), mix_bytes(&to, sizeof to);                            \
    for (int i = 0; i < 7; i += 2) {                                           \
      assign##N((struct s##N *)(loose + i), &from);                            \
      assign##N((struct s##N *)(loose + N + 9), (struct s##N *)(loose + i));   \
      mix_bytes(loose, sizeof loose);                                          \
    }                                                                          \
    for (int i = 0; i < 3; i++)                                                \
      array[i] = (struct w##N){i, from, i + 1}, array[i].s.b[i % N] ^= 1;      \
    for (int i = 0; i < 9; i++)                                                \
      element##N(array, i % 3, i / 3), mix(array[i % 3].end);                  \
    mix_bytes(array[1].s.b, N), mix(array[2].word);                            \
    volatile struct s##N v = from;                                             \
    to = v, v = array[0].s, from = v;                                          \
    mix_bytes(&to, N), mix_bytes(&from, N);                                    \
  }

SIZES(DEFINE)
#define TEST(N)                                                                \
  test##N();                                                                   \
  show("size " #N, digest);

int main(void) {
  SIZES(TEST)
  return 0;
}
