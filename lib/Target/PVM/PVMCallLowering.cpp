//===-- PVMCallLowering.cpp - Arguments, calls, returns and host calls ----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The convention is that of docs/ABI.md, expressed in PVMCallingConv.td. A call of a
// function named __pvm_ecalli_<number> is no call but the instruction `ecalli`: it
// clobbers only its results, needs no stack and leaves its function a leaf.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMISelLowering.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/CallingConvLower.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/SelectionDAG.h"
#include "llvm/IR/DiagnosticInfo.h"

using namespace llvm;

#include "PVMGenCallingConv.inc"

static CCAssignFn *getArgumentConvention(CallingConv::ID CC) {
  return CC == PVM::WasmCallingConv ? CC_PVM_Wasm : CC_PVM;
}

static void reportUnsupported(SelectionDAG &DAG, const SDLoc &DL, const Twine &Msg) {
  MachineFunction &MF = DAG.getMachineFunction();
  DAG.getContext()->diagnose(
      DiagnosticInfoUnsupported(MF.getFunction(), Msg, DL.getDebugLoc()));
}

//===----------------------------------------------------------------------===//
// Values in locations
//===----------------------------------------------------------------------===//

static SDValue convertFromLocation(SDValue Val, const CCValAssign &VA,
                                   const SDLoc &DL, SelectionDAG &DAG) {
  if (VA.getLocInfo() == CCValAssign::SExt)
    Val = DAG.getNode(ISD::AssertSext, DL, VA.getLocVT(), Val,
                      DAG.getValueType(VA.getValVT()));
  else if (VA.getLocInfo() == CCValAssign::ZExt)
    Val = DAG.getNode(ISD::AssertZext, DL, VA.getLocVT(), Val,
                      DAG.getValueType(VA.getValVT()));
  if (VA.getLocInfo() != CCValAssign::Full)
    Val = DAG.getNode(ISD::TRUNCATE, DL, VA.getValVT(), Val);
  return Val;
}

static SDValue convertToLocation(SDValue Val, const CCValAssign &VA,
                                 const SDLoc &DL, SelectionDAG &DAG) {
  switch (VA.getLocInfo()) {
  case CCValAssign::Full: return Val;
  case CCValAssign::SExt:
    return DAG.getNode(ISD::SIGN_EXTEND, DL, VA.getLocVT(), Val);
  case CCValAssign::ZExt:
    return DAG.getNode(ISD::ZERO_EXTEND, DL, VA.getLocVT(), Val);
  case CCValAssign::AExt:
    return DAG.getNode(ISD::ANY_EXTEND, DL, VA.getLocVT(), Val);
  default: llvm_unreachable("location that the convention does not make");
  }
}

//===----------------------------------------------------------------------===//
// Incoming arguments
//===----------------------------------------------------------------------===//

