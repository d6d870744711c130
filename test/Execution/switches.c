// RUN: %exec-compare %s
// Switches: dense, sparse, with holes, with ranges, as lookup, several cases to
// one target, falling through, without default, out of range.
#include "Inputs/test.h"

static u64 effects;
FN u64 effect(u64 x) { return effects = effects * 31 + x; }

FN u64 dense(u32 x) {
  switch (x) {
  case 0: return effect(5);
  case 1: return x + 100;
  case 2: effect(1); return effects & 7;
  case 3: return x * x * 9;
  case 4: effect(x); break;
  case 5: return effect(effect(2));
  case 6: return 0;
  case 7: effect(9); /* fall through */
  case 8: return effect(x) ^ 3;
  }
  return effects % 1000;
}
FN u64 with_holes(int x) {
  switch (x) {
  case -3: return effect(1);
  case -1: return effect(2);
  case 0: case 1: case 4: return effect(3);
  case 9: return effect(4);
  case 12: case 11: effect(5); break;
  default: return effect(x);
  }
  return effect(6);
}
FN int sparse(i64 x) {
  switch (x) {
  case 1: return 1;
  case 1000: return 2;
  case -1000000: return 3;
  case 0x7fffffffffffffff: return 4;
  case 0x80000000: return 5;
  case 0xffffffff: return 6;
  case 0x123456789a: return 7;
  default: return 0;
  }
}
FN int lookup(u8 x) {
  switch (x) {
  case 'a': return 3;
  case 'b': return 1;
  case 'c': return 4;
  case 'd': return 1;
  case 'e': return 5;
  case 'f': return 9;
  case 'g': return 2;
  }
  return -1;
}
FN int vowel(int c) {
  switch (c) {
  case 'a': case 'e': case 'i': case 'o': case 'u':
  case 'A': case 'E': case 'I': case 'O': case 'U': return 1;
  }
  return 0;
}
FN int ranges(u32 x) {
  switch (x) {
  case 0 ... 9: return 1;
  case 10 ... 99: return 2;
  case 1000 ... 100000: return 4;
  case 0xfffffff0 ... 0xffffffff: return 5;
  default: return 3;
  }
}
FN int all_cases(u32 x) {
  switch (x & 7) {
  case 0: return effect(0) % 10;
  case 1: return effect(7) % 11;
  case 2: return effect(3) % 12;
  case 3: return effect(4) % 13;
  case 4: return effect(1) % 14;
  case 5: return effect(2) % 15;
  case 6: return effect(8) % 16;
  case 7: return effect(5) % 17;
  default: __builtin_unreachable();
  }
}
FN u64 in_loop(const u8 *program, int n) {
  u64 stack[16] = {0};
  int top = 0;
  for (int i = 0; i < n; i++) {
    switch (program[i] >> 4) {
    case 0: stack[++top & 15] = program[i] & 15; continue;
    case 1: stack[top & 15] += stack[(top - 1) & 15]; break;
    case 2: stack[top & 15] *= 3; break;
    case 3: stack[top & 15] ^= stack[(top + 3) & 15]; break;
    case 4: top++; stack[top & 15] = stack[(top - 1) & 15]; break;
    case 5: top--; break;
    case 6: if (stack[top & 15] & 1) i++; break;
    case 7: return stack[top & 15];
    default: stack[0] += program[i];
    }
    stack[top & 15] += i;
  }
  return stack[0] * 31 + stack[top & 15];
}
FN int nested(int a, int b) {
  switch (a) {
  case 0:
    switch (b) {
    case 0: return 1;
    case 1: break;
    case 2: return 2;
    default: goto out;
    }
    return 3;
  case 1: return b ? 4 : 5;
  case 2: if (b > 1) break; return 6;
  case 3:
  case 4: return a * b;
  }
  return 7;
out:
  return 8;
}
FN int byte_cases(i8 x) {
  switch (x) {
  case -128: return 1;
  case -1: return 2;
  case 0: return 3;
  case 127: return 4;
  case 64: return 5;
  case -64: return 6;
  }
  return 7;
}

int main(void) {
  for (int x = -5; x < 16; x++) {
    printf("%d: %lx ", x, dense(x));
    printf("%lx ", with_holes(x));
    printf("%d ", all_cases(x));
    printf("%d %d %d\n", lookup('a' + x), vowel('a' + x), byte_cases(x * 64));
  }
  static const i64 keys[] = {0, 1, 1000, -1000000, 0x7fffffffffffffff, 0x80000000,
                             -0x80000000l, 0xffffffff, -1, 0x123456789a, 0x9a};
  for (int i = 0; i < COUNT(keys); i++)
    printf("%d %d\n", sparse(keys[i]), ranges(keys[i]));
  for (u32 x = 5; x < 200000; x = x * 3 + 1)
    printf("%d", ranges(x));
  for (int a = 0; a < 6; a++)
    for (int b = 0; b < 4; b++)
      printf("%d", nested(a, b));
  u8 program[64];
  for (int i = 0; i < 64; i++)
    program[i] = i * 73 + (i >> 2);
  for (int n = 1; n < 64; n += 7)
    printf(" %lx", in_loop(program, n));
  putchar('\n');
  return 0;
}
