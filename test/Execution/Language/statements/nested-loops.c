// break and continue out of nested loops and switches in loops.

#include <stdio.h>
int main(void) {
  int s = 0;
  for (int i = 0; i < 20; i++) {
    if (i % 7 == 3)
      continue;
    for (int j = i;; j++) {
      if (j > 25)
        break;
      switch (j % 5) {
      case 0:
        continue;
      case 1:
        s += i;
        break;
      case 2:
        s ^= j;
      default:
        s += 1;
      }
      do {
        if (s & 1)
          break;
        s += 3;
      } while (s % 4);
    }
    while (s > 10000) {
      s -= 777;
      if (s == 5)
        goto out;
    }
  }
out:
  printf("%d\n", s);
  return 0;
}
