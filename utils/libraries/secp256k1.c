// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "data.h"
#include "secp256k1.h"
#include "secp256k1_ecdh.h"
#include "secp256k1_preallocated.h"
#include "secp256k1_recovery.h"
#include "secp256k1_schnorrsig.h"

// The crate gives all names a prefix, and leaves out contexts that allocate memory.
#define NAME(name) rustsecp256k1_v0_14_##name
typedef NAME(context) context;

static void sign(const context *ctx) {
  uint8_t secret[32], message[32], bytes[64];
  for (int i = 0; i < 32; i++) {
    secret[i] = (uint8_t)next_random();
    message[i] = (uint8_t)next_random();
  }
  NAME(pubkey) key, recovered;
  NAME(ecdsa_signature) signature;
  printf("%d ", NAME(ec_pubkey_create)(ctx, &key, secret));
  printf("%d ", NAME(ecdsa_sign)(ctx, &signature, message, secret, NULL, NULL));
  NAME(ecdsa_signature_serialize_compact)(ctx, bytes, &signature);
  printf("%016llx ", hash_of(bytes, 64));
  printf("%d ", NAME(ecdsa_verify)(ctx, &signature, message, &key));
  message[0] ^= 1;
  printf("%d; ", NAME(ecdsa_verify)(ctx, &signature, message, &key));

  NAME(ecdsa_recoverable_signature) recoverable;
  printf("%d ",
         NAME(ecdsa_sign_recoverable)(ctx, &recoverable, message, secret, NULL, NULL));
  printf("%d ", NAME(ecdsa_recover)(ctx, &recovered, &recoverable, message));
  printf("%d; ", memcmp(&key, &recovered, sizeof(key)));

  NAME(keypair) pair;
  NAME(xonly_pubkey) x_only;
  printf("%d ", NAME(keypair_create)(ctx, &pair, secret));
  printf("%d ", NAME(schnorrsig_sign32)(ctx, bytes, message, &pair, secret));
  NAME(keypair_xonly_pub)(ctx, &x_only, NULL, &pair);
  printf("%016llx ", hash_of(bytes, 64));
  printf("%d; ", NAME(schnorrsig_verify)(ctx, bytes, message, 32, &x_only));

  printf("%d ", NAME(ecdh)(ctx, bytes, &key, secret, NULL, NULL));
  printf("%016llx\n", hash_of(bytes, 32));
}

int main(void) {
  void *memory = get_memory(NAME(context_preallocated_size)(SECP256K1_CONTEXT_NONE));
  context *ctx = NAME(context_preallocated_create)(memory, SECP256K1_CONTEXT_NONE);
  for (int i = 0; i < 3; i++)
    sign(ctx);
}
