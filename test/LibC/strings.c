// RUN: %exec-compare --libc %s
// <string.h> at sizes and offsets around words.

#include <stdio.h>
#include <string.h>

int main(void) {
  char a[80], b[80];
  unsigned sum = 0;
  for (int size = 0; size < 40; size++)
    for (int at = 0; at < 9; at++) {
      for (int i = 0; i < 80; i++)
        a[i] = (char)('a' + i % 23), b[i] = '-';
      memcpy(b + at, a + 3, size);
      memmove(a + at, a + 4, size);
      memset(b + at + size, '*', 3);
      a[79] = b[79] = 0;
      sum = sum * 31 + (unsigned)memcmp(a, b, 50) % 3;
      for (int i = 0; i < 79; i++)
        sum = sum * 33 + (unsigned char)a[i] * 7 + (unsigned char)b[i];
      a[at + size] = 0;
      sum = sum * 31 + (unsigned)strlen(a + at);
      char *found = memchr(b, '*', 80);
      sum = sum * 31 + (unsigned)(found - b);
    }
  printf("%u\n", sum);

  char text[64] = "one,two;;three";
  for (char *part = strtok(text, ",;"); part; part = strtok(NULL, ",;"))
    printf("<%s>", part);
  char buffer[32];
  strcpy(buffer, "abc");
  strcat(buffer, "def");
  strncat(buffer, "ghijk", 2);
  printf("\n%s %d %d %d\n", buffer, strcmp("a", "b") < 0, strncmp("abc", "abd", 2),
         strcmp("b", "a") > 0);
  printf("%s %s %s %zu %zu\n", strchr("hello", 'l'), strrchr("hello", 'l'),
         strstr("the needle here", "needle"), strspn("aabbc", "ab"), strcspn("xyz,", ","));
  printf("%s %s\n", strpbrk("key=value", "=:"), strerror(2));
  strncpy(buffer, "xy", 6);
  printf("%d %d %s\n", buffer[2], buffer[5], strdup("copied"));
  return 0;
}
