// RUN: %exec-compare --libc %s
// Characters of 16 and 32 bits from and to bytes of the C locale.

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>

int main(void) {
  const char text[] = "a~\nz";
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (const char *p = text; p < text + sizeof text; p++) {
    char16_t narrow = 9;
    char32_t wide = 9;
    int a = (int)mbrtoc16(&narrow, p, 4, 0);
    int b = (int)mbrtoc32(&wide, p, 1, &state);
    printf("%d %d %d %d\n", a, narrow, b, (int)wide);
  }
  char bytes[16] = "";
  int a = (int)c16rtomb(bytes, u'x', 0),
      b = (int)c32rtomb(bytes + 1, U'y', &state);
  printf("%d %d %s\n", a, b, bytes);
  errno = 0;
  a = (int)c32rtomb(bytes, 0x1f600, 0);
  printf("%d %d\n", a, errno == EILSEQ);
  a = (int)mbrtoc16(0, 0, 0, 0), b = (int)mbrtoc32(0, "", 0, 0);
  printf("%d %d %d %d\n", a, b, (int)sizeof(char16_t), (int)sizeof(char32_t));
  return 0;
}
