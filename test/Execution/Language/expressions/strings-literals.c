// String literals: escapes, concatenation, embedded zeros, wide characters.

#include <stddef.h>
#include <stdio.h>
int main(void) {
  const char s[] = "tab\tquote\"nul\0hidden\x41\101\\"
                   "joined"
                   "\u00e9";
  printf("%d", (int)sizeof s);
  for (unsigned i = 0; i < sizeof s; i++)
    printf(" %d", (unsigned char)s[i]);
  const wchar_t w[] = L"w\u20ac";
  const unsigned short u[] = u"\U0001f600";
  printf("\n%d %d %d %d %d %d\n", (int)sizeof w, (int)w[1], (int)sizeof u, u[0],
         'ab' != 0, '\377');
  const char *m = "multi\
line";
  printf("%s %c %s\n", m, "index"[2], &"offset"[3]);
  return 0;
}
