// RUN: %exec-compare %s
// Globals: many, of every width, in every section, across calls, with addresses
// in their initializers.
#include "Inputs/test.h"

u64 high_half = 0xfedcba9876543210;
u64 small = 1;
static i64 negative = -5;
u32 words[3] = {0xffffffff, 0x80000000, 1};
static u16 zeros[100];
const char *const names[] = {"zero", "one", "two", "three"};
static const u64 primes[] = {2, 3, 5, 7, 11, 13};
u64 *pointer = &high_half;
const u64 *const middle = &primes[3];
struct node { struct node *next; int value; };
extern struct node ring[3];
struct node ring[3] = {{&ring[1], 10}, {&ring[2], 20}, {&ring[0], 30}};
int tentative;
int tentative;
static u8 flags[3] = {1, 0, 1};
char text[] = "mutable";
static u64 g00, g01, g02, g03, g04, g05, g06, g07, g08, g09, g10, g11;

FN void touch(u64 x) {
  g00 += x, g01 ^= g00, g02 += g01, g03 ^= g02, g04 += g03, g05 ^= g04;
  g06 += g05, g07 ^= g06, g08 += g07, g09 ^= g08, g10 += g09, g11 ^= g10;
}
FN u64 read_around_call(u64 x) {
  u64 before = g11;
  touch(x);
  return before * 3 + g11;
}
FN void bump(void) { high_half++, small--, negative *= 3, tentative += 7; }
FN int counter(void) {
  static int count = 40;
  return ++count;
}
FN int walk(int n) {
  struct node *p = ring;
  int sum = 0;
  while (n-- > 0) {
    sum = sum * 3 + p->value++;
    p = p->next;
  }
  return sum;
}
FN char letter(int i, int j) { return names[i][j]; }

int main(void) {
  printf("%lx %lx %ld %x %x\n", high_half, small, negative, words[0], words[1]);
  for (int i = 0; i < 5; i++) {
    bump();
    zeros[i * 20] += i + *pointer;
    printf("%lx %lx %ld %d %x %d\n", high_half, small, negative, tentative,
           zeros[i * 20], counter());
  }
  for (u64 i = 1; i < 6; i++)
    printf("%lx\n", read_around_call(i * 0x100000001));
  printf("%d %lu %d\n", walk(10), *middle + middle[-1], flags[0] + flags[1] * 2 + flags[2] * 4);
  for (int i = 0; i < 4; i++)
    printf("%s %c\n", names[i], letter(i, i));
  text[0] = 'M';
  text[3] ^= 0x20;
  puts(text);
  return 0;
}
