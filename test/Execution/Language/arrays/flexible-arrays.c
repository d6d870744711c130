// Flexible array members and objects after a header.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct message {
  int size;
  short kind;
  char text[];
};
static struct message *make(const char *s) {
  struct message *m = malloc(sizeof *m + strlen(s) + 1);
  m->size = (int)strlen(s);
  m->kind = s[0];
  strcpy(m->text, s);
  return m;
}
int main(void) {
  struct message *a = make("alpha"), *b = make("beta");
  a->text[0] = 'A';
  printf("%d %d %s %s %d\n", a->size, b->kind, a->text, b->text,
         (int)sizeof *a);
  return 0;
}
