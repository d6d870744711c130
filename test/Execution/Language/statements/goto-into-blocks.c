// goto into loops, conditions and blocks, backwards over declarations, out of
// many levels, between cases; state machines made of labels; a label before a
// declaration.
#include "test.h"

FN int into_loop(int start, int n) {
  int i = start, v = 0;
  if (start > 2)
    goto middle;
  for (i = 0; i < n; i++) {
    v += i;
  middle:
    v = v * 3 + 1;
  }
  return v + i;
}
FN int into_if(int x) {
  int v = x;
  if (x & 1)
    goto then;
  if (x & 2)
    goto otherwise;
  if (x > 100) {
  then:
    v += 7;
  } else {
  otherwise:
    v -= 7;
  }
  return v;
}
FN int into_block(int x) {
  if (x > 3)
    goto inside;
  x += 50;
  {
    int local;
    local = x * 2;
    x = local;
  inside:;
    int fresh = x + 1;
    local = fresh * 3; // its value is not that of before
    x += local;
  }
  return x;
}
FN int backwards(int n) {
  int v = 0, tries = 0;
again:;
  int local = n * 2, array[3] = {n, tries};
  v += local + array[1] + array[2];
  if (tries++ < 4) {
    n++;
    goto again;
  }
  return v;
}
FN int out(int limit) {
  int count = 0;
  for (int i = 0; i < 10; i++)
    for (int j = 0; j < 10; j++) {
      int k = 0;
      while (1) {
        switch (++count % 7) {
        case 3:
          goto next;
        case 5:
          if (count > limit)
            goto done;
        }
        if (++k > j)
          break;
      }
      continue;
    next:
      count += i;
    }
done:
  return count;
}
FN int machine(const char *text) {
  int words = 0, digits = 0, other = 0;
start:
  if (!*text)
    goto end;
  if (*text == ' ') {
    text++;
    goto start;
  }
  if (*text >= '0' && *text <= '9')
    goto number;
  words++;
word:
  if (*text && *text != ' ') {
    if (*text++ == '-')
      goto number;
    goto word;
  }
  goto start;
number:
  for (; *text; text++) {
    if (*text == ' ')
      goto start;
    if (*text < '0' || *text > '9') {
      other++;
      goto word;
    }
    digits++;
  }
end:
  return words * 10000 + digits * 100 + other;
}
// Two loops that share their bodies: no structured form.
FN int irreducible(int a, int b) {
  int v = 0;
  if (a > b)
    goto second;
first:
  v += a--;
  if (v > 1000)
    return v;
second:
  v ^= b++;
  if (a > 0 && v & 4)
    goto first;
  if (b < 20)
    goto second;
  if (a > 0)
    goto first;
  return v;
}

int main(void) {
  for (int i = 0; i < 15; i++) {
    mix(into_loop(i, 10)), mix(into_if(i * 20)), mix(into_block(i)),
        mix(backwards(i)), mix(out(i * 9));
    mix(irreducible(i, 7)), mix(irreducible(20, i));
    show("goto", digest);
  }
  printf("%d %d\n", machine("one 22 three3 x-45 6 -7y "), machine(""));
  return 0;
}
