// RUN: %exec-compare -mtune=full -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O3 -mllvm -pvm-enable-small-switches=0 %s
// Switches with few cases, in loops that are unrolled, of values of all widths.
#include "Inputs/test.h"

static u8 cells[16][16], next[16][16];

FN void step(void) {
  for (int y = 0; y < 16; y++)
    for (int x = 0; x < 16; x++) {
      u32 count = 0;
      for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
          if (dy || dx)
            count += cells[(y + dy) & 15][(x + dx) & 15];
      next[y][x] = count == 3 || (count == 2 && cells[y][x]);
    }
  memcpy(cells, next, sizeof cells);
}

FN u64 wide(u64 x, u64 y) {
  switch (x) {
  case 0x8000000000000000: return y * 3;
  case 0xffffffffffffffff: y++; // falls through
  case 5: return y ^ 77;
  }
  return y - x;
}

FN i32 narrow(i8 x, i32 y) {
  switch (x) {
  case -128: y = -y; break;
  case 127: return 4;
  case -1: y += 9; break;
  default: y ^= x;
  }
  return y;
}

FN u32 reached(u32 x) {
  switch (x & 3) {
  case 0: return x + 1;
  case 1: return x >> 1;
  case 2: return x * 5;
  case 3: return ~x;
  }
  __builtin_unreachable();
}

int main(void) {
  for (int i = 0; i < 16; i++)
    for (int j = 0; j < 16; j++)
      cells[i][j] = next_random() >> 20 & 1;
  for (int i = 0; i < 20; i++) {
    step();
    mix_bytes(cells, sizeof cells);
  }
  u64 values[] = {0x8000000000000000, ~(u64)0, 5, 4, 0, 0x80000000, 0xffffffff};
  for (int i = 0; i < COUNT(values); i++)
    mix(wide(values[i], next_random()));
  for (int i = -128; i < 128; i++)
    mix((u64)narrow((i8)i, (i32)next_random())), mix(reached((u32)i * 11));
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
