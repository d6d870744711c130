//===-- n-body.c - Planets in double precision ----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Floating-point arithmetic on a machine that has none: additions,
// multiplications, divisions and square roots of the run-time library, called
// from loops over structures.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define NUM_BODIES 5

double sqrt(double);

struct body {
  double position[3], velocity[3], mass;
};

static struct body bodies[NUM_BODIES];

static double random_between(uint32_t *state, double low, double high) {
  return low + (high - low) * ((double)next_random(state) / 4294967296.0);
}

// A heavy body at rest and light ones around it.
static void make_bodies(uint32_t seed) {
  for (int i = 0; i < NUM_BODIES; i++) {
    struct body *b = &bodies[i];
    b->mass = i ? random_between(&seed, 0.0001, 0.01) : 40;
    for (int axis = 0; axis < 3; axis++) {
      b->position[axis] = i ? random_between(&seed, -30, 30) : 0;
      b->velocity[axis] = i ? random_between(&seed, -1, 1) : 0;
    }
  }
}

static double squared_distance(const struct body *a, const struct body *b,
                               double between[3]) {
  double sum = 0;
  for (int axis = 0; axis < 3; axis++) {
    between[axis] = a->position[axis] - b->position[axis];
    sum += between[axis] * between[axis];
  }
  return sum;
}

static void advance(double time) {
  for (int i = 0; i < NUM_BODIES; i++)
    for (int j = i + 1; j < NUM_BODIES; j++) {
      struct body *a = &bodies[i], *b = &bodies[j];
      double between[3];
      double square = squared_distance(a, b, between);
      double pull = time / (square * sqrt(square));
      for (int axis = 0; axis < 3; axis++) {
        a->velocity[axis] -= between[axis] * b->mass * pull;
        b->velocity[axis] += between[axis] * a->mass * pull;
      }
    }
  for (int i = 0; i < NUM_BODIES; i++)
    for (int axis = 0; axis < 3; axis++)
      bodies[i].position[axis] += time * bodies[i].velocity[axis];
}

static double energy(void) {
  double sum = 0;
  for (int i = 0; i < NUM_BODIES; i++) {
    const struct body *b = &bodies[i];
    for (int axis = 0; axis < 3; axis++)
      sum += 0.5 * b->mass * b->velocity[axis] * b->velocity[axis];
    for (int j = i + 1; j < NUM_BODIES; j++) {
      double between[3];
      sum -= b->mass * bodies[j].mass /
             sqrt(squared_distance(b, &bodies[j], between));
    }
  }
  return sum;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static double energies[2];
  uint32_t steps = arg_u32(args, size, 0);
  if (steps == 0 || steps > 100000)
    __builtin_trap();
  make_bodies(steps);
  energies[0] = energy();
  for (uint32_t step = 0; step < steps; step++)
    advance(0.01);
  energies[1] = energy();
  return (struct result){energies, sizeof(energies)};
}
