# RUN: llvm-mc -triple=pvm -show-encoding %s \
# RUN:   | FileCheck --check-prefixes=CHECK,ASM %s
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-objdump -d --no-show-raw-insn --no-print-imm-hex %t.o \
# RUN:   | FileCheck %s

## Arithmetic on registers (formats RRR and RR).

# CHECK: move_reg a5, a0
# ASM-SAME: encoding: [0x64,0x7c]
move_reg a5, a0

# CHECK: count_set_bits_64 a3, s0
# ASM-SAME: encoding: [0x66,0x5a]
count_set_bits_64 a3, s0

# CHECK: count_set_bits_32 a1, t1
# ASM-SAME: encoding: [0x67,0x38]
count_set_bits_32 a1, t1

# CHECK: leading_zero_bits_64 s1, sp
# ASM-SAME: encoding: [0x68,0x16]
leading_zero_bits_64 s1, sp

# CHECK: leading_zero_bits_32 t2, a5
# ASM-SAME: encoding: [0x69,0xc4]
leading_zero_bits_32 t2, a5

# CHECK: trailing_zero_bits_64 t0, a3
# ASM-SAME: encoding: [0x6a,0xa2]
trailing_zero_bits_64 t0, a3

# CHECK: trailing_zero_bits_32 ra, a1
# ASM-SAME: encoding: [0x6b,0x80]
trailing_zero_bits_32 ra, a1

# CHECK: sign_extend_8 a4, s1
# ASM-SAME: encoding: [0x6c,0x6b]
sign_extend_8 a4, s1

# CHECK: sign_extend_16 a2, t2
# ASM-SAME: encoding: [0x6d,0x49]
sign_extend_16 a2, t2

# CHECK: zero_extend_16 a0, t0
# ASM-SAME: encoding: [0x6e,0x27]
zero_extend_16 a0, t0

# CHECK: reverse_bytes s0, ra
# ASM-SAME: encoding: [0x6f,0x05]
reverse_bytes s0, ra

# CHECK: add_32 t1, s1, a4
# ASM-SAME: encoding: [0xbe,0xb6,0x03]
add_32 t1, s1, a4

# CHECK: sub_32 s1, a2, sp
# ASM-SAME: encoding: [0xbf,0x19,0x06]
sub_32 s1, a2, sp

# CHECK: mul_32 a2, a5, t2
# ASM-SAME: encoding: [0xc0,0x4c,0x09]
mul_32 a2, a5, t2

# CHECK: div_u_32 a5, t0, a0
# ASM-SAME: encoding: [0xc1,0x72,0x0c]
div_u_32 a5, t0, a0

# CHECK: div_s_32 t0, s0, a3
# ASM-SAME: encoding: [0xc2,0xa5,0x02]
div_s_32 t0, s0, a3

# CHECK: rem_u_32 s0, a1, ra
# ASM-SAME: encoding: [0xc3,0x08,0x05]
rem_u_32 s0, a1, ra

# CHECK: rem_s_32 a1, a4, t1
# ASM-SAME: encoding: [0xc4,0x3b,0x08]
rem_s_32 a1, a4, t1

# CHECK: shlo_l_32 a4, sp, s1
# ASM-SAME: encoding: [0xc5,0x61,0x0b]
shlo_l_32 a4, sp, s1

# CHECK: shlo_r_32 sp, t2, a2
# ASM-SAME: encoding: [0xc6,0x94,0x01]
shlo_r_32 sp, t2, a2

# CHECK: shar_r_32 t2, a0, a5
# ASM-SAME: encoding: [0xc7,0xc7,0x04]
shar_r_32 t2, a0, a5

# CHECK: add_64 a0, a3, t0
# ASM-SAME: encoding: [0xc8,0x2a,0x07]
add_64 a0, a3, t0

# CHECK: sub_64 a3, ra, s0
# ASM-SAME: encoding: [0xc9,0x50,0x0a]
sub_64 a3, ra, s0

# CHECK: mul_64 ra, t1, a1
# ASM-SAME: encoding: [0xca,0x83,0x00]
mul_64 ra, t1, a1

# CHECK: div_u_64 t1, s1, a4
# ASM-SAME: encoding: [0xcb,0xb6,0x03]
div_u_64 t1, s1, a4

