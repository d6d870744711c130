//===-- life.c - Conway's Game of Life ------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Steps a 16 by 16 torus with a glider, a blinker and a toad; the result is
// width, height and cells.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define WIDTH 16
#define HEIGHT 16

static uint8_t cells[HEIGHT][WIDTH], next[HEIGHT][WIDTH];

static const uint8_t alive[][2] = {{1, 2},  {2, 3},  {3, 1},  {3, 2},  {3, 3},
                                   {8, 7},  {8, 8},  {8, 9},  {12, 5}, {12, 6},
                                   {12, 7}, {13, 4}, {13, 5}, {13, 6}};

static uint32_t count_neighbours(int y, int x) {
  uint32_t count = 0;
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      if (dy || dx)
        count += cells[(y + dy + HEIGHT) % HEIGHT][(x + dx + WIDTH) % WIDTH];
  return count;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[8 + WIDTH * HEIGHT];
  uint32_t steps = arg_u32(args, size, 0);
  for (size_t i = 0; i < sizeof(alive) / sizeof(alive[0]); i++)
    cells[alive[i][0]][alive[i][1]] = 1;
  for (uint32_t step = 0; step < steps; step++) {
    for (int y = 0; y < HEIGHT; y++)
      for (int x = 0; x < WIDTH; x++) {
        uint32_t count = count_neighbours(y, x);
        next[y][x] = count == 3 || (count == 2 && cells[y][x]);
      }
    memcpy(cells, next, sizeof(cells));
  }
  store_le32(bytes, WIDTH);
  store_le32(bytes + 4, HEIGHT);
  memcpy(bytes + 8, cells, sizeof(cells));
  return (struct result){bytes, sizeof(bytes)};
}
