//===-- internal.h - State of a link ------------------------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the phases of a link hand on to each other. link.c lists them in order;
// each phase is a function of the whole state and says there what it
// establishes.
//
// Everything that lives as long as the link is in the arena, so nothing has an
// owner and nothing is freed on the way.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_LINKER_INTERNAL_H
#define PVM_LINKER_INTERNAL_H

#include "pvm/container.h"
#include "pvm/elf.h"
#include "pvm/insn.h"
#include "pvm/linker.h"
#include "pvm/lto.h"

#include <elf.h>
#include <libelf.h>

//===----------------------------------------------------------------------===//
// Memory (arena.c)
//===----------------------------------------------------------------------===//

struct arena_block;
struct arena {
  struct arena_block *blocks;
  uint8_t *at;
  size_t left;
};

// Zeroed memory, aligned for anything.
void *arena_alloc(struct arena *arena, size_t count, size_t size);
char *arena_printf(struct arena *arena, const char *format, ...)
    PVM_PRINTF(2, 3);
void arena_free(struct arena *arena);

// Makes room for one more element of an array of pointers or structures that is
// allocated with malloc.
#define GROW_ARRAY(ARRAY, COUNT, CAPACITY)                                     \
  do {                                                                         \
    if ((COUNT) == (CAPACITY)) {                                               \
      (CAPACITY) = (CAPACITY) ? 2 * (CAPACITY) : 16;                           \
      (ARRAY) = pvm_realloc((ARRAY), (CAPACITY), sizeof(*(ARRAY)));            \
    }                                                                          \
  } while (0)

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

enum section_kind {
  SECTION_IGNORED, // says something to tools, nothing to the program
  SECTION_DEBUG,   // goes into the debug file
  SECTION_TEXT,
  SECTION_RO,
  SECTION_RW,
  SECTION_BSS,
  SECTION_JUMP_TABLE,   // slots of the jump table
  SECTION_CONSTRUCTORS, // pointers to functions that run before the program
  SECTION_DESTRUCTORS,  // ... and after it
  SECTION_MERGED,       // its pieces are taken over into sections of merge.c
};

struct section {
  const char *name;
  struct object *object; // NULL: made by the linker
  const uint8_t *data;   // NULL for SECTION_BSS
  uint64_t size;
  uint64_t flags; // SHF_*
  uint64_t align; // a power of two
  uint64_t entry_size;
  const Elf64_Rela *relocs; // sorted by offset
  size_t num_relocs;
  enum section_kind kind;
  bool live;
  bool discarded; // member of a group of which another copy was taken
  bool needs_end; // something refers to the end of this text, so code must
                  // follow
  bool keep_wide; // jump offsets keep four bytes, so the length is known
                  // beforehand

  // Address in memory; of SECTION_JUMP_TABLE the code pointer of slot 0; of
  // SECTION_DEBUG the offset among all sections of that name.
  uint64_t address;
  struct text *text;         // of SECTION_TEXT, once measured
  struct merge_input *merge; // of SECTION_MERGED, once live
  struct symbol **labels;    // the names in it, by place
  uint32_t num_labels;
  uint32_t first_node, num_nodes; // of the call graph
  uint32_t num_uses;              // of data in instructions
  uint32_t order;                 // for sorting; each phase has its own
  bool address_taken;             // the program can hold a pointer into it
  uint64_t icf_class[2];          // 0: is no candidate for folding
  struct section *folded_into;    // an equal one that stands for this
  struct section_set *set;        // between __start_X and __stop_X
  struct section *set_next;
  struct section *group_next; // members of one group live and die together
};

// All sections of one name that stand together, because something refers to
// their borders.
struct section_set {
  struct section_set *next;
  struct section *first, *last; // in input order
  struct symbol *start, *stop;  // NULL: not referred to
};

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

enum symbol_state {
  SYMBOL_UNDEFINED,
  SYMBOL_LAZY, // `object` is an archive member that defines it
  SYMBOL_COMMON,
  SYMBOL_DEFINED,
};

struct symbol {
  const char *name;
  enum symbol_state state;
  bool is_weak; // of the definition, or of all references so far
  bool is_local;
  bool is_entry; // STO_PVM_ENTRY
  uint8_t type;  // STT_*
  struct object *object;
  struct section *section; // of a definition; NULL: an absolute value
  uint64_t value;
  uint64_t size;
  struct section_set *set; // that it is a border of
  uint32_t undefined;      // number in linker.undefined, plus 1
  bool is_folded;          // its section was equal to the one it is in now
  bool is_exported;
  bool is_needed;       // by an object or the command line, not only by bitcode
  bool is_wanted;       // the same, and more than weakly
  struct symbol *start; // of an entry: the code that calls constructors first
};

