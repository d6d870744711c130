//===-- shortest-paths.c - Dijkstra's algorithm with a binary heap --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Distances in a random graph from several starts: a priority queue in an
// array.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_NODES 512
#define DEGREE 6

struct edge {
  uint16_t to, length;
};

struct entry {
  uint32_t distance, node;
};

static struct edge edges[MAX_NODES][DEGREE];
static uint32_t distance[MAX_NODES];
static struct entry heap[MAX_NODES * DEGREE + 1];
static uint32_t heap_size;

static void push(uint32_t at_distance, uint32_t node) {
  uint32_t hole = heap_size++;
  while (hole > 0 && heap[(hole - 1) / 2].distance > at_distance) {
    heap[hole] = heap[(hole - 1) / 2];
    hole = (hole - 1) / 2;
  }
  heap[hole] = (struct entry){at_distance, node};
}

static struct entry pop(void) {
  struct entry top = heap[0], last = heap[--heap_size];
  uint32_t hole = 0;
  for (;;) {
    uint32_t child = 2 * hole + 1;
    if (child >= heap_size)
      break;
    if (child + 1 < heap_size &&
        heap[child + 1].distance < heap[child].distance)
      child++;
    if (heap[child].distance >= last.distance)
      break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = last;
  return top;
}

static void find_distances(uint32_t num_nodes, uint32_t start) {
  for (uint32_t i = 0; i < num_nodes; i++)
    distance[i] = UINT32_MAX;
  distance[start] = 0;
  heap_size = 0;
  push(0, start);
  while (heap_size) {
    struct entry entry = pop();
    if (entry.distance > distance[entry.node])
      continue;
    for (int i = 0; i < DEGREE; i++) {
      const struct edge *edge = &edges[entry.node][i];
      uint32_t through = entry.distance + edge->length;
      if (through < distance[edge->to]) {
        distance[edge->to] = through;
        push(through, edge->to);
      }
    }
  }
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t num_nodes = arg_u32(args, size, 0);
  if (num_nodes < 8 || num_nodes > MAX_NODES)
    __builtin_trap();
  uint32_t random = num_nodes;
  for (uint32_t i = 0; i < num_nodes; i++)
    for (int e = 0; e < DEGREE; e++)
      edges[i][e] = (struct edge){(uint16_t)(next_random(&random) % num_nodes),
                                  (uint16_t)(next_random(&random) % 1000 + 1)};
  uint32_t hash = 2166136261;
  for (uint32_t start = 0; start < 8; start++) {
    find_distances(num_nodes, start);
    for (uint32_t i = 0; i < num_nodes; i++)
      hash = mix(hash, distance[i]);
  }
  return result_u32(hash);
}
