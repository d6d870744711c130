// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs programs on PolkaVM for utils/vm/polkavm.mjs, which starts this program
// as `pvm-run-polkavm interpreter|compiler` and talks to it over stdin and
// stdout, one line each way. Numbers are decimal, bytes are hex, REGS is the 13
// registers separated by commas.
//
//   > run MODEL GAS ARGS CONTAINER   start a program; MODEL is simple or full
//   > count GAS ARGS CONTAINER       the same under the simple model, counting instructions
//   > resume GAS REGS                go on after an ecalli
//   > counts                         < counts PC=N...  how often each has run
//   > read ADDRESS LENGTH            < bytes HEX, or < inaccessible
//   > write ADDRESS HEX              < ok, or < inaccessible
//   > time ROUNDS MODEL GAS ARGS CONTAINER...
//                                    < times NANOSECONDS...
//
// `time` runs all containers in turn, ROUNDS times, and answers with the median of each
// one's runs: what else the machine does falls on all of them. A run starts with the
// program loaded and translated; it must halt without a host call.
//
// `run` and `resume` answer with the reason the program stopped for:
//
//   < halt|panic|oog PC GAS REGS     GAS is what is left
//   < ecalli NUMBER PC GAS REGS
//   < error TEXT                     the program could not be loaded
//
// The memory map is that of an SPI program: 16 MiB of auxiliary data take the
// place of the argument region, and of them only the argument bytes are mapped.

use polkavm::{
    ArcBytes, BackendKind, CacheModel, Config, CostModel, CostModelKind, Engine,
    GasMeteringKind, InterruptKind, Module, ModuleConfig, ProgramBlob, RawInstance, Reg,
};
use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::time::Instant;

const ARGS_SIZE: u32 = 1 << 24;
const RETURN_ADDRESS: u64 = 0xffff_0000;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Result<Vec<u8>> {
    (0..text.len())
        .step_by(2)
        .map(|i| Ok(u8::from_str_radix(&text[i..i + 2], 16)?))
        .collect()
}

fn state(instance: &RawInstance) -> String {
    let pc = instance.program_counter().map_or(0, |pc| pc.0);
    let regs: Vec<String> = Reg::ALL
        .iter()
        .map(|&reg| instance.reg(reg).to_string())
        .collect();
    format!("{pc} {} {}", instance.gas(), regs.join(","))
}

fn load(engine: &Engine, full: bool, stepping: bool, container: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.set_aux_data_size(ARGS_SIZE);
    config.set_gas_metering(Some(GasMeteringKind::Sync));
    // The Gray Paper's cache setting is the one of 25 cycles per load.
    config.set_cost_model(Some(if full {
        CostModelKind::Full(CacheModel::L2Hit)
    } else {
        CostModelKind::Simple(CostModel::naive_ref())
    }));
    // As in the Gray Paper up to 0.7; the recompiler can charge only per block.
    config.set_step_tracing(stepping);
    config.set_per_instruction_metering(!full && engine.backend() == BackendKind::Interpreter);

    let blob = ProgramBlob::parse(ArcBytes::from(container))?;
    Ok(Module::from_blob(engine, &config, blob)?)
}

fn start(module: &Module, args: &[u8]) -> Result<RawInstance> {
    let entry = module.exports().next().ok_or("the container has no export")?;
    let entry = entry.program_counter();

    let mut instance = module.instantiate()?;
    instance.set_accessible_aux_size(args.len() as u32)?;
    let args_address = module.memory_map().aux_data_address();
    instance.write_memory(args_address, args)?;
    instance.set_reg(Reg::RA, RETURN_ADDRESS);
    instance.set_reg(Reg::SP, module.default_sp());
    instance.set_reg(Reg::A0, args_address.into());
    instance.set_reg(Reg::A1, args.len() as u64);
    instance.set_next_program_counter(entry);
    Ok(instance)
}

// A program that runs, and how often it came to each instruction if they are counted.
struct Execution {
    instance: RawInstance,
    counts: BTreeMap<u32, u64>,
}

impl Execution {
    fn start(module: &Module, args: &[u8]) -> Result<Self> {
        let instance = start(module, args)?;
        Ok(Execution { instance, counts: BTreeMap::new() })
    }

