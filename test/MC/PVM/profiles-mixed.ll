; RUN: not llc -mtriple=pvm -filetype=obj %s -o /dev/null 2>&1 \
; RUN:   | FileCheck --implicit-check-not=error: %s

;; All opcode bytes of an object have the numbering that its header names.
; CHECK: error: instruction for profile 'gp080' in an object for profile 'gp072'

define void @f() "target-cpu"="gp072" {
  unreachable
}

define void @g() "target-cpu"="gp080" {
  unreachable
}
