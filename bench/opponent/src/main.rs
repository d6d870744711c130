// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Links an ELF file for RISC-V with PolkaVM's linker, as polkatool does, and prints the
// sizes of the result:
//
//   pvm-bench-opponent [--hints] INPUT.elf OUTPUT.polkavm
//
//   < CODE SPI     bytes of code, and of the program repacked as an SPI program
//
// --hints turns on the linker's placement of `unlikely` by the full gas model.

use polkavm_linker::{program_from_elf, Config, ProgramBlob, ProgramParts, TargetInstructionSet};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

// Lengths of read-only and read-write data (3 bytes each), heap pages (2), stack size
// (3), length of the code blob (4).
const SPI_HEADER_SIZE: usize = 15;

fn main() -> Result<()> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let hints = args.first().map(String::as_str) == Some("--hints");
    if hints {
        args.remove(0);
    }
    let [input, output] = &args[..] else {
        return Err("expected [--hints] INPUT.elf OUTPUT.polkavm".into());
    };

    let mut config = Config::default();
    config.set_strip(true);
    config.set_min_stack_size(64 * 1024);
    config.set_enable_gas_cost_model_aware_optimizations(hints);
    let elf = std::fs::read(input)?;
    let container = program_from_elf(config, TargetInstructionSet::JamV1, &elf)?;
    std::fs::write(output, &container)?;

    let parts = ProgramParts::from_bytes(container.into())?;
    let spi = SPI_HEADER_SIZE
        + parts.ro_data.len()
        + parts.rw_data.len()
        + parts.code_and_jump_table.len();
    println!("{} {}", ProgramBlob::from_parts(parts)?.code().len(), spi);
    Ok(())
}
