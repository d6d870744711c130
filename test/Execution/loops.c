// RUN: %exec-compare %s
// Values carried around and through loops.
#include "Inputs/test.h"

FN u64 around_inner(u64 a, u64 b, int n, int m) {
  u64 sum = 0;
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < m; j++)
      sum += j ^ i;
    sum = sum * 3 + a;
  }
  return sum + b;
}

FN u64 outer_used_inside_only(int n, int m) {
  u64 step = 1, sum = 0;
  for (int i = 0; i < n; i++, step += 5)
    for (int j = 0; j < m; j++)
      sum += step * j;
  return sum;
}

FN u64 sequential(const u32 *data, int n) {
  u64 sum = 0, product = 1;
  for (int i = 0; i < n; i++)
    sum += data[i];
  for (int i = n; i > 0; i--)
    product = product * data[i - 1] + 1;
  return sum ^ product;
}

FN u64 three_deep(int n) {
  u64 sum = 0;
  for (int i = 0; i < n; i++)
    for (int j = i; j < n; j++)
      for (int k = j; k >= 0; k--)
        sum = sum * 5 + i * 16 + j * 4 + k;
  return sum;
}

// The division's operands and both results live in one iteration.
FN u64 digits(u64 value) {
  u64 reversed = 0, count = 0;
  while (value) {
    reversed = reversed * 10 + value % 10;
    value /= 10;
    count++;
  }
  return reversed * 100 + count;
}

FN i32 digits_signed(i32 value) {
  i32 sum = 0;
  do {
    sum = sum * 3 + value % 10;
    value /= 10;
  } while (value);
  return sum;
}

FN int find(const u8 *text, int n, u8 wanted) {
  int i;
  for (i = 0; i < n; i++) {
    if (text[i] == wanted)
      break;
    if (text[i] == 0)
      return -i;
  }
  return i * 2;
}

FN u64 middle_exit(u64 x) {
  u64 rounds = 0;
  for (;;) {
    x = x & 1 ? x * 3 + 1 : x / 2;
    if (x == 1)
      break;
    rounds++;
    if (rounds > 200)
      return ~rounds;
  }
  return rounds * 1000 + x;
}

FN u64 infinite_with_return(u64 x) {
  while (1) {
    x = x * 6364136223846793005u + 1442695040888963407u;
    if (x >> 60 == 7)
      return x;
  }
}

FN int skip_and_leave(int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) {
    if (i % 3 == 0)
      continue;
    for (int j = 0;; j++) {
      if (j * j > i)
        goto next;
      if (i + j == 40)
        goto out;
      sum += j;
    }
  next:
    sum ^= i;
  }
out:
  return sum;
}

FN u64 down_to_zero(u8 n) {
  u64 sum = 0;
  for (u8 i = n; i-- > 0;)
    sum = sum * 2 + i;
  return sum;
}

FN u64 wrapping_counter(void) {
  u64 rounds = 0;
  for (u8 i = 250; i != 5; i++)
    rounds = rounds * 3 + i;
  return rounds;
}

int main(void) {
  u32 data[32];
  for (int i = 0; i < 32; i++)
    data[i] = i * 0x9e3779b9u;
  for (int n = 0; n < 10; n++)
    printf("%d: %lx %lx %lx %lx %d %lx\n", n, around_inner(n, 5, n, 7 - n),
           outer_used_inside_only(n, 3), sequential(data, n), three_deep(n),
           skip_and_leave(n * 5), down_to_zero(n * 20));
  printf("%lu %lu %lu\n", digits(0), digits(1234567890123456789u), digits(~0ul));
  printf("%d %d %d\n", digits_signed(-2147483647 - 1), digits_signed(0), digits_signed(98765));
  const u8 text[] = "the quick brown fox";
  printf("%d %d %d\n", find(text, 19, 'q'), find(text, 25, 'z'), find(text, 4, 'x'));
  printf("%lu %lu %lu\n", middle_exit(27), middle_exit(2), middle_exit(97));
  printf("%lx %lx\n", infinite_with_return(1), infinite_with_return(99));
  printf("%lx\n", wrapping_counter());
  return 0;
}
