// <string.h>: every function, at every alignment and many lengths, with bytes
// above 127.
#include "test.h"
#include <strings.h>

static char a[200], b[200];
static int sign(int x) { return (x > 0) - (x < 0); }
FN void each(unsigned at, unsigned n, int c) {
  char *p = a + at, *q = b + n % 8;
  memset(a, 'x', sizeof a), memset(b, 0, sizeof b);
  for (unsigned i = 0; i < n; i++)
    p[i] = 'a' + (i * 7 + n) % 26;
  p[n] = 0;
  mix(strlen(p)), mix(strnlen(p, n / 2 + 3)), mix(strcpy(q, p) == q),
      mix(strcmp(p, q)), mix(stpcpy(q, p) - q), mix_bytes(b, 100);
  mix(strchr(p, 97 + c) ? strchr(p, 97 + c) - p : 999),
      mix(strrchr(p, 'a' + c) ? strrchr(p, 'a' + c) - p : 999),
      mix(memchr(p, 'c', n) ? (char *)memchr(p, 'c', n) - p : 999);
  mix(strchr(p, 0) - p), mix(strspn(p, "abcdefghijklm")),
      mix(strcspn(p, "xyz")),
      mix(strpbrk(p, "mnop") ? strpbrk(p, "mnop") - p : 999),
      mix(strstr(p, "ho") ? strstr(p, "ho") - p : 999), mix(strstr(p, "") == p);
  if (n)
    q[n - 1]++;
  mix(sign(strcmp(p, q))), mix(sign(strncmp(p, q, n ? n - 1 : 0))),
      mix(sign(memcmp(p, q, n))), mix(sign(strncmp(p, q, 200)));
  strncpy(b + 100, p, n / 2), mix_bytes(b + 100, 60), strncat(q, p + n / 2, 5),
      mix_bytes(b, 100), strcat(q, "!"), mix(strlen(q));
  memmove(p + 1, p, n), mix_bytes(a, 120), memmove(p, p + 1, n),
      mix_bytes(a, 120), mix(memccpy(b, p, 113, n) != 0);
  p[n / 2] = -1, q[0] = c, mix(sign(strcmp(p + n / 2, q)) > 1),
        mix(sign(memcmp(p + n / 2, q, 1))), mix(strcasecmp("HeLLo", "hEllO")),
        mix(sign(strncasecmp("abcX", "ABCy", 4)));
}

int main(void) {
  for (unsigned n = 0; n < 60; n += 1 + n / 6)
    for (unsigned at = 0; at < 9; at += 2)
      each(at, n, (at + n) % 26);
  show("each", digest);
  char text[] = ",one,,two;three,", *save, copy[40];
  for (char *t = strtok(text, ",;"); t; t = strtok(0, ",;"))
    printf("[%s]", t);
  strcpy(copy, "a=1&b=2");
  for (char *t = strtok_r(copy, "&", &save); t; t = strtok_r(0, "&", &save))
    printf("<%s>", t);
  char *d = strdup("duplicate"), *rest = d;
  char *part = strsep(&rest, "i");
  printf("%s %s %d\n", part, rest, (int)strlen(d)), free(d);
  printf("%s %d\n", strerror(0) ? "text" : "", sign(strcoll("a", "b")));
  return 0;
}
