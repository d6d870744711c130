// Every host call has its number, in both versions of the Gray Paper. From 0.7.2 on the
// order is the same; grow_heap moved all but the first by one.

// RUN: %clang -E -P %s -o - | FileCheck %s --check-prefix=OLD
// RUN: %clang -E -P -DJAM_GRAY_PAPER=800 %s -o - | FileCheck %s --check-prefix=NEW

#include <jam/host_calls.h>

// OLD-NOT: jam_grow_heap
// OLD: jam_gas(void)
// OLD-NEXT: "__pvm_ecalli_" "0"
// OLD: jam_fetch(
// OLD-NEXT: "__pvm_ecalli_" "1"
// OLD: jam_lookup(
// OLD-NEXT: "2"
// OLD: jam_read(
// OLD-NEXT: "3"
// OLD: jam_write(
// OLD-NEXT: "4"
// OLD: jam_info(
// OLD-NEXT: "5"
// OLD: jam_historical_lookup(
// OLD-NEXT: "6"
// OLD: jam_export(
// OLD-NEXT: "7"
// OLD: jam_machine(
// OLD-NEXT: "8"
// OLD: jam_peek(
// OLD-NEXT: "9"
// OLD: jam_poke(
// OLD-NEXT: "10"
// OLD: jam_pages(
// OLD-NEXT: "11"
// OLD: jam_invoke(
// OLD-NEXT: "12"
// OLD: jam_expunge(
// OLD-NEXT: "13"
// OLD: jam_bless(
// OLD-NEXT: "14"
// OLD: jam_assign(
// OLD-NEXT: "15"
// OLD: jam_designate(
// OLD-NEXT: "16"
// OLD: jam_checkpoint(
// OLD-NEXT: "17"
// OLD: jam_new(
// OLD-NEXT: "18"
// OLD: jam_upgrade(
// OLD-NEXT: "19"
// OLD: jam_transfer(
// OLD-NEXT: "20"
// OLD: jam_eject(
// OLD-NEXT: "21"
// OLD: jam_query(
// OLD-NEXT: "22"
// OLD: jam_solicit(
// OLD-NEXT: "23"
// OLD: jam_forget(
// OLD-NEXT: "24"
// OLD: jam_yield(
// OLD-NEXT: "25"
// OLD: jam_provide(
// OLD-NEXT: "26"
// OLD: jam_log(
// OLD-NEXT: "100"

// NEW: jam_gas(void)
// NEW-NEXT: "0"
// NEW: jam_grow_heap(
// NEW-NEXT: "1"
// NEW: jam_fetch(
// NEW-NEXT: "2"
// NEW: jam_provide(
// NEW-NEXT: "27"
// NEW: jam_log(
// NEW-NEXT: "100"
