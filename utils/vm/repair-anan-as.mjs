// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Works around a defect of anan-as (1.2.0 and 1.4.0 have it): an access that
// crosses a page boundary notes how many bytes lie in the second page, and no
// later access within one page resets the note. From then on every load gets
// that many bytes too many and every store writes them to the wrong page.
//
// The function that prepares an access (Memory.getChunks) does reset all its
// notes, but only for accesses of no bytes, which no instruction makes:
//
//   if (bytes === 0) { isFault = false; first = second = {}; end = 0; return; }
//
// It is made to do that for every access and to go on. The condition, 9 bytes,
// becomes 7 `nop` and a `block`, and the `return` a `nop`; nothing moves. What
// is looked for is the whole statement, so that another build of the package,
// for which this may not be right, is refused.

const bytes = (hex) => Buffer.from(hex.replaceAll(" ", ""), "hex");

// local.get 5; i32.const 255; i32.and; i32.eqz; if
const CONDITION = bytes("20 05 41 ff 01 71 45 04 40");
// nop, seven times; block
const NO_CONDITION = bytes("01 01 01 01 01 01 01 02 40");
const RESET = bytes(
  "20 01 41 00 3a 00 00 " + // isFault = false
    "20 02 23 04 36 02 00 20 02 41 00 36 02 04 " + // first page
    "20 02 23 04 36 02 08 20 02 41 00 36 02 0c", // second page
);
// return; end
const RETURN = bytes("0f 0b");
// nop; end
const NO_RETURN = bytes("01 0b");

export function repairPageCrossing(wasm) {
  const broken = Buffer.concat([CONDITION, RESET, RETURN]);
  const at = wasm.indexOf(broken);
  if (at < 0 || wasm.indexOf(broken, at + 1) >= 0) {
    throw new Error("this build of anan-as is not the one that is repaired");
  }
  const repaired = Buffer.from(wasm);
  Buffer.concat([NO_CONDITION, RESET, NO_RETURN]).copy(repaired, at);
  return repaired;
}
