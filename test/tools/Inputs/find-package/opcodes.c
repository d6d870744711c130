#include "pvm/isa.h"

#include <stdio.h>

int main(void) {
  printf("%s %d\n", pvm_insn_info(PVM_ADD_64)->name,
         pvm_opcode_number(PVM_PROFILE_GP072, PVM_ADD_64));
  return 0;
}
