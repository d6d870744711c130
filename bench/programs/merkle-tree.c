//===-- merkle-tree.c - A binary Merkle tree with proofs ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Builds a tree over leaves, makes a proof for each and checks it. The
// compression function is a small one of 64-bit multiplications, so that the
// tree itself counts.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_LEAVES 1024

struct node {
  uint64_t word[4];
};

static struct node tree[2 * MAX_LEAVES];

static struct node compress(const struct node *left, const struct node *right) {
  struct node out;
  uint64_t carry = 0x9e3779b97f4a7c15;
  for (int i = 0; i < 4; i++) {
    carry ^= left->word[i] + rotate_left64(right->word[i], 17);
    carry *= 0xbf58476d1ce4e5b9;
    carry ^= carry >> 29;
    out.word[i] = carry;
  }
  return out;
}

static bool equal(const struct node *x, const struct node *y) {
  return memcmp(x, y, sizeof(*x)) == 0;
}

// Writes the siblings on the way from a leaf to the root; returns their number.
static int make_proof(uint32_t num_leaves, uint32_t leaf,
                      struct node *siblings) {
  int depth = 0;
  for (uint32_t at = num_leaves + leaf; at > 1; at /= 2)
    siblings[depth++] = tree[at ^ 1];
  return depth;
}

static bool check_proof(const struct node *leaf, uint32_t index,
                        const struct node *siblings, int depth,
                        const struct node *root) {
  struct node at = *leaf;
  for (int i = 0; i < depth; i++, index /= 2)
    at = index % 2 ? compress(&siblings[i], &at) : compress(&at, &siblings[i]);
  return equal(&at, root);
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[36];
  uint32_t num_leaves = arg_u32(args, size, 0);
  if (num_leaves == 0 || num_leaves > MAX_LEAVES ||
      num_leaves & (num_leaves - 1))
    __builtin_trap();
  uint32_t random = num_leaves;
  for (uint32_t i = 0; i < num_leaves; i++)
    for (int w = 0; w < 4; w++)
      tree[num_leaves + i].word[w] = next_random(&random);
  for (uint32_t i = num_leaves - 1; i > 0; i--)
    tree[i] = compress(&tree[2 * i], &tree[2 * i + 1]);

  uint32_t num_valid = 0;
  for (uint32_t i = 0; i < num_leaves; i++) {
    struct node siblings[16];
    int depth = make_proof(num_leaves, i, siblings);
    // Every third proof is for the wrong leaf.
    num_valid += check_proof(&tree[num_leaves + i], i % 3 ? i : i ^ 1, siblings,
                             depth, &tree[1]);
  }
  for (int w = 0; w < 4; w++)
    store_le64(bytes + 8 * w, tree[1].word[w]);
  store_le32(bytes + 32, num_valid);
  return (struct result){bytes, sizeof(bytes)};
}
