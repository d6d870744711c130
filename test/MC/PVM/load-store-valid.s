# RUN: llvm-mc -triple=pvm -show-encoding %s \
# RUN:   | FileCheck --check-prefixes=CHECK,ASM %s
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-objdump -d --no-show-raw-insn --no-print-imm-hex %t.o \
# RUN:   | FileCheck %s

## Loads and stores of registers (formats RI and RRI).

# CHECK: load_u8 t0, [131073]
# ASM-SAME: encoding: [0x34,0x02,0x01,0x00,0x02,0x00]
load_u8 t0, [131073]

# CHECK: load_i8 a1, [131073]
# ASM-SAME: encoding: [0x35,0x08,0x01,0x00,0x02,0x00]
load_i8 a1, [131073]

# CHECK: load_u16 sp, [131073]
# ASM-SAME: encoding: [0x36,0x01,0x01,0x00,0x02,0x00]
load_u16 sp, [131073]

# CHECK: load_i16 a0, [131073]
# ASM-SAME: encoding: [0x37,0x07,0x01,0x00,0x02,0x00]
load_i16 a0, [131073]

# CHECK: load_u32 ra, [131073]
# ASM-SAME: encoding: [0x38,0x00,0x01,0x00,0x02,0x00]
load_u32 ra, [131073]

# CHECK: load_i32 s1, [131073]
# ASM-SAME: encoding: [0x39,0x06,0x01,0x00,0x02,0x00]
load_i32 s1, [131073]

# CHECK: load_u64 a5, [131073]
# ASM-SAME: encoding: [0x3a,0x0c,0x01,0x00,0x02,0x00]
load_u64 a5, [131073]

# CHECK: store_u8 s0, [131073]
# ASM-SAME: encoding: [0x3b,0x05,0x01,0x00,0x02,0x00]
store_u8 s0, [131073]

# CHECK: store_u16 a4, [131073]
# ASM-SAME: encoding: [0x3c,0x0b,0x01,0x00,0x02,0x00]
store_u16 a4, [131073]

# CHECK: store_u32 t2, [131073]
# ASM-SAME: encoding: [0x3d,0x04,0x01,0x00,0x02,0x00]
store_u32 t2, [131073]

# CHECK: store_u64 a3, [131073]
# ASM-SAME: encoding: [0x3e,0x0a,0x01,0x00,0x02,0x00]
store_u64 a3, [131073]

# CHECK: store_ind_u8 a4, [t1 - 8388608]
# ASM-SAME: encoding: [0x78,0x3b,0x00,0x00,0x80,0xff]
store_ind_u8 a4, [t1 - 8388608]

# CHECK: store_ind_u16 a2, [sp - 1]
# ASM-SAME: encoding: [0x79,0x19,0xff,0xff,0xff,0xff]
store_ind_u16 a2, [sp - 1]

# CHECK: store_ind_u32 a0, [a5 - 32768]
# ASM-SAME: encoding: [0x7a,0xc7,0x00,0x80,0xff,0xff]
store_ind_u32 a0, [a5 - 32768]

# CHECK: store_ind_u64 s0, [a3]
# ASM-SAME: encoding: [0x7b,0xa5,0x00,0x00,0x00,0x00]
store_ind_u64 s0, [a3]

# CHECK: load_ind_u8 t1, [a1 + 255]
# ASM-SAME: encoding: [0x7c,0x83,0xff,0x00,0x00,0x00]
load_ind_u8 t1, [a1 + 255]

# CHECK: load_ind_i8 sp, [s1 - 2147483648]
# ASM-SAME: encoding: [0x7d,0x61,0x00,0x00,0x00,0x80]
load_ind_i8 sp, [s1 - 2147483648]

# CHECK: load_ind_u16 a5, [t2 - 128]
# ASM-SAME: encoding: [0x7e,0x4c,0x80,0xff,0xff,0xff]
load_ind_u16 a5, [t2 - 128]

# CHECK: load_ind_i16 a3, [t0 + 8388608]
# ASM-SAME: encoding: [0x7f,0x2a,0x00,0x00,0x80,0x00]
load_ind_i16 a3, [t0 + 8388608]

# CHECK: load_ind_u32 a1, [ra + 127]
# ASM-SAME: encoding: [0x80,0x08,0x7f,0x00,0x00,0x00]
load_ind_u32 a1, [ra + 127]

# CHECK: load_ind_i32 s1, [a4 + 65536]
# ASM-SAME: encoding: [0x81,0xb6,0x00,0x00,0x01,0x00]
load_ind_i32 s1, [a4 + 65536]

# CHECK: load_ind_u64 t2, [a2 + 1]
# ASM-SAME: encoding: [0x82,0x94,0x01,0x00,0x00,0x00]
load_ind_u64 t2, [a2 + 1]