SDValue PVMTargetLowering::LowerFormalArguments(
    SDValue Chain, CallingConv::ID CC, bool IsVarArg,
    const SmallVectorImpl<ISD::InputArg> &Ins, const SDLoc &DL, SelectionDAG &DAG,
    SmallVectorImpl<SDValue> &InVals) const {
  MachineFunction &MF = DAG.getMachineFunction();
  MachineFrameInfo &MFI = MF.getFrameInfo();
  SmallVector<CCValAssign, 16> ArgLocs;
  CCState CCInfo(CC, IsVarArg, MF, ArgLocs, *DAG.getContext());
  CCInfo.AnalyzeFormalArguments(Ins, getArgumentConvention(CC));
  auto *Info = MF.getInfo<PVMMachineFunctionInfo>();

  for (auto [Index, VA] : enumerate(ArgLocs)) {
    if (VA.isRegLoc()) {
      Register Reg = MF.addLiveIn(VA.getLocReg(), &PVM::GPRRegClass);
      if (Ins[Index].Flags.isSExt() && Ins[Index].ArgVT.bitsLE(MVT::i32))
        Info->addSignExtendedArgument(Reg);
      SDValue Val = DAG.getCopyFromReg(Chain, DL, Reg, MVT::i64);
      InVals.push_back(convertFromLocation(Val, VA, DL, DAG));
      continue;
    }
    const ISD::ArgFlagsTy &Flags = Ins[Index].Flags;
    if (Flags.isByVal()) {
      int FI = MFI.CreateFixedObject(std::max(Flags.getByValSize(), 1u),
                                     VA.getLocMemOffset(), /*IsImmutable=*/false);
      InVals.push_back(DAG.getFrameIndex(FI, MVT::i64));
      continue;
    }
    int FI = MFI.CreateFixedObject(8, VA.getLocMemOffset(), /*IsImmutable=*/true);
    SDValue Val = DAG.getLoad(MVT::i64, DL, Chain, DAG.getFrameIndex(FI, MVT::i64),
                              MachinePointerInfo::getFixedStack(MF, FI));
    InVals.push_back(convertFromLocation(Val, VA, DL, DAG));
  }

  Info->setIncomingStackBytes(CCInfo.getStackSize());
  if (IsVarArg)
    Info->setVarArgsFrameIndex(
        MFI.CreateFixedObject(8, CCInfo.getStackSize(), /*IsImmutable=*/true));
  return Chain;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

// The number of the host call that a callee stands for.
static std::optional<unsigned> getHostCallNumber(SDValue Callee) {
  auto *GA = dyn_cast<GlobalAddressSDNode>(Callee);
  if (!GA)
    return std::nullopt;
  return PVM::getHostCallNumber(GA->getGlobal()->getName());
}

// A tail call takes over the stack arguments of its caller, so it may have no more of
// them; and no argument may live in the frame that disappears.
bool PVMTargetLowering::isEligibleForTailCall(
    const CallLoweringInfo &CLI, const CCState &CCInfo,
    const SmallVectorImpl<CCValAssign> &ArgLocs) const {
  const MachineFunction &MF = CLI.DAG.getMachineFunction();
  const Function &Caller = MF.getFunction();
  if (Caller.hasFnAttribute("disable-tail-calls") && !CLI.CB->isMustTailCall())
    return false;
  if (any_of(CLI.Outs, [](const ISD::OutputArg &A) { return A.Flags.isByVal(); }))
    return false;
  // The epilogue restores the registers that wasm-pvm's convention passes
  // arguments in.
  const PVMRegisterInfo &TRI = *Subtarget.getRegisterInfo();
  if (!parametersInCSRMatch(
          MF.getRegInfo(),
          TRI.getCallPreservedMask(MF, Caller.getCallingConv()), ArgLocs,
          CLI.OutVals))
    return false;
  // The caller returns the address of its result, which the callee does not have.
  if (Caller.hasStructRetAttr() != any_of(CLI.Outs, [](const ISD::OutputArg &A) {
        return A.Flags.isSRet();
      }))
    return false;
  bool MustTail = CLI.CB && CLI.CB->isMustTailCall();
  uint64_t Available =
      MustTail ? MF.getInfo<PVMMachineFunctionInfo>()->getIncomingStackBytes() : 0;
  return CCInfo.getStackSize() <= Available;
}

// Loads of incoming stack arguments must come before a tail call overwrites them.
static SDValue chainIncomingLoads(SDValue Chain, SelectionDAG &DAG) {
  MachineFrameInfo &MFI = DAG.getMachineFunction().getFrameInfo();
  SmallVector<SDValue, 8> Chains = {Chain};
  for (SDNode *User : DAG.getEntryNode().getNode()->users())
    if (auto *Load = dyn_cast<LoadSDNode>(User))
      if (auto *FI = dyn_cast<FrameIndexSDNode>(Load->getBasePtr()))
        if (MFI.isFixedObjectIndex(FI->getIndex()))
          Chains.push_back(SDValue(Load, 1));
  return DAG.getNode(ISD::TokenFactor, SDLoc(Chain), MVT::Other, Chains);
}

// Where va_arg or the callee of a byval argument expects more alignment than the stack
// pointer has, offsets must be aligned in memory, not only in the argument area.
static void alignArgumentArea(TargetLowering::CallLoweringInfo &CLI) {
  MachineFrameInfo &MFI = CLI.DAG.getMachineFunction().getFrameInfo();
  Align Needed(8);
  for (const ISD::OutputArg &Out : CLI.Outs) {
    if (Out.Flags.isByVal())
      Needed = std::max(Needed, Out.Flags.getNonZeroByValAlign());
    else if (Out.Flags.isVarArg())
      Needed = std::max(Needed, Out.Flags.getNonZeroOrigAlign());
  }
  if (Needed > Align(8))
    MFI.ensureMaxAlignment(Needed);
}

SDValue PVMTargetLowering::LowerCall(CallLoweringInfo &CLI,
                                     SmallVectorImpl<SDValue> &InVals) const {
  if (std::optional<unsigned> Number = getHostCallNumber(CLI.Callee))
    return lowerHostCall(CLI, *Number, InVals);

  SelectionDAG &DAG = CLI.DAG;
  const SDLoc &DL = CLI.DL;
  SDValue Chain = CLI.Chain;
  MachineFunction &MF = DAG.getMachineFunction();
  MachineFrameInfo &MFI = MF.getFrameInfo();

  SmallVector<CCValAssign, 16> ArgLocs;
  CCState CCInfo(CLI.CallConv, CLI.IsVarArg, MF, ArgLocs, *DAG.getContext());
  CCInfo.AnalyzeCallOperands(CLI.Outs, getArgumentConvention(CLI.CallConv));
  uint64_t StackBytes = CCInfo.getStackSize();

  bool MustTail = CLI.CB && CLI.CB->isMustTailCall();
  if (CLI.IsTailCall)
    CLI.IsTailCall = isEligibleForTailCall(CLI, CCInfo, ArgLocs);
  if (MustTail && !CLI.IsTailCall)
    reportUnsupported(DAG, DL, "musttail call that cannot be made a jump");
  bool IsTail = CLI.IsTailCall;

  alignArgumentArea(CLI);

  if (IsTail)
    Chain = StackBytes ? chainIncomingLoads(Chain, DAG) : Chain;
  else
    Chain = DAG.getCALLSEQ_START(Chain, StackBytes, 0, DL);

  SmallVector<std::pair<Register, SDValue>, 8> RegArgs;
  SmallVector<SDValue, 8> Stores;
  SDValue StackPtr;
  for (auto [Index, VA] : enumerate(ArgLocs)) {
    SDValue Val = CLI.OutVals[Index];
    const ISD::ArgFlagsTy &Flags = CLI.Outs[Index].Flags;
    if (VA.isRegLoc()) {
      RegArgs.emplace_back(VA.getLocReg(), convertToLocation(Val, VA, DL, DAG));
      continue;
    }
    SDValue Address;
    MachinePointerInfo Where;
    if (IsTail) {
      // Our own arguments are overwritten: what was loaded from there cannot be loaded
      // once more.
      for (int Own = MFI.getObjectIndexBegin(); Own != 0; ++Own)
        MFI.setIsImmutableObjectIndex(Own, false);
      int FI = MFI.CreateFixedObject(8, VA.getLocMemOffset(), /*IsImmutable=*/false);
      Address = DAG.getFrameIndex(FI, MVT::i64);
      Where = MachinePointerInfo::getFixedStack(MF, FI);
    } else {
      if (!StackPtr)
        StackPtr = DAG.getCopyFromReg(Chain, DL, PVM::SP, MVT::i64);
      Address = DAG.getNode(ISD::ADD, DL, MVT::i64, StackPtr,
                            DAG.getConstant(VA.getLocMemOffset(), DL, MVT::i64));
      Where = MachinePointerInfo::getStack(MF, VA.getLocMemOffset());
    }
    if (Flags.isByVal()) {
      SDValue Size = DAG.getConstant(Flags.getByValSize(), DL, MVT::i64);
      Stores.push_back(DAG.getMemcpy(
          Chain, DL, Address, Val, Size, Flags.getNonZeroByValAlign(),
          /*isVol=*/false, /*AlwaysInline=*/true, /*CI=*/nullptr, std::nullopt,
          Where, MachinePointerInfo()));
      continue;
    }
    Stores.push_back(
        DAG.getStore(Chain, DL, convertToLocation(Val, VA, DL, DAG), Address, Where));
  }
  if (!Stores.empty())
    Chain = DAG.getNode(ISD::TokenFactor, DL, MVT::Other, Stores);

  SDValue Glue;
  for (auto &[Reg, Val] : RegArgs) {
    Chain = DAG.getCopyToReg(Chain, DL, Reg, Val, Glue);
    Glue = Chain.getValue(1);
  }

  SDValue Callee = CLI.Callee;
  if (auto *GA = dyn_cast<GlobalAddressSDNode>(Callee))
    Callee = DAG.getTargetGlobalAddress(GA->getGlobal(), DL, MVT::i64);
  else if (auto *ES = dyn_cast<ExternalSymbolSDNode>(Callee))
    Callee = DAG.getTargetExternalSymbol(ES->getSymbol(), MVT::i64);
  else if (IsTail) {
    Chain = DAG.getCopyToReg(Chain, DL, PVM::S1, Callee, Glue);
    Glue = Chain.getValue(1);
    Callee = DAG.getRegister(PVM::S1, MVT::i64);
  }

  SmallVector<SDValue, 16> Ops = {Chain, Callee};
  for (auto &[Reg, Val] : RegArgs)
    Ops.push_back(DAG.getRegister(Reg, MVT::i64));
  const uint32_t *Mask =
      Subtarget.getRegisterInfo()->getCallPreservedMask(MF, CLI.CallConv);
  Ops.push_back(DAG.getRegisterMask(Mask));
  if (Glue)
    Ops.push_back(Glue);

  if (IsTail) {
    MFI.setHasTailCall();
    return DAG.getNode(PVMISD::TAIL, DL, MVT::Other, Ops);
  }

  unsigned Opcode =
      CLI.DoesNotReturn ? PVMISD::CALL_NORETURN : PVMISD::CALL;
  Chain = DAG.getNode(Opcode, DL, DAG.getVTList(MVT::Other, MVT::Glue), Ops);
  DAG.addNoMergeSiteInfo(Chain.getNode(), CLI.NoMerge);
  Glue = Chain.getValue(1);
  Chain = DAG.getCALLSEQ_END(Chain, StackBytes, 0, Glue, DL);
  Glue = Chain.getValue(1);

  SmallVector<CCValAssign, 4> RetLocs;
  CCState RetInfo(CLI.CallConv, CLI.IsVarArg, MF, RetLocs, *DAG.getContext());
  RetInfo.AnalyzeCallResult(CLI.Ins, RetCC_PVM);
  for (const CCValAssign &VA : RetLocs) {
    SDValue Val = DAG.getCopyFromReg(Chain, DL, VA.getLocReg(), MVT::i64, Glue);
    Chain = Val.getValue(1);
    Glue = Val.getValue(2);
    InVals.push_back(convertFromLocation(Val, VA, DL, DAG));
  }
  return Chain;
}

SDValue PVMTargetLowering::lowerHostCall(CallLoweringInfo &CLI, unsigned Number,
                                         SmallVectorImpl<SDValue> &InVals) const {
  SelectionDAG &DAG = CLI.DAG;
  const SDLoc &DL = CLI.DL;
  MachineFunction &MF = DAG.getMachineFunction();
  SDValue Chain = CLI.Chain;
  CLI.IsTailCall = false;

  SmallVector<CCValAssign, 8> ArgLocs;
  CCState CCInfo(CLI.CallConv, CLI.IsVarArg, MF, ArgLocs, *DAG.getContext());
  SmallVector<CCValAssign, 2> RetLocs;
  CCState RetInfo(CLI.CallConv, CLI.IsVarArg, MF, RetLocs, *DAG.getContext());
  bool Fits = CLI.Outs.size() <= PVM::MaxHostCallArguments &&
              CLI.Ins.size() <= PVM::MaxHostCallResults && !CLI.IsVarArg &&
              none_of(CLI.Outs, [](const ISD::OutputArg &A) {
                return A.Flags.isByVal() || A.Flags.isNest();
              });
  if (!Fits || !isInt<32>(Number)) {
    reportUnsupported(DAG, DL,
                      "host call with more than six arguments, more than two "
                      "results or a number above 2147483647");
    for (const ISD::InputArg &In : CLI.Ins)
      InVals.push_back(DAG.getPOISON(In.VT));
    return Chain;
  }
  CCInfo.AnalyzeCallOperands(CLI.Outs, CC_PVM_HostCall);
  RetInfo.AnalyzeCallResult(CLI.Ins, RetCC_PVM_HostCall);

  // The fifth and the sixth go to the registers of the base and the frame pointer:
  // emitLongHostCall moves them there.
  SDValue Glue;
  SmallVector<SDValue, 10> Long, Registers;
  for (auto [Index, VA] : enumerate(ArgLocs)) {
    SDValue Val = convertToLocation(CLI.OutVals[Index], VA, DL, DAG);
    if (VA.getLocReg() == PVM::getBasePointer() ||
        VA.getLocReg() == PVM::getFramePointer()) {
      Long.push_back(Val);
      continue;
    }
    Chain = DAG.getCopyToReg(Chain, DL, VA.getLocReg(), Val, Glue);
    Glue = Chain.getValue(1);
    Registers.push_back(DAG.getRegister(VA.getLocReg(), MVT::i64));
  }
  if (Long.size() == 1)
    Long.push_back(DAG.getUNDEF(MVT::i64));

  SmallVector<SDValue, 10> Ops = {Chain,
                                  DAG.getTargetConstant(Number, DL, MVT::i64)};
  append_range(Ops, Long);
  append_range(Ops, Registers);
  Ops.push_back(DAG.getRegisterMask(
      Subtarget.getRegisterInfo()->getHostCallPreservedMask(RetLocs.size())));
  if (Glue)
    Ops.push_back(Glue);
  Chain = DAG.getNode(Long.empty() ? PVMISD::ECALLI : PVMISD::ECALLI_LONG, DL,
                      DAG.getVTList(MVT::Other, MVT::Glue), Ops);
  Glue = Chain.getValue(1);

  for (const CCValAssign &VA : RetLocs) {
    SDValue Val = DAG.getCopyFromReg(Chain, DL, VA.getLocReg(), MVT::i64, Glue);
    Chain = Val.getValue(1);
    Glue = Val.getValue(2);
    InVals.push_back(convertFromLocation(Val, VA, DL, DAG));
  }
  return Chain;
}

// Gives PseudoECALLI_LONG the form that this function needs (PVMInstrControl.td).
static void emitLongHostCall(MachineInstr &MI, const PVMSubtarget &Subtarget) {
  MachineBasicBlock &MBB = *MI.getParent();
  MachineFunction &MF = *MBB.getParent();
  MachineRegisterInfo &MRI = MF.getRegInfo();
  const TargetInstrInfo &TII = *Subtarget.getInstrInfo();
  const DebugLoc &DL = MI.getDebugLoc();
  const MachineOperand &Number = MI.getOperand(0), &Fifth = MI.getOperand(1),
                       &Sixth = MI.getOperand(2);

  MachineInstrBuilder Call;
  if (Subtarget.getFrameLowering()->hasFP(MF)) {
    Register Temps[4];
    for (Register &Temp : Temps)
      Temp = MRI.createVirtualRegister(&PVM::GPRNoArgRegClass);
    BuildMI(MBB, MI, DL, TII.get(PVM::COPY), Temps[2]).add(Fifth);
    BuildMI(MBB, MI, DL, TII.get(PVM::COPY), Temps[3]).add(Sixth);
    Call = BuildMI(MBB, MI, DL, TII.get(PVM::PseudoECALLI_KEEP))
               .addDef(Temps[0])
               .addDef(Temps[1])
               .add(Number)
               .addReg(Temps[2])
               .addReg(Temps[3]);
  } else {
    SmallVector<MCRegister, 2> Used;
    for (auto [Value, Reg] : {std::pair(&Fifth, PVM::getBasePointer()),
                              std::pair(&Sixth, PVM::getFramePointer())}) {
      if (MRI.getVRegDef(Value->getReg())->isImplicitDef())
        continue;
      BuildMI(MBB, MI, DL, TII.get(PVM::COPY), Reg).add(*Value);
      Used.push_back(Reg.asMCReg());
    }
    Call = BuildMI(MBB, MI, DL, TII.get(PVM::ECALLI)).add(Number);
    for (MCRegister Reg : Used)
      Call.addReg(Reg, RegState::Implicit);
  }
  for (const MachineOperand &MO : drop_begin(MI.operands(), 3))
    Call.add(MO);
  Call.setMemRefs(MI.memoperands());
  MI.eraseFromParent();
}

MachineBasicBlock *
PVMTargetLowering::EmitInstrWithCustomInserter(MachineInstr &MI,
                                               MachineBasicBlock *MBB) const {
  if (MI.getOpcode() == PVM::PseudoALLOCA)
    return emitDynamicAlloca(MI, MBB);
  assert(MI.getOpcode() == PVM::PseudoECALLI_LONG && "no other needs an inserter");
  emitLongHostCall(MI, Subtarget);
  return MBB;
}

//===----------------------------------------------------------------------===//
// Returns
//===----------------------------------------------------------------------===//

bool PVMTargetLowering::CanLowerReturn(CallingConv::ID CC, MachineFunction &MF,
                                       bool IsVarArg,
                                       const SmallVectorImpl<ISD::OutputArg> &Outs,
                                       LLVMContext &Context, const Type *) const {
  SmallVector<CCValAssign, 8> RetLocs;
  CCState CCInfo(CC, IsVarArg, MF, RetLocs, Context);
  return CCInfo.CheckReturn(Outs, RetCC_PVM);
}

SDValue PVMTargetLowering::LowerReturn(SDValue Chain, CallingConv::ID CC,
                                       bool IsVarArg,
                                       const SmallVectorImpl<ISD::OutputArg> &Outs,
                                       const SmallVectorImpl<SDValue> &OutVals,
                                       const SDLoc &DL, SelectionDAG &DAG) const {
  SmallVector<CCValAssign, 8> RetLocs;
  CCState CCInfo(CC, IsVarArg, DAG.getMachineFunction(), RetLocs,
                 *DAG.getContext());
  CCInfo.AnalyzeReturn(Outs, RetCC_PVM);

  SDValue Glue;
  SmallVector<SDValue, 8> Ops = {Chain};
  for (auto [VA, Val] : zip(RetLocs, OutVals)) {
    Chain = DAG.getCopyToReg(Chain, DL, VA.getLocReg(),
                             convertToLocation(Val, VA, DL, DAG), Glue);
    Glue = Chain.getValue(1);
    Ops.push_back(DAG.getRegister(VA.getLocReg(), MVT::i64));
  }
  Ops[0] = Chain;
  if (Glue)
    Ops.push_back(Glue);
  return DAG.getNode(PVMISD::RET, DL, MVT::Other, Ops);
}

bool PVMTargetLowering::mayBeEmittedAsTailCall(const CallInst *CI) const {
  return CI->isTailCall();
}
