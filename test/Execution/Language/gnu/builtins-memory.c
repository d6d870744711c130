// memcpy, memmove, memset, memcmp, strlen and so on with constant and variable
// sizes, overlapping, unaligned, of results used and not; __builtin_ forms.
#include "test.h"

#define SIZES(DO)                                                              \
  DO(0)                                                                        \
  DO(1) DO(2) DO(3) DO(4) DO(5) DO(7) DO(8) DO(9) DO(12) DO(15) DO(16) DO(17)  \
      DO(24) DO(31) DO(32) DO(33) DO(63) DO(64) DO(65) DO(100) DO(128) DO(200) \
          DO(255)
#define CONSTANT(N)                                                            \
  FN void constant##N(u8 *a, u8 *b, int c) {                                   \
    __builtin_memcpy(a, b, N), mix_bytes(a, 300);                              \
    __builtin_memmove(a + 1, a, N), mix_bytes(a, 300);                         \
    __builtin_memmove(a, a + 3, N), mix_bytes(a, 300);                         \
    mix(memcmp(a, b, N) < 0), mix(memcmp(a, b, N) == 0),                       \
        mix(!memcmp(a + 1, b + 1, N));                                         \
    memset(a + 2, c, N), memset(b, 0, N), memset(a + 5, 0xa5, N);              \
    mix_bytes(a, 300), mix_bytes(b, 300);                                      \
    mix((u8 *)memcpy(b + 3, a, N) - b), mix((u8 *)memset(b, c, N) - b);        \
  }
SIZES(CONSTANT)
#define TEST(N) constant##N(a, b, N * 7);

FN void variable(u8 *a, u8 *b, u64 n, int c) {
  memcpy(a + 1, b + 2, n), memmove(a + 4, a + 1, n), memmove(a, a + 2, n),
      memset(b + n, c, n), mix(memcmp(a, b, n) > 0);
  mix_bytes(a, 300), mix_bytes(b, 300);
}
FN void text(char *s, const char *t) {
  mix(strlen(s)), mix(__builtin_strlen("constant")), mix(strcmp(s, t) < 0),
      mix(strcmp(s, s)), mix(strncmp(s, t, 3) == 0);
  strcpy(s + 1, t), mix_bytes(s, 20), strncpy(s, t, 10), mix_bytes(s, 20),
      strcat(s, "x"), mix(strlen(s));
  mix(strchr(t, 'e') - t), mix(strrchr(t, 'e') - t),
      mix(memchr(t, 'l', 5) != 0), mix(strstr(t, "l") != 0),
      mix(__builtin_strcmp(t, "hello") == 0), mix(strspn(t, "helo")),
      mix(strcspn(t, "o"));
}
struct s {
  int a;
  char b[20];
  double c;
};
FN double structures(struct s *p, const struct s *q) {
  struct s t;
  memcpy(&t, p, sizeof t), memset(p, 0, sizeof *p), p->a = t.a + 1;
  memcpy(p->b, q->b, sizeof p->b), memcpy(&p->c, &t.c, 8),
      memcpy(&t.c, &q->c, sizeof(double));
  u64 bits;
  memcpy(&bits, &t.c, 8);
  bits ^= 1ul << 63;
  memcpy(&t.c, &bits, 8);
  return t.c + p->c;
}

int main(void) {
  static u8 a[600], b[600];
  for (int i = 0; i < 600; i++)
    a[i] = i * 7, b[i] = next_random();
  SIZES(TEST)
  show("constant", digest);
  for (u64 n = 0; n < 80; n += 1 + n / 8)
    variable(a, b, n, n * 3);
  variable(a, b, 150, 1), show("variable", digest);
  char s[40] = "help me",
       *words[] = {"hello", "help", "", "melee", "a longer text"};
  for (int i = 0; i < 5; i++)
    text(s, words[i == 2 ? 3 : i]);
  show("text", digest);
  struct s x = {1, "first", 2.5}, y = {2, "second", -7};
  mix_double(structures(&x, &y)), mix(x.a), mix_bytes(x.b, 20),
      show("structures", digest);
  return 0;
}
