# RUN: split-file %s %t
# RUN: llvm-mc -triple=pvm -show-encoding %t/sbrk.s \
# RUN:   | FileCheck --check-prefixes=CHECK,OLD %t/sbrk.s
# RUN: llvm-mc -triple=pvm -mcpu=gp072 -show-encoding %t/sbrk.s \
# RUN:   | FileCheck --check-prefixes=CHECK,OLD %t/sbrk.s
# RUN: llvm-mc -triple=pvm -mcpu=polkavm64 -show-encoding %t/sbrk.s \
# RUN:   | FileCheck --check-prefixes=CHECK,OLD %t/sbrk.s
# RUN: llvm-mc -triple=pvm -mcpu=gp080 -show-encoding %t/common.s \
# RUN:   | FileCheck --check-prefix=NEW %t/common.s
# RUN: llvm-mc -triple=pvm -mcpu=revive1 -show-encoding %t/common.s \
# RUN:   | FileCheck --check-prefix=OLD %t/common.s
# RUN: llvm-mc -triple=pvm -mcpu=gp080 -show-encoding %t/unlikely.s \
# RUN:   | FileCheck --check-prefix=GP080 %t/unlikely.s
# RUN: llvm-mc -triple=pvm -mcpu=polkavm64 -show-encoding %t/unlikely.s \
# RUN:   | FileCheck --check-prefix=POLKAVM64 %t/unlikely.s
# RUN: llvm-mc -triple=pvm -mcpu=polkavm64 -show-encoding %t/memset.s \
# RUN:   | FileCheck %t/memset.s

## The header of an object says which numbers it uses.
# RUN: llvm-mc -triple=pvm -filetype=obj %t/common.s | llvm-readelf -h - \
# RUN:   | FileCheck --check-prefix=FLAGS -DFLAGS=0x4 %s
# RUN: llvm-mc -triple=pvm -mcpu=gp080 -filetype=obj %t/common.s \
# RUN:   | llvm-readelf -h - | FileCheck --check-prefix=FLAGS -DFLAGS=0x3 %s
# RUN: llvm-mc -triple=pvm -mcpu=polkavm64 -filetype=obj %t/common.s \
# RUN:   | llvm-readelf -h - | FileCheck --check-prefix=FLAGS -DFLAGS=0x2 %s
# RUN: llvm-mc -triple=pvm -mcpu=revive1 -filetype=obj %t/common.s \
# RUN:   | llvm-readelf -h - | FileCheck --check-prefix=FLAGS -DFLAGS=0x0 %s
## So does an object without instructions.
# RUN: llvm-mc -triple=pvm -mcpu=gp080 -filetype=obj /dev/null \
# RUN:   | llvm-readelf -h - | FileCheck --check-prefix=FLAGS -DFLAGS=0x3 %s
# FLAGS: Class: ELF64
# FLAGS: Data: 2's complement, little endian
# FLAGS: Type: REL
# FLAGS: Machine: 5056
# FLAGS: Flags: [[FLAGS]]{{$}}

## The disassembler goes by -mcpu.
# RUN: llvm-mc -triple=pvm -mcpu=gp080 -filetype=obj %t/common.s \
# RUN:   | llvm-objdump -d --mcpu=gp080 - | FileCheck --check-prefix=DIS %s
# DIS: 64 98 move_reg a1, a2
# DIS: 65 98 count_set_bits_64 a1, a2
# DIS: 6e 98 reverse_bytes a1, a2

## An instruction of another profile is an error that names the profile.
# RUN: not llvm-mc -triple=pvm %t/invalid.s -o /dev/null 2>&1 \
# RUN:   | FileCheck -DCPU=gp072 --check-prefixes=MEMSET,UNLIKELY --implicit-check-not=error: %t/invalid.s
# RUN: not llvm-mc -triple=pvm -mcpu=gp080 %t/invalid.s -o /dev/null 2>&1 \
# RUN:   | FileCheck -DCPU=gp080 --check-prefixes=MEMSET,SBRK --implicit-check-not=error: %t/invalid.s
# RUN: not llvm-mc -triple=pvm -mcpu=revive1 %t/invalid.s -o /dev/null 2>&1 \
# RUN:   | FileCheck -DCPU=revive1 --check-prefixes=MEMSET,UNLIKELY,SBRK --implicit-check-not=error: %t/invalid.s
# RUN: llvm-mc -triple=pvm -mcpu=polkavm64 %t/invalid.s -o /dev/null

## No feature can give an instruction a number that the profile does not have.
# RUN: not llvm-mc -triple=pvm -mcpu=gp080 -mattr=+sbrk -filetype=obj %t/sbrk.s \
# RUN:   -o /dev/null 2>&1 | FileCheck --check-prefix=NUMBER %t/sbrk.s

#--- common.s
# OLD: move_reg a1, a2 # encoding: [0x64,0x98]
# NEW: move_reg a1, a2 # encoding: [0x64,0x98]
move_reg a1, a2
# OLD: count_set_bits_64 a1, a2 # encoding: [0x66,0x98]
# NEW: count_set_bits_64 a1, a2 # encoding: [0x65,0x98]
count_set_bits_64 a1, a2
# OLD: reverse_bytes a1, a2 # encoding: [0x6f,0x98]
# NEW: reverse_bytes a1, a2 # encoding: [0x6e,0x98]
reverse_bytes a1, a2

#--- sbrk.s
# CHECK: sbrk a0, a1 # encoding: [0x65,0x87]
# NUMBER: sbrk.s:[[#@LINE+1]]:1: error: instruction 'sbrk' is not in profile 'gp080'
sbrk a0, a1
# OLD: count_set_bits_64 a1, a2 # encoding: [0x66,0x98]
count_set_bits_64 a1, a2

#--- unlikely.s
# GP080: unlikely # encoding: [0x02]
# POLKAVM64: unlikely # encoding: [0x03]
unlikely

#--- memset.s
# CHECK: memset # encoding: [0x02]
memset

#--- invalid.s
# MEMSET: invalid.s:[[#@LINE+1]]:1: error: instruction 'memset' is not in profile '[[CPU]]'
memset
# UNLIKELY: invalid.s:[[#@LINE+1]]:1: error: instruction 'unlikely' is not in profile '[[CPU]]'
unlikely
# SBRK: invalid.s:[[#@LINE+1]]:1: error: instruction 'sbrk' is not in profile '[[CPU]]'
sbrk a0, a1
