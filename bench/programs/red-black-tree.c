//===-- red-black-tree.c - A left-leaning red-black tree ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Insertion by recursion with rotations, and look-ups: pointer chasing and
// calls.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_NODES 4096

struct node {
  struct node *left, *right;
  uint32_t key, count;
  bool is_red;
};

static struct node nodes[MAX_NODES];
static uint32_t num_nodes;

static bool is_red(const struct node *n) { return n && n->is_red; }

static struct node *rotate_left(struct node *n) {
  struct node *top = n->right;
  n->right = top->left;
  top->left = n;
  top->is_red = n->is_red;
  n->is_red = true;
  return top;
}

static struct node *rotate_right(struct node *n) {
  struct node *top = n->left;
  n->left = top->right;
  top->right = n;
  top->is_red = n->is_red;
  n->is_red = true;
  return top;
}

static struct node *insert(struct node *n, uint32_t key) {
  if (!n) {
    n = &nodes[num_nodes++];
    *n = (struct node){.key = key, .count = 1, .is_red = true};
    return n;
  }
  if (key < n->key)
    n->left = insert(n->left, key);
  else if (key > n->key)
    n->right = insert(n->right, key);
  else
    n->count++;
  if (is_red(n->right) && !is_red(n->left))
    n = rotate_left(n);
  if (is_red(n->left) && is_red(n->left->left))
    n = rotate_right(n);
  if (is_red(n->left) && is_red(n->right)) {
    n->is_red = true;
    n->left->is_red = n->right->is_red = false;
  }
  return n;
}

static const struct node *find(const struct node *n, uint32_t key) {
  while (n && n->key != key)
    n = key < n->key ? n->left : n->right;
  return n;
}

static uint32_t height(const struct node *n) {
  if (!n)
    return 0;
  uint32_t left = height(n->left), right = height(n->right);
  return 1 + (left > right ? left : right);
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[12];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > MAX_NODES)
    __builtin_trap();
  uint32_t random = count;
  struct node *root = NULL;
  for (uint32_t i = 0; i < count; i++) {
    root = insert(root, next_random(&random) % 10000);
    root->is_red = false;
  }
  uint32_t num_found = 0;
  for (uint32_t key = 0; key < 4 * count; key++)
    num_found += find(root, key % 10000) != NULL;
  store_le32(bytes, num_nodes);
  store_le32(bytes + 4, num_found);
  store_le32(bytes + 8, height(root));
  return (struct result){bytes, sizeof(bytes)};
}
