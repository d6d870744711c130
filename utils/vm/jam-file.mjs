// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the nested formats a program can come in and turns one into another:
//
//   .jam       nat(metadata length), metadata, SPI program
//   SPI        RO data, RW data, heap pages, stack size, code blob
//   .polkavm   PolkaVM container, recognised by its magic
//
// Every length is checked here, because the virtual machines behind this file
// answer a truncated program with an exception that names no cause.

import { readFileSync } from "node:fs";
import { getSystemErrorMap } from "node:util";

const POLKAVM_MAGIC = [0x50, 0x56, 0x4d, 0x00];

// The version byte of the PolkaVM container that has the opcode numbering of
// each of our profiles.
const CONTAINER_ISA = { revive1: 0, gp072: 2, polkavm64: 2, gp080: 3 };

export const PROFILES = Object.keys(CONTAINER_ISA);

export class BadFile extends Error {}

export function readBytes(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    const [, reason] = getSystemErrorMap().get(error.errno) ?? [];
    throw new BadFile(`cannot open file: ${reason ?? error.message}`);
  }
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.offset = 0;
  }

  take(length, what) {
    const left = this.bytes.length - this.offset;
    if (length > left) {
      throw new BadFile(
        `truncated file: ${what} needs ${length} bytes at offset ` +
          `${this.offset}, ${left} are left`,
      );
    }
    this.offset += length;
    return this.bytes.subarray(this.offset - length, this.offset);
  }

  fixed(size, what) {
    let value = 0;
    this.take(size, what).forEach((byte, i) => {
      value += byte * 2 ** (8 * i);
    });
    return value;
  }

  // The variable-length natural of the Gray Paper; only the shortest form of a
  // value is valid.
  nat(what) {
    const first = this.fixed(1, what);
    const extra = Math.clz32(~(first << 24));
    let value = extra < 8 ? (first & (0xff >> extra)) * 2 ** (8 * extra) : 0;
    value += this.fixed(extra, what);
    if (extra > 0 && value < 2 ** (7 * extra)) {
      throw new BadFile(`${what} is not in its shortest form`);
    }
    return value;
  }

  finish(what) {
    const left = this.bytes.length - this.offset;
    if (left !== 0) throw new BadFile(`${left} bytes follow the ${what}`);
  }
}

function checkCodeBlob(blob) {
  const reader = new Reader(blob);
  const entries = reader.nat("jump table length");
  const entrySize = reader.fixed(1, "jump table entry size");
  const codeLength = reader.nat("code length");
  reader.take(entries * entrySize, "jump table");
  reader.take(codeLength, "code");
  reader.take(Math.ceil(codeLength / 8), "bitmask");
  reader.finish("code blob");
}

function parseSpi(reader) {
  const roLength = reader.fixed(3, "RO data length");
  const rwLength = reader.fixed(3, "RW data length");
  const heapPages = reader.fixed(2, "heap page count");
  const stackSize = reader.fixed(3, "stack size");
  const ro = reader.take(roLength, "RO data");
  const rw = reader.take(rwLength, "RW data");
  const codeLength = reader.fixed(4, "code blob length");
  const code = reader.take(codeLength, "code blob");
  reader.finish("SPI program");
  checkCodeBlob(code);
  return { ro, rw, heapPages, stackSize, code };
}

// Returns { kind: "spi", metadata, spi, ro, rw, heapPages, stackSize, code } or
// { kind: "container", container }.
export function parseProgram(bytes) {
  if (POLKAVM_MAGIC.every((byte, i) => bytes[i] === byte)) {
    return { kind: "container", container: bytes };
  }
  const reader = new Reader(bytes);
  const metadataLength = reader.nat("metadata length");
  const metadata = reader.take(metadataLength, "metadata");
  const spi = bytes.subarray(reader.offset);
  return { kind: "spi", metadata, spi, ...parseSpi(reader) };
}

function nat(value) {
  let extra = 0;
  while (extra < 8 && value >= 2 ** (7 * (extra + 1))) extra++;
  const bytes = [];
  for (let i = 0; i < extra; i++) {
    bytes.push(Math.floor(value / 2 ** (8 * i)) % 256);
  }
  const top = extra < 8 ? Math.floor(value / 2 ** (8 * extra)) : 0;
  return [((0xff00 >> extra) & 0xff) | top, ...bytes];
}

function section(id, payload) {
  return Buffer.concat([Buffer.from([id, ...nat(payload.length)]), payload]);
}

const roundUpToPage = (size) => Math.ceil(size / 4096) * 4096;

// A container that, given 16 MiB of auxiliary data, has the memory map of the
// SPI program: the RW size covers the heap pages, and the one export stands for
// the initial PC.
export function containerFromSpi(program, profile, pc) {
  const { ro, rw, heapPages, stackSize, code } = program;
  const rwSize = roundUpToPage(rw.length) + 4096 * heapPages;
  const sizes = [...nat(ro.length), ...nat(rwSize), ...nat(stackSize)];
  const body = Buffer.concat([
    section(1, Buffer.from(sizes)),
    section(2, ro),
    section(3, rw),
    section(5, Buffer.from([1, ...nat(pc), 4, ...Buffer.from("main")])),
    section(6, code),
    Buffer.from([0]),
  ]);
  const header = Buffer.alloc(13);
  header.set(POLKAVM_MAGIC);
  header[4] = CONTAINER_ISA[profile];
  header.writeBigUInt64LE(BigInt(header.length + body.length), 5);
  return Buffer.concat([header, body]);
}
