// qsort and bsearch: of elements of every size, with comparisons by pointers
// and structures, equal keys, sorted and reversed inputs, one and no elements.
#include "test.h"

struct record {
  const char *name;
  i32 number;
  double value;
};
static int comparisons;
static int by_int(const void *a, const void *b) {
  comparisons++;
  return (*(const i32 *)a > *(const i32 *)b) -
         (*(const i32 *)a < *(const i32 *)b);
}
static int by_u64(const void *a, const void *b) {
  u64 x = *(const u64 *)a, y = *(const u64 *)b;
  return x < y ? -1 : x > y;
}
static int by_byte(const void *a, const void *b) {
  return *(const u8 *)a - *(const u8 *)b;
}
static int by_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}
static int by_name(const void *a, const void *b) {
  return strcmp(((const struct record *)a)->name,
                ((const struct record *)b)->name);
}
static int by_value(const void *a, const void *b) {
  double x = ((const struct record *)a)->value,
         y = ((const struct record *)b)->value;
  return (x > y) - (x < y);
}
static int backwards(const void *a, const void *b) { return by_int(b, a); }

#define BYTES(N)                                                               \
  {                                                                            \
    struct {                                                                   \
      u8 key, rest[N - 1];                                                     \
    } e[50];                                                                   \
    for (int i = 0; i < 50; i++) {                                             \
      e[i].key = i * 37 % 50;                                                  \
      memset(e[i].rest, e[i].key ^ N, N - 1);                                  \
    }                                                                          \
    qsort(e, 50, N, by_byte);                                                  \
    mix_bytes(e, sizeof e);                                                    \
  }

int main(void) {
  i32 a[200];
  for (int kind = 0; kind < 5; kind++)
    for (int n = 0; n < 200; n = n * 2 + 1) {
      for (int i = 0; i < n; i++)
        a[i] = kind == 0   ? (i32)next_random()
               : kind == 1 ? i
               : kind == 2 ? -i
               : kind == 3 ? i % 3
                           : 7;
      qsort(a, n, sizeof *a, n & 4 ? backwards : by_int);
      mix_bytes(a, n * sizeof *a);
      if (n & 4)
        qsort(a, n, 4, by_int);
      for (int k = -2; k < 3; k++) {
        i32 key = n ? a[n / 2] + k : k, *p = bsearch(&key, a, n, 4, by_int);
        mix(p ? *p == key : 0);
      }
    }
  show("integers", digest), printf("%d\n", comparisons > 100);
  BYTES(2)
  BYTES(3) BYTES(4) BYTES(7) BYTES(8) BYTES(12) BYTES(16) BYTES(24) BYTES(33)
      BYTES(100) u64 w[64];
  for (int i = 0; i < 64; i++)
    w[i] = next_random();
  qsort(w, 64, 8, by_u64), mix_bytes(w, sizeof w), show("bytes", digest);
  const char *words[] = {"pear", "fig",    "apple", "banana",
                         "kiwi", "cherry", "",      "date"};
  qsort(words, 8, sizeof *words, by_text);
  for (int i = 0; i < 8; i++)
    printf("%s ", words[i]);
  struct record r[] = {{"x", 3, 0.5},
                       {"a", 1, 2.5},
                       {"m", 2, -1},
                       {"b", 9, 1e10}},
                key = {.name = "m"};
  qsort(r, 4, sizeof *r, by_name);
  struct record *found = bsearch(&key, r, 4, sizeof *r, by_name);
  printf("\n%d %d ", found->number, (int)(found - r)),
      qsort(r, 4, sizeof *r, by_value);
  for (int i = 0; i < 4; i++)
    printf("%s%d ", r[i].name, r[i].number);
  return 0;
}
