// alloca: in loops, in recursion, with variable arrays, after calls with stack
// arguments, aligned, beside fixed arrays; its memory lasts until the function
// ends.
#include "test.h"

struct link {
  struct link *next;
  int v;
};
FN u64 nine(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h, u64 i) {
  return a ^ b * 3 ^ c * 5 ^ d * 7 ^ e * 9 ^ f * 11 ^ g * 13 ^ h * 15 ^ i * 17;
}
FN u64 list(int n) {
  struct link *head = 0;
  for (int i = 0; i < n; i++) {
    struct link *l = __builtin_alloca(sizeof *l);
    *l = (struct link){head, i * i}, head = l;
  }
  u64 sum = nine(1, 2, 3, 4, 5, 6, n, 8, 9);
  for (; head; head = head->next)
    sum = sum * 3 + head->v;
  return sum;
}
FN u64 sizes(int n) {
  u64 sum = 0;
  for (int i = 0; i < n; i++) {
    u8 *p = __builtin_alloca(i), *q = __builtin_alloca_with_align(i + 1, 512);
    memset(p, i, i), memset(q, ~i, i + 1);
    sum = sum * 7 + (i ? p[i - 1] + p[0] : 0) + q[i] + ((uintptr_t)q & 63) +
          ((uintptr_t)p & 7);
  }
  return sum;
}
FN u64 recursive(int n, u64 *outer) {
  u64 *mine = __builtin_alloca((n + 1) * 8);
  for (int i = 0; i <= n; i++)
    mine[i] = outer[i / 2] + i;
  u64 inner = n < 12 ? recursive(n + 1, mine) : mine[n];
  for (int i = 0; i <= n; i++)
    inner = inner * 5 + mine[i];
  return inner;
}
FN u64 beside(int n, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h) {
  u64 fixed[20], sum = 0;
  for (int i = 0; i < 20; i++)
    fixed[i] = a + i * b;
  if (n > 3) {
    u16 variable[n];
    u8 *p = __builtin_alloca(n * 2);
    for (int i = 0; i < n; i++)
      variable[i] = fixed[i % 20], p[i * 2] = i, p[i * 2 + 1] = -i;
    sum = nine(variable[n - 1], p[n], c, d, e, f, g, h, fixed[n % 20]);
  }
  char *text = __builtin_alloca(40);
  snprintf(text, 40, "%d %lx %lx", n, (unsigned long)h,
           (unsigned long)fixed[19]);
  mix_bytes(text, strlen(text));
  return sum + fixed[n % 20] + h;
}
FN char *pass(char *to, int n) {
  memset(to, 'a' + n, n), to[n] = 0;
  return to;
}

int main(void) {
  u64 start[1] = {7};
  for (int i = 0; i < 12; i++) {
    mix(list(i * 3)), mix(sizes(i * 2)),
        mix(recursive(i, (u64[]){1, 2, 3, 4, 5, 6, 7, 8})),
        mix(beside(i, next_random(), i, 3, 4, 5, 6, 7, i));
    mix(strlen(pass(__builtin_alloca(i + 1), i)) + start[0]);
    show("alloca", digest);
  }
  return 0;
}
