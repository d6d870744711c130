// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Everything that a JAM service needs.

#ifndef JAM_JAM_H
#define JAM_JAM_H

#include <jam/arena.h>
#include <jam/codec.h>
#include <jam/entry.h>
#include <jam/host_calls.h>
#include <jam/log.h>
#include <jam/result.h>

#endif
