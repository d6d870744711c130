// Two compares with the ends of a range are one subtraction and one branch.
//
// RUN: %clang -O2 -S %s -o - | FileCheck %s
void f(void);

// CHECK-LABEL: range:
// CHECK:      add_imm_64 [[X:[a-z0-9]+]], a0, -10
// CHECK-NEXT: branch_{{[a-z]+}}_u_imm [[X]],
// CHECK-NOT:  branch
// CHECK:      .Lfunc_end
void range(long x) {
  if (x >= 10 && x < 30)
    f();
}

// CHECK-LABEL: outside:
// CHECK:      add_imm_64 [[X:[a-z0-9]+]], a0, -{{10|30}}
// CHECK-NEXT: branch_{{[a-z]+}}_u_imm [[X]],
// CHECK-NOT:  branch
// CHECK:      .Lfunc_end
void outside(long x) {
  if (x < 10 || x > 29)
    f();
}

// Two variables have no common range.
// CHECK-LABEL: two_no_opt:
// CHECK-COUNT-2: {{branch|set_}}
// CHECK:      .Lfunc_end
void two_no_opt(long x, long y) {
  if (x >= 10 && y < 30)
    f();
}