struct symbol_table {
  struct symbol **slots; // open addressing, by name
  uint64_t *hashes;
  size_t capacity; // a power of two
  size_t count;
};

//===----------------------------------------------------------------------===//
// Objects
//===----------------------------------------------------------------------===//

struct object {
  const char *name; // "lib.a(member.o)" for a member
  struct pvm_bytes image;
  Elf *elf;                      // NULL: bitcode
  struct pvm_lto_module *module; // of bitcode, until it is compiled
  bool is_lazy;
  struct section *
      *sections; // by section index, NULL where there is nothing to keep
  size_t num_sections;
  struct symbol **symbols; // by symbol index
  size_t num_symbols;
  size_t first_global;
  struct section **groups; // ring of members by section index of the group
};

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

// A place in code before the lengths of jump offsets are known: so many bytes
// and so many jump offsets lie before it.
struct place {
  uint32_t bytes;
  uint32_t jumps;
};

// A jump whose offset has a length to be found.
struct jump {
  struct place at;
  struct place target;
  struct section *target_section;
  uint32_t target_offset;
  uint8_t length; // of the offset
  bool keep_wide;
};

// Every so many bytes of a text section there is a record where the first
// instruction that starts there ends up.
#define TEXT_STRIDE 64

struct checkpoint {
  uint32_t offset; // of the instruction in the section
  uint32_t insn;   // its number there
  struct place place;
};

// What is known of each instruction: its length without a jump offset, and
// flags.
#define INSN_LENGTH 0x0F
#define INSN_HAS_JUMP 0x10
#define INSN_STARTS_BLOCK 0x20

struct text {
  uint8_t *insns;
  uint32_t num_insns;
  struct checkpoint *checkpoints;
  size_t first_jump; // in linker.jumps
  struct place start, end;
  bool ends_block; // the last instruction is a terminator
  bool has_trap;   // one is put behind the last instruction
};

// What a relocation refers to.
enum target_kind {
  TARGET_ABSOLUTE,  // `offset` is a number
  TARGET_DATA,      // in RO, RW, BSS or the jump table: `offset` is an address
  TARGET_CODE,      // `offset` is a place in text section `section`
  TARGET_NOTHING,   // a weak symbol that nobody defines
  TARGET_DISCARDED, // in a group of which another copy was taken, or not live
};

struct target {
  enum target_kind kind;
  struct section *section;
  uint64_t offset;
};

struct jump_table {
  // The code locations that have an entry, found by section and offset.
  struct jump_entry *entries;
  size_t num_entries, capacity;
  uint32_t *index; // open addressing, entry number + 1
  size_t index_capacity;
  // The sections whose slots stand behind the single entries.
  struct section **runs;
  size_t num_runs, runs_capacity;
  uint32_t num_single; // entries that are not slots of a run
  uint32_t num_slots;  // of the whole table
  uint32_t *values;    // of the slots, once code has its places
};

struct jump_entry {
  struct section *section;
  uint32_t offset;
  uint32_t num_uses; // in instructions
  uint32_t number;   // in the table, once numbered
};

//===----------------------------------------------------------------------===//
// The link
//===----------------------------------------------------------------------===//

struct linker {
  const struct pvm_link_options *options;
  struct pvm_link_result *result;
  pvm_diagnostic_handler handler;
  void *handler_context;
  unsigned num_errors;
  bool stopped; // too many errors

  struct arena arena;
  struct object **objects;
  size_t num_objects, objects_capacity;
  struct symbol_table symbols;
  struct symbol_table groups; // signatures of groups, in the place of symbols
  struct object internal; // owns the symbols that the linker refers to itself

  const struct pvm_lto_interface *lto_interface;
  struct pvm_lto *lto;
  struct section *bitcode_code, *bitcode_data; // where its symbols seem to be

  bool has_profile;
  enum pvm_profile profile;
  const char *profile_from; // the object that decided it
  struct pvm_wide_shape shapes[256];

  struct object **pending; // archive members to be loaded
  size_t num_pending, pending_capacity;
  Elf **elves; // what was opened, to be closed
  size_t num_elves, elves_capacity;

  // Undefined symbols that live sections refer to, and all the references.
  struct undefined *undefined;
  size_t num_undefined, undefined_capacity;
  struct undefined_reference *references;
  size_t num_references, references_capacity;

  // Sections that are in no object: common symbols and what the linker writes
  // itself.
  struct section **made;
  size_t num_made, made_capacity;

  // The live sections in the order of their places in the program.
  struct section **text;
  size_t num_text, text_capacity;
  struct section **data; // RO, then RW, then BSS
  size_t num_data, data_capacity;

  // What a container lists, and the host calls that the code makes.
  struct link_export *exports;
  size_t num_exports, exports_capacity;
  bool host_calls[PVM_CONTAINER_MAX_IMPORTS];
  size_t num_imports; // one more than the largest number

