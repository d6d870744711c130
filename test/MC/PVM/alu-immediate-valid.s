# RUN: llvm-mc -triple=pvm -show-encoding %s \
# RUN:   | FileCheck --check-prefixes=CHECK,ASM %s
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-objdump -d --no-show-raw-insn --no-print-imm-hex %t.o \
# RUN:   | FileCheck %s

## Arithmetic with an immediate (format RRI); the register written stands in the
## low nibble.

# CHECK: add_imm_32 t0, a0, 32767
# ASM-SAME: encoding: [0x83,0x72,0xff,0x7f,0x00,0x00]
add_imm_32 t0, a0, 32767

# CHECK: and_imm ra, s0, 305419896
# ASM-SAME: encoding: [0x84,0x50,0x78,0x56,0x34,0x12]
and_imm ra, s0, 305419896

# CHECK: xor_imm a4, t1, -129
# ASM-SAME: encoding: [0x85,0x3b,0x7f,0xff,0xff,0xff]
xor_imm a4, t1, -129

# CHECK: or_imm a2, sp, 2147483647
# ASM-SAME: encoding: [0x86,0x19,0xff,0xff,0xff,0x7f]
or_imm a2, sp, 2147483647

# CHECK: mul_imm_32 a0, a5, 128
# ASM-SAME: encoding: [0x87,0xc7,0x80,0x00,0x00,0x00]
mul_imm_32 a0, a5, 128

# CHECK: set_lt_u_imm s0, a3, -8388608
# ASM-SAME: encoding: [0x88,0xa5,0x00,0x00,0x80,0xff]
set_lt_u_imm s0, a3, -8388608

# CHECK: set_lt_s_imm t1, a1, -1
# ASM-SAME: encoding: [0x89,0x83,0xff,0xff,0xff,0xff]
set_lt_s_imm t1, a1, -1

# CHECK: shlo_l_imm_32 sp, s1, -32768
# ASM-SAME: encoding: [0x8a,0x61,0x00,0x80,0xff,0xff]
shlo_l_imm_32 sp, s1, -32768

# CHECK: shlo_r_imm_32 a5, t2, 0
# ASM-SAME: encoding: [0x8b,0x4c,0x00,0x00,0x00,0x00]
shlo_r_imm_32 a5, t2, 0

# CHECK: shar_r_imm_32 a3, t0, 255
# ASM-SAME: encoding: [0x8c,0x2a,0xff,0x00,0x00,0x00]
shar_r_imm_32 a3, t0, 255

# CHECK: neg_add_imm_32 a1, ra, -2147483648
# ASM-SAME: encoding: [0x8d,0x08,0x00,0x00,0x00,0x80]
neg_add_imm_32 a1, ra, -2147483648

# CHECK: set_gt_u_imm s1, a4, -128
# ASM-SAME: encoding: [0x8e,0xb6,0x80,0xff,0xff,0xff]
set_gt_u_imm s1, a4, -128

# CHECK: set_gt_s_imm t2, a2, 8388608
# ASM-SAME: encoding: [0x8f,0x94,0x00,0x00,0x80,0x00]
set_gt_s_imm t2, a2, 8388608

# CHECK: shlo_l_imm_alt_32 t0, a0, 127
# ASM-SAME: encoding: [0x90,0x72,0x7f,0x00,0x00,0x00]
shlo_l_imm_alt_32 t0, a0, 127

# CHECK: shlo_r_imm_alt_32 ra, s0, 65536
# ASM-SAME: encoding: [0x91,0x50,0x00,0x00,0x01,0x00]
shlo_r_imm_alt_32 ra, s0, 65536

# CHECK: shar_r_imm_alt_32 a4, t1, 1
# ASM-SAME: encoding: [0x92,0x3b,0x01,0x00,0x00,0x00]
shar_r_imm_alt_32 a4, t1, 1

# CHECK: cmov_iz_imm a2, sp, 32767
# ASM-SAME: encoding: [0x93,0x19,0xff,0x7f,0x00,0x00]
cmov_iz_imm a2, sp, 32767

# CHECK: cmov_nz_imm a0, a5, 305419896
# ASM-SAME: encoding: [0x94,0xc7,0x78,0x56,0x34,0x12]
cmov_nz_imm a0, a5, 305419896

# CHECK: add_imm_64 s0, a3, -129
# ASM-SAME: encoding: [0x95,0xa5,0x7f,0xff,0xff,0xff]
add_imm_64 s0, a3, -129

# CHECK: mul_imm_64 t1, a1, 2147483647
# ASM-SAME: encoding: [0x96,0x83,0xff,0xff,0xff,0x7f]
mul_imm_64 t1, a1, 2147483647

# CHECK: shlo_l_imm_64 sp, s1, 128
# ASM-SAME: encoding: [0x97,0x61,0x80,0x00,0x00,0x00]
shlo_l_imm_64 sp, s1, 128

# CHECK: shlo_r_imm_64 a5, t2, -8388608
# ASM-SAME: encoding: [0x98,0x4c,0x00,0x00,0x80,0xff]
shlo_r_imm_64 a5, t2, -8388608

# CHECK: shar_r_imm_64 a3, t0, -1
# ASM-SAME: encoding: [0x99,0x2a,0xff,0xff,0xff,0xff]
shar_r_imm_64 a3, t0, -1

# CHECK: neg_add_imm_64 a1, ra, -32768
# ASM-SAME: encoding: [0x9a,0x08,0x00,0x80,0xff,0xff]
neg_add_imm_64 a1, ra, -32768

# CHECK: shlo_l_imm_alt_64 s1, a4, 0
# ASM-SAME: encoding: [0x9b,0xb6,0x00,0x00,0x00,0x00]
shlo_l_imm_alt_64 s1, a4, 0

# CHECK: shlo_r_imm_alt_64 t2, a2, 255
# ASM-SAME: encoding: [0x9c,0x94,0xff,0x00,0x00,0x00]
shlo_r_imm_alt_64 t2, a2, 255

# CHECK: shar_r_imm_alt_64 t0, a0, -2147483648
# ASM-SAME: encoding: [0x9d,0x72,0x00,0x00,0x00,0x80]
shar_r_imm_alt_64 t0, a0, -2147483648

# CHECK: rot_r_64_imm ra, s0, -128
# ASM-SAME: encoding: [0x9e,0x50,0x80,0xff,0xff,0xff]
rot_r_64_imm ra, s0, -128

# CHECK: rot_r_64_imm_alt a4, t1, 8388608
# ASM-SAME: encoding: [0x9f,0x3b,0x00,0x00,0x80,0x00]
rot_r_64_imm_alt a4, t1, 8388608

# CHECK: rot_r_32_imm a2, sp, 127
# ASM-SAME: encoding: [0xa0,0x19,0x7f,0x00,0x00,0x00]
rot_r_32_imm a2, sp, 127

# CHECK: rot_r_32_imm_alt a0, a5, 65536
# ASM-SAME: encoding: [0xa1,0xc7,0x00,0x00,0x01,0x00]
rot_r_32_imm_alt a0, a5, 65536
