#!/usr/bin/env python3
"""Turns the instruction records of PVM.td into a table for C.

Usage: gen-isa-table.py PVM.json isa.inc

PVM.json is the output of `llvm-tblgen --dump-json`. Each line of the result is a use
of the macro PVM_INSN, sorted by number; include/pvm/isa.h says what the columns are.
PVM_FORMAT_ROW has the operand formats, PVM_GAS_MACHINE the machine of the gas model.
"""

import json
import sys

# Memory operands print as more than the value of their field.
MEMORY_FIELDS = {"memri": "m", "memabs": "M"}


def main():
    records = json.load(open(sys.argv[1]))
    names = records["!instanceof"]["PVMInst"]
    formats = records["!instanceof"]["PVMFormat"]

    rows = {}
    for name in names:
        r = records[name]
        numbers = records[r["Numbers"]["def"]] if "def" in r["Numbers"] else None
        if numbers is None:
            sys.exit(f"{name}: no opcode numbers")
        fmt = records[r["Format"]["def"]]
        gas = records[r["GasClass"]["def"]]
        number = numbers["PolkaVM64"]
        if number in rows:
            sys.exit(f"{name}: number {number} is taken")
        columns = [
            number,
            name,
            f'"{r["Mnemonic"]}"',
            f'"{operand_text(r)}"',
            f'PVM_FORMAT_{fmt["FormatName"]}',
            numbers["GP072"],
            numbers["GP080"],
            numbers["PolkaVM64"],
            numbers["Revive1"],
            r["EndsBlock"],
            written(r),
            read(r),
            f'PVM_LATENCY_{records[gas["Kind"]["def"]]["KindName"].upper()}',
            gas["Latency"],
            gas["Slots"],
            gas["SlotsReduced"],
            f'PVM_SLOTS_{records[gas["Rule"]["def"]]["RuleName"].upper()}',
            gas["ALU"],
            gas["Load"],
            gas["Store"],
            gas["Mul"],
            gas["Div"],
        ]
        rows[number] = ", ".join(str(c) for c in columns)

    with open(sys.argv[2], "w") as out:
        out.write("// Generated from PVM.td by utils/gen-isa-table.py.\n\n")
        out.write("#ifdef PVM_FORMAT_ROW\n")
        for name in sorted(formats, key=lambda n: bits(records[n]["Value"])):
            f = records[name]
            out.write(
                f'PVM_FORMAT_ROW({f["FormatName"]}, {bits(f["Value"])}, {f["Size"]})\n'
            )
        out.write("#undef PVM_FORMAT_ROW\n#endif\n\n#ifdef PVM_INSN\n")
        for number in sorted(rows):
            out.write(f"PVM_INSN({rows[number]})\n")
        out.write("#undef PVM_INSN\n#endif\n\n#ifdef PVM_GAS_MACHINE\n")
        machine = ", ".join(str(n) for n in gas_machine(records))
        out.write(f"PVM_GAS_MACHINE({machine})\n")
        out.write("#undef PVM_GAS_MACHINE\n#endif\n")


def gas_machine(records):
    """Decode slots, buffer, load latency and units of the machine that the full gas
    model simulates."""
    model = records["PVMGasModel"]
    yield model["IssueWidth"]
    yield model["MicroOpBufferSize"]
    yield model["LoadLatency"]
    for unit in ["ALU", "Load", "Store", "Mul", "Div"]:
        yield records[f"Unit{unit}"]["NumUnits"]


def operand_text(record):
    """The operands as the assembler writes them, in the patterns of print.c."""
    _, _, text = record["AsmString"].partition("\t")
    for operand, field in operands(record["InOperandList"]):
        if operand in MEMORY_FIELDS:
            text = text.replace("$" + field, "$" + MEMORY_FIELDS[operand])
    return text


def operands(dag):
    """Yields (operand type, field name) of an operand list."""
    for operand, field in dag["args"]:
        yield operand["def"], field


def written(record):
    """The register field that the instruction writes, as a PVM_FIELD_* mask."""
    fields = [f for _, f in operands(record["OutOperandList"])]
    return mask(fields)


def read(record):
    """The register fields it reads, without the old value of a conditional move,
    which the machine's cost model does not count as a source."""
    fields = []
    for operand, field in operands(record["InOperandList"]):
        if operand == "memri":
            fields.append("B" if record["Format"]["def"] != "FormatRII" else "A")
        elif operand == "GPR" and field != "Old":
            fields.append(field)
    return mask(fields)


def mask(fields):
    return " | ".join(f"PVM_FIELD_{f}" for f in sorted(fields)) or "0"


def bits(value):
    """TableGen writes a bits<n> as a list of bits, least significant first."""
    if isinstance(value, list):
        return sum(bit << i for i, bit in enumerate(value))
    return value


main()
