// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// csmith's programs include it and, without floating point, use nothing of it.

double fabs(double value);
