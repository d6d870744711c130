; Code is not in memory: data in front of a function could not be read, and would be run.
;
; RUN: not llc -mtriple=pvm -o /dev/null < %s 2>&1 | FileCheck %s
; CHECK: error: {{.*}}in function prefix {{.*}}: data in front of the code of a function
; CHECK: error: {{.*}}in function prologue {{.*}}: data in front of the code of a function
; CHECK-NOT: error

define void @prefix() prefix i32 77 {
  ret void
}

define void @prologue() prologue i32 77 {
  ret void
}

define void @neither() {
  ret void
}