    fn proceed(&mut self, gas: i64) -> Result<String> {
        let Execution { instance, counts } = self;
        instance.set_gas(gas);
        let reason = loop {
            match instance.run()? {
                InterruptKind::Finished => break "halt".to_string(),
                InterruptKind::Trap => break "panic".to_string(),
                InterruptKind::NotEnoughGas => break "oog".to_string(),
                InterruptKind::Ecalli(number) => break format!("ecalli {number}"),
                InterruptKind::Step => {
                    let pc = instance.program_counter().ok_or("a step nowhere")?;
                    *counts.entry(pc.0).or_default() += 1;
                }
                // Dynamic paging is off.
                InterruptKind::Segfault(_) => unreachable!(),
            }
        };
        Ok(format!("{reason} {}", state(instance)))
    }
}

fn median(mut times: Vec<u128>) -> u128 {
    times.sort_unstable();
    times[times.len() / 2]
}

fn time(engine: &Engine, rounds: usize, full: bool, gas: i64, args: &[u8], containers: &[&str]) -> Result<String> {
    let mut modules = Vec::new();
    for container in containers {
        modules.push(load(engine, full, false, &from_hex(container)?)?);
    }
    let mut times = vec![Vec::new(); modules.len()];
    for _ in 0..rounds {
        for (module, times) in modules.iter().zip(&mut times) {
            let mut instance = start(module, args)?;
            instance.set_gas(gas);
            let begin = Instant::now();
            let reason = instance.run()?;
            times.push(begin.elapsed().as_nanos());
            if !matches!(reason, InterruptKind::Finished) {
                return Err(format!("the program ends with {reason:?}").into());
            }
        }
    }
    let medians: Vec<String> = times.into_iter().map(|times| median(times).to_string()).collect();
    Ok(format!("times {}", medians.join(" ")))
}

fn answer(engine: &Engine, current: &mut Option<Execution>, line: &str) -> Result<String> {
    let words: Vec<&str> = line.split(' ').collect();
    if let ["run", model, gas, args, container] = words[..] {
        let module = load(engine, model == "full", false, &from_hex(container)?)?;
        let execution = Execution::start(&module, &from_hex(args)?)?;
        return current.insert(execution).proceed(gas.parse()?);
    }
    if let ["count", gas, args, container] = words[..] {
        let module = load(engine, false, true, &from_hex(container)?)?;
        let execution = Execution::start(&module, &from_hex(args)?)?;
        return current.insert(execution).proceed(gas.parse()?);
    }
    if let ["time", rounds, model, gas, args, ref containers @ ..] = words[..] {
        let (rounds, gas) = (rounds.parse()?, gas.parse()?);
        return time(engine, rounds, model == "full", gas, &from_hex(args)?, containers);
    }
    let execution = current.as_mut().ok_or("no program is running")?;
    let instance = &mut execution.instance;
    match words[..] {
        ["resume", gas, regs] => {
            for (reg, value) in Reg::ALL.iter().zip(regs.split(',')) {
                instance.set_reg(*reg, value.parse()?);
            }
            execution.proceed(gas.parse()?)
        }
        ["counts"] => {
            let counts = execution.counts.iter().map(|(pc, count)| format!(" {pc}={count}"));
            Ok(format!("counts{}", counts.collect::<String>()))
        }
        ["read", address, length] => {
            Ok(match instance.read_memory(address.parse()?, length.parse()?) {
                Ok(bytes) => format!("bytes {}", to_hex(&bytes)),
                Err(_) => "inaccessible".to_string(),
            })
        }
        ["write", address, bytes] => {
            let written = instance.write_memory(address.parse()?, &from_hex(bytes)?);
            Ok(written.map_or("inaccessible", |()| "ok").to_string())
        }
        _ => Err("unknown request".into()),
    }
}

fn main() -> Result<()> {
    let mut config = Config::new();
    config.set_backend(Some(match std::env::args().nth(1).as_deref() {
        Some("interpreter") => BackendKind::Interpreter,
        Some("compiler") => BackendKind::Compiler,
        _ => return Err("expected interpreter or compiler".into()),
    }));
    let engine = Engine::new(&config)?;
    let mut current = None;
    for line in std::io::stdin().lock().lines() {
        let reply = match answer(&engine, &mut current, &line?) {
            Ok(reply) => reply,
            Err(error) => format!("error {}", error.to_string().replace('\n', " ")),
        };
        println!("{reply}");
        std::io::stdout().flush()?;
    }
    Ok(())
}
