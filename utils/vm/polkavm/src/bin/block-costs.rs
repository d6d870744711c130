// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints what PolkaVM charges for each basic block of programs, for the tests of
// lib/Gas, whose own printer (test/Unit/gas/block-costs.c) has the same input and
// output:
//
//   block-costs MODEL < PROGRAMS
//
// MODEL is simple, full, full-l1 or full-l3. A program is a line `PROFILE BLOB`, the
// code blob in hex; the answer is a line of `OFFSET:COST`, ascending.

use polkavm::program::InstructionSetKind;
use polkavm::{
    ArcBytes, BackendKind, CacheModel, Config, CostModel, CostModelKind, Engine,
    GasMeteringKind, Module, ModuleConfig, ProgramBlob, ProgramCounter, ProgramParts,
};
use std::io::{BufRead, BufWriter, Write};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn from_hex(text: &str) -> Result<Vec<u8>> {
    (0..text.len())
        .step_by(2)
        .map(|i| Ok(u8::from_str_radix(&text[i..i + 2], 16)?))
        .collect()
}

fn block_costs(engine: &Engine, model: &CostModelKind, line: &str) -> Result<String> {
    let (profile, blob) = line.split_once(' ').ok_or("expected PROFILE BLOB")?;
    let mut parts = ProgramParts::empty(match profile {
        "revive1" => InstructionSetKind::ReviveV1,
        "polkavm64" => InstructionSetKind::Latest64,
        "gp080" => InstructionSetKind::JamV1,
        _ => return Err("PolkaVM does not have this profile".into()),
    });
    parts.code_and_jump_table = ArcBytes::from(from_hex(blob)?);
    let mut config = ModuleConfig::new();
    config.set_gas_metering(Some(GasMeteringKind::Sync));
    config.set_cost_model(Some(model.clone()));
    let blob = ProgramBlob::from_parts(parts)?;
    let code_size = blob.code().len() as u32;
    let module = Module::from_blob(engine, &config, blob)?;
    let costs: Vec<String> = (0..code_size)
        .filter_map(|offset| {
            let cost = module.calculate_gas_cost_for(ProgramCounter(offset))?;
            Some(format!("{offset}:{cost}"))
        })
        .collect();
    Ok(costs.join(" "))
}

fn main() -> Result<()> {
    let model = match std::env::args().nth(1).as_deref() {
        Some("simple") => CostModelKind::Simple(CostModel::naive_ref()),
        Some("full-l1") => CostModelKind::Full(CacheModel::L1Hit),
        Some("full") => CostModelKind::Full(CacheModel::L2Hit),
        Some("full-l3") => CostModelKind::Full(CacheModel::L3Hit),
        _ => return Err("expected simple, full, full-l1 or full-l3".into()),
    };
    let mut config = Config::new();
    config.set_backend(Some(BackendKind::Interpreter));
    let engine = Engine::new(&config)?;
    let mut out = BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        writeln!(out, "{}", block_costs(&engine, &model, &line?)?)?;
    }
    Ok(())
}
