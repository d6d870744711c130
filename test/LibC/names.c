// RUN: %exec-compare --libc %s
// Names that POSIX has and C leaves to the program, which may mean something
// else by them while the C library goes on with its own.

#include <stdio.h>
#include <stdlib.h>

static int calls;
int write(int x) { return calls += x; }
int read(int x) { return calls -= x; }
char *open = "open", close = 'c';
struct link {
  struct link *link;
} link = {&link};
double stat, fstat[3];
void times(void) { calls *= 2; }
int kill(void) { return calls; }
void *sbrk = &calls;
long wait, fork, unlink = 3;

int main(void) {
  char *text = malloc(20);
  write(5);
  snprintf(text, 20, "%d", read(1));
  times();
  printf("%s %s %c %d %ld\n", text, open, close, kill(), unlink + wait);
  free(text);
  return link.link == &link && sbrk == &calls;
}
