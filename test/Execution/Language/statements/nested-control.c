// Control flow nested six deep, with every kind of way out, and values that are
// changed on some paths only; a sieve, the longest common subsequence, the
// shortest path.
#include "test.h"

FN u64 deep(int n) {
  u64 v = 1, skipped = 0;
  for (int a = 0; a < n; a++) {
    if (a == 3)
      continue;
    int b = a;
    do {
      switch ((a + b) % 5) {
      case 0:
        for (int c = b; c > 0; c--) {
          while (v % 7 != 3) {
            v = v * 5 + 1;
            if (v % 11 == 2)
              goto next;
            if (v % 13 == 4) {
              skipped += v;
              break;
            }
          }
          if (c == 2)
            break;
          v ^= c;
        }
      case 1:
        v += b;
        break;
      case 2:
        if (v & 1)
          continue;
        v -= 2;
        break;
      default:
        v = v > 1000000 ? v % 1000 : v * 3;
      }
    } while (++b < n);
  next:
    v += 17;
  }
  return v * 31 + skipped;
}
FN int sieve(u8 *composite, int n) {
  int count = 0;
  for (int i = 2; i < n; i++) {
    if (composite[i])
      continue;
    count++;
    for (int j = i * i; j < n; j += i)
      composite[j] = 1;
  }
  return count;
}
FN int subsequence(const char *a, const char *b) {
  int row[40] = {0};
  for (int i = 0; a[i]; i++) {
    int diagonal = 0;
    for (int j = 0; b[j]; j++) {
      int above = row[j + 1];
      row[j + 1] = a[i] == b[j]     ? diagonal + 1
                   : above > row[j] ? above
                                    : row[j];
      diagonal = above;
    }
  }
  return row[strlen(b)];
}
FN u32 shortest(const u8 weights[8][8], int from, int to) {
  u32 best[8];
  u8 done[8] = {0};
  for (int i = 0; i < 8; i++)
    best[i] = i == from ? 0 : ~0u;
  for (;;) {
    int at = -1;
    for (int i = 0; i < 8; i++)
      if (!done[i] && best[i] != ~0u && (at < 0 || best[i] < best[at]))
        at = i;
    if (at < 0 || at == to)
      return best[to];
    done[at] = 1;
    for (int i = 0; i < 8; i++)
      if (weights[at][i] && best[at] + weights[at][i] < best[i])
        best[i] = best[at] + weights[at][i];
  }
}

int main(void) {
  static u8 composite[500];
  u8 weights[8][8] = {{0}};
  for (int i = 0; i < 8; i++)
    mix(deep(i * 2));
  mix(sieve(composite, 500)), mix_bytes(composite, sizeof composite);
  mix(subsequence("the quick brown fox", "jumps over the lazy dog"));
  for (int i = 0; i < 40; i++) {
    u64 r = next_random();
    weights[r % 8][r >> 8 & 7] = (r >> 20) % 30;
  }
  for (int i = 0; i < 8; i++)
    mix(shortest(weights, i, 7 - i));
  show("nested", digest);
  return 0;
}
