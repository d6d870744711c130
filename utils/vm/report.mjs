// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How pvm-run shows a run: lines for people and FileCheck, one JSON object per
// run for programs. Both keep every byte a program logged. In the text form a
// log entry is one line whatever it holds: printable ASCII stands for itself,
// the rest is escaped as in C (\n, \t, \\, \xHH). In the JSON form each byte is
// one character of the same number (Latin-1).

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const latin1 = (bytes) => Buffer.from(bytes).toString("latin1");

const ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function escapeByte(character) {
  const code = character.charCodeAt(0).toString(16).padStart(2, "0");
  return ESCAPES[character] ?? `\\x${code}`;
}

const escape = (bytes) => latin1(bytes).replace(/[^ -~]|\\/g, escapeByte);

export function formatLog({ target, message }) {
  const prefix = target.length > 0 ? `${escape(target)}: ` : "";
  return `log: ${prefix}${escape(message)}`.trimEnd();
}

export function formatOutcome(outcome) {
  const lines = [`status: ${outcome.status}`];
  if (outcome.status !== "halt") lines.push(`pc: ${outcome.pc}`);
  if (outcome.address !== undefined) {
    lines.push(`address: 0x${outcome.address.toString(16)}`);
  }
  lines.push(`gas: ${outcome.gas}`);
  if (outcome.instructions !== undefined) {
    lines.push(`instructions: ${outcome.instructions}`);
  }
  if (outcome.status === "halt") {
    lines.push(`result: ${hex(outcome.result ?? [])}`.trimEnd());
  }
  return lines.join("\n");
}

export function toJson(file, outcome, log) {
  const { status, pc, address, gas, instructions, result } = outcome;
  return JSON.stringify({
    file,
    status,
    pc: status === "halt" ? undefined : pc,
    address,
    gas: String(gas),
    instructions: instructions === undefined ? undefined : String(instructions),
    result: status === "halt" ? hex(result ?? []) : undefined,
    log: log.map(({ level, target, message }) => ({
      level,
      target: latin1(target),
      message: latin1(message),
    })),
  });
}
