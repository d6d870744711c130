// A switch that only chooses values reads them from a table, whose address is the offset
// of the load; values that fit a register are one constant, shifted.
//
// RUN: %clang -O2 -S %s -o - | FileCheck %s

// CHECK-LABEL: table:
// CHECK:      branch_gt_u_imm [[X:[a-z0-9]+]], 4, {{.*}}
// CHECK:      shlo_l_imm_64 [[I:[a-z0-9]+]], [[X]], 3
// CHECK-NEXT: load_ind_u64 {{[as][01]}}, {{\[}}[[I]] + .Lswitch.table.table]
// CHECK:      jump_ind ra, 0
long table(unsigned long x) {
  switch (x) {
  case 0:  return 22;
  case 1:  return 1700;
  case 2:  return 999999;
  case 3:  return -4;
  case 4:  return 5;
  default: return 0;
  }
}

// CHECK-LABEL: packed:
// CHECK-NOT:  load_{{[iu]}}
// CHECK-NOT:  load_ind
// CHECK:      shlo_r_{{.*}}alt
// CHECK:      .Lfunc_end
unsigned char packed(unsigned long x) {
  switch (x) {
  case 0:  return 22;
  case 1:  return 7;
  case 2:  return 99;
  case 3:  return 5;
  default: return 0;
  }
}
