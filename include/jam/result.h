// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What host calls answer when they have nothing better to say, and numbers that
// they are asked with.

#ifndef JAM_RESULT_H
#define JAM_RESULT_H

#include <stdint.h>

#define JAM_OK UINT64_C(0)
#define JAM_NONE UINT64_C(0xffffffffffffffff) // does not exist
#define JAM_WHAT UINT64_C(0xfffffffffffffffe) // unknown host call
#define JAM_OOB UINT64_C(0xfffffffffffffffd)  // inner memory not accessible
#define JAM_WHO UINT64_C(0xfffffffffffffffc)  // unknown index or service
#define JAM_FULL UINT64_C(0xfffffffffffffffb) // storage full or id taken
#define JAM_CORE UINT64_C(0xfffffffffffffffa) // no such core
#define JAM_CASH UINT64_C(0xfffffffffffffff9) // balance too small
#define JAM_LOW UINT64_C(0xfffffffffffffff8)  // gas too low
#define JAM_HUH UINT64_C(0xfffffffffffffff7)  // invalid or not allowed

// In place of a service's id: the one that runs.
#define JAM_SELF UINT64_C(0xffffffffffffffff)

// How an inner machine stopped.
enum {
  JAM_INNER_HALT,
  JAM_INNER_PANIC,
  JAM_INNER_FAULT,
  JAM_INNER_HOST,
  JAM_INNER_OUT_OF_GAS
};

// Kinds of data for jam_fetch.
enum {
  JAM_FETCH_CONSTANTS,
  JAM_FETCH_ENTROPY,
  JAM_FETCH_AUTHORIZER_TRACE,
  JAM_FETCH_EXTRINSIC_OF_ITEM, // item, extrinsic
  JAM_FETCH_EXTRINSIC,         // extrinsic
  JAM_FETCH_IMPORT_OF_ITEM,    // item, segment
  JAM_FETCH_IMPORT,            // segment
  JAM_FETCH_WORK_PACKAGE,
  JAM_FETCH_AUTHORIZER_CONFIGURATION,
  JAM_FETCH_AUTHORIZATION,
  JAM_FETCH_REFINEMENT_CONTEXT,
  JAM_FETCH_ITEM_SUMMARIES,
  JAM_FETCH_ITEM_SUMMARY, // item
  JAM_FETCH_PAYLOAD,      // item
  JAM_FETCH_INPUTS,
  JAM_FETCH_INPUT // index
};

#endif
