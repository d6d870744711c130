// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Floating point in memory; the newer ones of newlib's mathematical functions, which
// are more precise and use tables instead of divisions.

#ifndef __MACHINE_IEEEFP_H__
#define __MACHINE_IEEEFP_H__

#define __IEEE_LITTLE_ENDIAN
#define __OBSOLETE_MATH_DEFAULT 0
#ifndef __OBSOLETE_MATH
#define __OBSOLETE_MATH __OBSOLETE_MATH_DEFAULT
#endif

#endif