# CHECK: div_s_64 s1, a2, sp
# ASM-SAME: encoding: [0xcc,0x19,0x06]
div_s_64 s1, a2, sp

# CHECK: rem_u_64 a2, a5, t2
# ASM-SAME: encoding: [0xcd,0x4c,0x09]
rem_u_64 a2, a5, t2

# CHECK: rem_s_64 a5, t0, a0
# ASM-SAME: encoding: [0xce,0x72,0x0c]
rem_s_64 a5, t0, a0

# CHECK: shlo_l_64 t0, s0, a3
# ASM-SAME: encoding: [0xcf,0xa5,0x02]
shlo_l_64 t0, s0, a3

# CHECK: shlo_r_64 s0, a1, ra
# ASM-SAME: encoding: [0xd0,0x08,0x05]
shlo_r_64 s0, a1, ra

# CHECK: shar_r_64 a1, a4, t1
# ASM-SAME: encoding: [0xd1,0x3b,0x08]
shar_r_64 a1, a4, t1

# CHECK: and a4, sp, s1
# ASM-SAME: encoding: [0xd2,0x61,0x0b]
and a4, sp, s1

# CHECK: xor sp, t2, a2
# ASM-SAME: encoding: [0xd3,0x94,0x01]
xor sp, t2, a2

# CHECK: or t2, a0, a5
# ASM-SAME: encoding: [0xd4,0xc7,0x04]
or t2, a0, a5

# CHECK: mul_upper_s_s a0, a3, t0
# ASM-SAME: encoding: [0xd5,0x2a,0x07]
mul_upper_s_s a0, a3, t0

# CHECK: mul_upper_u_u a3, ra, s0
# ASM-SAME: encoding: [0xd6,0x50,0x0a]
mul_upper_u_u a3, ra, s0

# CHECK: mul_upper_s_u ra, t1, a1
# ASM-SAME: encoding: [0xd7,0x83,0x00]
mul_upper_s_u ra, t1, a1

# CHECK: set_lt_u t1, s1, a4
# ASM-SAME: encoding: [0xd8,0xb6,0x03]
set_lt_u t1, s1, a4

# CHECK: set_lt_s s1, a2, sp
# ASM-SAME: encoding: [0xd9,0x19,0x06]
set_lt_s s1, a2, sp

# CHECK: cmov_iz a2, a5, t2
# ASM-SAME: encoding: [0xda,0x4c,0x09]
cmov_iz a2, a5, t2

# CHECK: cmov_nz a5, t0, a0
# ASM-SAME: encoding: [0xdb,0x72,0x0c]
cmov_nz a5, t0, a0

# CHECK: rot_l_64 t0, s0, a3
# ASM-SAME: encoding: [0xdc,0xa5,0x02]
rot_l_64 t0, s0, a3

# CHECK: rot_l_32 s0, a1, ra
# ASM-SAME: encoding: [0xdd,0x08,0x05]
rot_l_32 s0, a1, ra

# CHECK: rot_r_64 a1, a4, t1
# ASM-SAME: encoding: [0xde,0x3b,0x08]
rot_r_64 a1, a4, t1

# CHECK: rot_r_32 a4, sp, s1
# ASM-SAME: encoding: [0xdf,0x61,0x0b]
rot_r_32 a4, sp, s1

# CHECK: and_inv sp, t2, a2
# ASM-SAME: encoding: [0xe0,0x94,0x01]
and_inv sp, t2, a2

# CHECK: or_inv t2, a0, a5
# ASM-SAME: encoding: [0xe1,0xc7,0x04]
or_inv t2, a0, a5

# CHECK: xnor a0, a3, t0
# ASM-SAME: encoding: [0xe2,0x2a,0x07]
xnor a0, a3, t0

# CHECK: max a3, ra, s0
# ASM-SAME: encoding: [0xe3,0x50,0x0a]
max a3, ra, s0

# CHECK: max_u ra, t1, a1
# ASM-SAME: encoding: [0xe4,0x83,0x00]
max_u ra, t1, a1

# CHECK: min t1, s1, a4
# ASM-SAME: encoding: [0xe5,0xb6,0x03]
min t1, s1, a4

# CHECK: min_u s1, a2, sp
# ASM-SAME: encoding: [0xe6,0x19,0x06]
min_u s1, a2, sp
