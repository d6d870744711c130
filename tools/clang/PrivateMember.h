//===-- PrivateMember.h - Reaching a private member of a class --*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang's libraries know a fixed list of targets. Two places where one that is
// not in the list could enter, the options of a TargetInfo and the tool chains
// of a Driver, are private. The language lets an explicit instantiation name a
// private member, and the instantiation can hand it on:
//
//   struct ValueOfX { using Type = int X::*; friend Type memberOf(ValueOfX); };
//   template struct ExposeMember<ValueOfX, &X::Value>;
//   ... AnX.*memberOf(ValueOfX()) ...
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TOOLS_CLANG_PRIVATEMEMBER_H
#define PVM_TOOLS_CLANG_PRIVATEMEMBER_H

template <typename TagT, typename TagT::Type Member> struct ExposeMember {
  friend typename TagT::Type memberOf(TagT) { return Member; }
};

#endif