  struct merge_output *merge_outputs;
  struct section_set *section_sets;
  // What the machine can be started at, in the order of the PCs 0, 5, ...;
  // NULL: at this PC it panics.
  struct symbol **entries;
  size_t num_entries;
  // The code at those PCs. The last of these sections may be that of a
  // function.
  struct section **dispatch;
  size_t num_dispatch;
  struct section *trap; // where calls of undefined weak functions go

  uint64_t ro_size;
  uint64_t rw_address;
  uint64_t rw_size;  // of sections with contents
  uint64_t bss_size; // of the sections behind them, with padding
  uint32_t stack_size;
  const char *stack_reason; // why it is not computed, NULL: it is or was given

  struct symbol **next_labels;
  size_t num_labels;

  struct jump_table jump_table;
  struct place text_end;
  struct jump *jumps;
  size_t num_jumps, jumps_capacity;
  uint32_t *jump_bytes; // offset bytes of all jumps before this one
  uint32_t code_size;
  uint8_t *code;
  uint8_t *bitmask;
};

struct link_export {
  struct symbol *symbol;
  struct symbol *start; // where it is entered: behind constructors, if any
  struct pvm_bytes name;
};

struct undefined {
  struct symbol *symbol;
  size_t first, last; // in linker.references
};

struct undefined_reference {
  const struct section *section;
  uint64_t offset;
  size_t next; // of the same symbol, 0: none, because it cannot be the first
};

//===----------------------------------------------------------------------===//
// Messages (diagnostics.c)
//===----------------------------------------------------------------------===//

// Reports an error and returns false.
bool link_error(struct linker *linker, const char *format, ...)
    PVM_PRINTF(2, 3);
void link_warning(struct linker *linker, const char *format, ...)
    PVM_PRINTF(2, 3);

// "a.o:(function f: .text+0x12)", "a.o:(.data+0x8)".
const char *location_name(struct linker *linker, const struct section *section,
                          uint64_t offset);
// "a.o:(f)" or, outside functions, "a.o:(.text+0x12)".
const char *place_name(struct linker *linker, const struct section *section,
                       uint64_t offset);
const char *reloc_name(struct linker *linker, uint32_t type);
// "symbol 'f'", "section '.text'": what a relocation refers to.
const char *referent_name(struct linker *linker, const struct symbol *symbol);
bool report_discarded(struct linker *linker, const struct section *section,
                      const Elf64_Rela *rela);
void note_undefined(struct linker *linker, struct symbol *symbol,
                    const struct section *section, uint64_t offset);
void report_undefined(struct linker *linker);
void report_duplicate(struct linker *linker, const struct symbol *old,
                      const struct object *object,
                      const struct section *section, uint64_t value);

//===----------------------------------------------------------------------===//
// Phases, in the order in which they run
//===----------------------------------------------------------------------===//

// archive.c
struct archive {
  const char *name;
  const uint8_t *data;
  size_t size, at;
  const uint8_t *long_names;
  size_t long_names_size;
};
struct archive_member {
  const char *name; // "libc.a(printf.o)"
  const uint8_t *data;
  size_t size;
};
// Goes to the next member that is no index; false at the end or after an error.
bool next_member(struct linker *linker, struct archive *archive,
                 struct archive_member *member);

// input.c
void read_input(struct linker *linker, const struct pvm_link_input *input);
// Has an object that was lazy read completely, before the next input.
void load_object(struct linker *linker, struct object *object);
void read_pending(struct linker *linker);

void add_object(struct linker *linker, const char *name, const uint8_t *data,
                size_t size, bool lazy);
void add_to_objects(struct linker *linker, struct object *object);

// bitcode.c
bool is_bitcode(const uint8_t *data, size_t size);
void read_bitcode(struct linker *linker, struct object *object);
void compile_bitcode(struct linker *linker);
void free_lto(struct linker *linker);

// object.c
// Reads an object, or of a lazy one the names of what it defines.
void read_object(struct linker *linker, struct object *object);

// symbols.c
struct symbol *symbol_find(struct symbol_table *table, const char *name);
// Finds a symbol or makes an undefined one; `is_new` says which.
struct symbol *symbol_insert(struct linker *linker, struct symbol_table *table,
                             const char *name, bool *is_new);
struct symbol *symbol_reference(struct linker *linker, const char *name,
                                bool weak);
void symbol_define(struct linker *linker, const char *name,
                   struct object *object, struct section *section,
                   const Elf64_Sym *elf_symbol, struct symbol **out);
void symbol_define_lazy(struct linker *linker, const char *name,
                        struct object *object);
void symbol_table_free(struct symbol_table *table);
void allocate_commons(struct linker *linker);

// Of a string or other bytes; the low bits depend on all of them.
uint64_t hash_bytes(const void *data, size_t size);

