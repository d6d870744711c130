// RUN: %exec-compare %s
// memcpy, memmove, memset, memcmp and strlen, inline and called, for lengths
// around every step of their loops.
#include "Inputs/test.h"

static u8 data[400];

FN void reset(void) {
  for (int i = 0; i < COUNT(data); i++)
    data[i] = i * 7 + (i >> 3);
}
FN u64 hash(void) {
  u64 h = 1;
  for (int i = 0; i < COUNT(data); i++)
    h = h * 1099511628211u ^ data[i];
  return h;
}
FN void copy(u8 *to, const u8 *from, size_t n) { memcpy(to, from, n); }
FN void move(u8 *to, const u8 *from, size_t n) { memmove(to, from, n); }
FN void fill(u8 *to, int value, size_t n) { memset(to, value, n); }
FN int sign(int x) { return (x > 0) - (x < 0); }
FN int compare(const u8 *a, const u8 *b, size_t n) { return sign(memcmp(a, b, n)); }
FN int equal(const u8 *a, const u8 *b, size_t n) { return memcmp(a, b, n) == 0; }
FN size_t length(const char *s) { return strlen(s); }

#define FIXED(n)                                                               \
  FN void copy_##n(u8 *to, const u8 *from) { memcpy(to, from, n); }            \
  FN void move_##n(u8 *to, const u8 *from) { memmove(to, from, n); }           \
  FN void fill_##n(u8 *to, int value) { memset(to, value, n); }                \
  FN void zero_##n(u8 *to) { memset(to, 0, n); }                               \
  FN int equal_##n(const u8 *a, const u8 *b) { return !memcmp(a, b, n); }
#define EACH(M) M(1) M(2) M(3) M(4) M(5) M(7) M(8) M(9) M(12) M(15) M(16) M(17) M(24) M(31) M(33) M(64) M(100)
EACH(FIXED)

#define TRY(n)                                                                 \
  reset();                                                                     \
  copy_##n(data + 201, data + 3);                                              \
  printf("%d: %lx", n, hash());                                                \
  move_##n(data + 50, data + 53);                                              \
  move_##n(data + 153, data + 150);                                            \
  printf(" %lx", hash());                                                      \
  fill_##n(data + 77, 0x1a5);                                                  \
  zero_##n(data + 300);                                                        \
  printf(" %lx %d %d\n", hash(), equal_##n(data, data + 77),                   \
         equal_##n(data + 300, data + 300));

int main(void) {
  EACH(TRY)
  static const int lengths[] = {0, 1, 2, 3, 4, 6, 7, 8, 9, 15, 16, 17, 31, 32,
                                33, 40, 63, 64, 65, 120};
  for (int i = 0; i < COUNT(lengths); i++) {
    int n = lengths[i];
    reset();
    copy(data + 200, data + 5, n);
    printf("%d: %lx", n, hash());
    move(data + 20, data + 17, n);
    printf(" %lx", hash());
    move(data + 20, data + 29, n);
    printf(" %lx", hash());
    move(data + 20, data + 20, n);
    move(data + 21, data + 20, n);
    printf(" %lx", hash());
    fill(data + 111, 0x1234 + n, n);
    printf(" %lx %d %d %d\n", hash(), compare(data + 200, data + 5, n),
           compare(data + 5, data + 6, n), equal(data + 111, data + 112, n));
  }
  for (int i = 0; i < 20; i++) {
    char text[40];
    memset(text, 'x', 40);
    text[i + 7] = 0;
    printf("%zu ", length(text + i % 8));
  }
  reset();
  data[30] = 0x80, data[230] = 0x7f;
  printf("\n%d %d\n", compare(data + 30, data + 230, 8), compare(data + 230, data + 30, 8));
  return 0;
}
