//===-- linked-list.c - Linked lists --------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Lists are built in random order, reversed, merged in order and summed: loads
// that depend on loads.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_NODES 4096

struct node {
  struct node *next;
  uint32_t value;
};

static struct node nodes[MAX_NODES];
static uint16_t order[MAX_NODES];

static struct node *reverse(struct node *list) {
  struct node *done = NULL;
  while (list) {
    struct node *next = list->next;
    list->next = done;
    done = list;
    list = next;
  }
  return done;
}

static struct node *merge(struct node *x, struct node *y) {
  struct node *first = NULL, **link = &first;
  while (x && y) {
    struct node **smaller = x->value <= y->value ? &x : &y;
    *link = *smaller;
    link = &(*smaller)->next;
    *smaller = *link;
  }
  *link = x ? x : y;
  return first;
}

static struct node *sort(struct node *list) {
  if (!list || !list->next)
    return list;
  struct node *slow = list;
  for (struct node *fast = list->next; fast && fast->next;
       fast = fast->next->next)
    slow = slow->next;
  struct node *half = slow->next;
  slow->next = NULL;
  return merge(sort(list), sort(half));
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[12];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > MAX_NODES)
    __builtin_trap();
  uint32_t random = count;
  for (uint32_t i = 0; i < count; i++)
    order[i] = (uint16_t)i;
  for (uint32_t i = count - 1; i > 0; i--) {
    uint32_t j = next_random(&random) % (i + 1);
    uint16_t t = order[i];
    order[i] = order[j];
    order[j] = t;
  }
  struct node *list = NULL;
  for (uint32_t i = 0; i < count; i++) {
    struct node *node = &nodes[order[i]];
    node->value = next_random(&random) >> 8;
    node->next = list;
    list = node;
  }
  uint64_t sum = 0;
  for (int pass = 0; pass < 8; pass++) {
    list = reverse(list);
    for (const struct node *n = list; n; n = n->next)
      sum += n->value;
  }
  list = sort(list);
  uint32_t hash = 2166136261;
  for (const struct node *n = list; n; n = n->next)
    hash = mix(hash, n->value);
  store_le64(bytes, sum);
  store_le32(bytes + 8, hash);
  return (struct result){bytes, sizeof(bytes)};
}