// entry.c
// The PCs at which a machine is started: 0, 5, ...
#define ENTRY_DISTANCE 5u
void find_entries(struct linker *linker);

// startup.c
void make_startup(struct linker *linker);
void place_startup(struct linker *linker);

// defined.c
void define_symbols(struct linker *linker);
// Makes an undefined symbol one of the linker's own, 0 until it says otherwise.
void define_internal(struct linker *linker, struct symbol *symbol);
// Once addresses and the size of the stack are known.
void set_symbol_values(struct linker *linker);

// mark_live.c
void mark_live(struct linker *linker);

// merge.c
// Whether a section of kind SECTION_RO should be SECTION_MERGED.
bool is_mergeable(const struct section *section);
void split_section(struct linker *linker, struct section *section);
void mark_piece(struct section *section, uint64_t offset);
void mark_all_pieces(struct section *section);
void merge_sections(struct linker *linker);
// Where an offset of a merged section ended up; false if its piece is not live.
bool merged_place(const struct section *section, uint64_t offset,
                  struct section **out, uint64_t *out_offset);
void merge_outputs_free(struct linker *linker);

// relocation.c
struct target resolve_target(const struct section *section,
                             const Elf64_Rela *rela);
struct symbol *reloc_symbol(const struct section *section,
                            const Elf64_Rela *rela);
// The offset that decides which piece of a merged section a reference means.
uint64_t reference_offset(const struct symbol *symbol, int64_t addend);
// The number that stands for a target in memory and immediates.
uint64_t target_address(const struct linker *linker,
                        const struct target *target);
// Width in bytes of the word of data that a relocation changes; 0: it changes
// no such word.
unsigned reloc_word_size(uint32_t type);
// Whether it adds to the word or subtracts from it, rather than replacing it.
bool is_reloc_sum(uint32_t type);
bool is_reloc_sub(uint32_t type);
void apply_data_relocs(struct linker *linker, const struct section *section,
                       uint8_t *contents);

// icf.c
void fold_identical(struct linker *linker);

// layout.c
void lay_out_data(struct linker *linker);

// labels.c
void find_labels(struct linker *linker);

// stack.c
void choose_stack_size(struct linker *linker);

// jump_table.c
void collect_code_pointers(struct linker *linker);
void number_jump_table(struct linker *linker);
uint32_t code_pointer(const struct linker *linker,
                      const struct section *section, uint64_t offset);
// Fills in the code offsets of the slots.
void fill_jump_table(struct linker *linker);
void jump_table_free(struct jump_table *table);

// text.c
void measure_text(struct linker *linker);
// The place of an instruction or of the end of the section. False if `offset`
// is neither. `starts_block` may be NULL.
bool text_place(const struct linker *linker, const struct section *section,
                uint64_t offset, struct place *out, bool *starts_block);
uint32_t place_offset(const struct linker *linker, struct place place);
// The code offset where an offset of a section ended up. Inside of instructions
// there are no places; what points there gets the one behind.
uint32_t code_offset(const struct linker *linker, const struct section *section,
                     uint64_t offset);
// Where in its section the jump with this number is, for messages.
uint64_t jump_offset(const struct linker *linker, const struct section *section,
                     size_t jump);
void write_text(struct linker *linker);

// shrink.c
void shrink_jumps(struct linker *linker);

// output.c
// Data as it stands in the file, without the zeros at the ends.
struct data_image {
  struct pvm_bytes ro, rw;
};
void write_program(struct linker *linker, struct pvm_link_result *result);

// container.c
// Notes that the code makes a host call; false if the number cannot be listed.
bool note_host_call(struct linker *linker, int64_t number);
void write_container(struct linker *linker, const struct data_image *data,
                     struct pvm_bytes code_blob, struct pvm_buffer *out);

// map.c
// Code offsets or addresses.
struct extent {
  uint64_t begin, end;
};
struct extent symbol_extent(const struct linker *linker,
                            const struct symbol *symbol);
void write_map(const struct linker *linker, struct pvm_buffer *out);

// symbol_map.c
void write_symbol_map(const struct linker *linker, struct pvm_buffer *out);

// debug_info.c
bool is_debug_section(const char *name);

struct debug_output {
  const char *name;
  uint64_t size, align;
  uint8_t *contents;
};
struct debug_info {
  struct debug_output *outputs;
  size_t num_outputs, capacity;
};
// The debug sections of all objects, linked.
void make_debug_info(struct linker *linker, struct debug_info *info);
void debug_info_free(struct debug_info *info);

// debug_file.c
void write_debug_file(struct linker *linker, struct pvm_buffer *out);

// size_report.c
void write_size_report(const struct linker *linker,
                       const struct pvm_link_result *result,
                       struct pvm_buffer *out);

#endif
