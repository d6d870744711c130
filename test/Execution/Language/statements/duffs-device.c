// A switch into the middle of a loop, and labels in odd places.

#include <stdio.h>
static void copy(char *to, const char *from, int n) {
  int k = (n + 7) / 8;
  switch (n % 8) {
  case 0:
    do {
      *to++ = *from++;
    case 7:
      *to++ = *from++;
    case 6:
      *to++ = *from++;
    case 5:
      *to++ = *from++;
    case 4:
      *to++ = *from++;
    case 3:
      *to++ = *from++;
    case 2:
      *to++ = *from++;
    case 1:
      *to++ = *from++;
    } while (--k > 0);
  }
}
int main(void) {
  const char *s = "The quick brown fox jumps";
  for (int n = 1; n < 26; n += 3) {
    char b[32] = {0};
    copy(b, s, n);
    printf("%s\n", b);
  }
  int i = 0;
again:
  if (i++ < 3) {
    printf("%d ", i);
    goto again;
  }
  {
    goto inside;
  }
  while (i < 100) {
    i *= 2;
  inside:
    i++;
  }
  printf("%d\n", i);
  return 0;
}
