//===-- stack.c - How much stack a program can need -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Without recursion the deepest chain of calls bounds the stack. Everything it
// takes to know the chain is in the code: how far a function lowers sp, how far
// below sp it reaches (leaf functions may), and where its calls and jumps go.
// So no help of the compiler is needed and assembly counts like the rest.
//
// An indirect call or jump can go to every function whose address is taken.
// They are all joined in one node, through which every such call leads.
//
// There is no bound, and the default size is taken, if calls can form a cycle
// or if a function changes sp by an amount that is not in the instruction
// (which is how stack arrays of variable size look). Setting sp back from the
// frame pointer only raises it.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>

enum { RA = 0, SP = 1, FP = 12 };

// A stretch of code that begins with a function's name or with its section.
struct node {
  struct section *section;
  uint64_t begin, end;
  uint64_t frame; // how far it lowers sp
  uint64_t reach; // how far it reaches below its own sp
  uint64_t depth; // how far it and what it calls reach, once known
  uint32_t first_edge, num_edges;
  enum { NODE_NEW, NODE_ACTIVE, NODE_DONE } state;
};

struct graph {
  struct linker *linker;
  struct node *nodes; // all in one section follow each other by their begins
  uint32_t num_nodes, nodes_capacity;
  uint32_t *edges; // numbers of nodes, those of one node together
  uint32_t num_edges, edges_capacity;
  uint32_t indirect; // the node of all functions whose address is taken
  const char *problem;
  const struct node *problem_node;
};

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

static void add_node(struct graph *graph, struct section *section,
                     uint64_t begin) {
  GROW_ARRAY(graph->nodes, graph->num_nodes, graph->nodes_capacity);
  graph->nodes[graph->num_nodes++] =
      (struct node){.section = section, .begin = begin, .end = begin};
}

static bool begins_function(const struct symbol *symbol) {
  return symbol->type == STT_FUNC || !symbol->is_local;
}

static void add_section(struct graph *graph, struct section *section) {
  section->first_node = graph->num_nodes;
  add_node(graph, section, 0);
  for (uint32_t i = 0; i < section->num_labels; i++) {
    const struct symbol *symbol = section->labels[i];
    struct node *last = &graph->nodes[graph->num_nodes - 1];
    if (!begins_function(symbol) || symbol->value == last->begin)
      continue;
    last->end = symbol->value;
    add_node(graph, section, symbol->value);
  }
  graph->nodes[graph->num_nodes - 1].end = section->size;
  section->num_nodes = graph->num_nodes - section->first_node;
}

// The node that an offset of a text section lies in.
static uint32_t find_node(const struct graph *graph,
                          const struct section *section, uint64_t offset) {
  uint32_t low = section->first_node;
  uint32_t high = low + section->num_nodes;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (graph->nodes[middle].begin <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

//===----------------------------------------------------------------------===//
// Edges and frames
//===----------------------------------------------------------------------===//

static void add_edge(struct graph *graph, struct node *from, uint32_t to) {
  GROW_ARRAY(graph->edges, graph->num_edges, graph->edges_capacity);
  graph->edges[graph->num_edges++] = to;
  from->num_edges++;
}

// Follows a jump or call. A jump within a function is no call.
static void add_target(struct graph *graph, struct node *from,
                       const Elf64_Rela *rela, bool is_call) {
  struct target target = resolve_target(from->section, rela);
  if (target.kind != TARGET_CODE || target.offset >= target.section->size)
    return;
  uint32_t to = find_node(graph, target.section, target.offset);
  if (is_call || &graph->nodes[to] != from)
    add_edge(graph, from, to);
}

static uint64_t max(uint64_t x, uint64_t y) { return x > y ? x : y; }

// What an instruction does to sp or reaches through it.
static bool scan_stack_use(struct node *node, const struct pvm_insn *insn) {
  const struct pvm_insn_info *info = pvm_insn_info(insn->id);
  bool writes_sp = (info->writes & PVM_FIELD_A && insn->a == SP) ||
                   (info->writes & PVM_FIELD_D && insn->d == SP);
  int64_t x = insn->imm[0];
  if (insn->id == PVM_ADD_IMM_64 && insn->b == SP) {
    if (x < 0 && writes_sp)
      node->frame += (uint64_t)-x;
    else if (x < 0)
      node->reach = max(node->reach, (uint64_t)-x);
    return true;
  }
  if (writes_sp)
    return (insn->id == PVM_ADD_IMM_64 && insn->b == FP) ||
           (insn->id == PVM_MOVE_REG && insn->a == FP);
  bool through_sp = (info->format == PVM_FORMAT_RRI && insn->b == SP) ||
                    (info->format == PVM_FORMAT_RII && insn->a == SP);
  if (through_sp && x < 0)
    node->reach = max(node->reach, (uint64_t)-x);
  return true;
}

// Whether control can go on behind the instruction.
static bool falls_through(const struct pvm_insn *insn) {
  switch (insn->id) {
  case PVM_TRAP:
  case PVM_JUMP:
  case PVM_JUMP_IND:
  case PVM_LOAD_IMM_JUMP:
  case PVM_LOAD_IMM_JUMP_IND:
    return false;
  default:
    return true;
  }
}

// Whether an instruction can go to any function: it takes its target from a
// register, and neither returns nor jumps through a run of the jump table.
static bool is_indirect(const struct pvm_insn *insn, bool has_reloc) {
  if (insn->id == PVM_LOAD_IMM_JUMP_IND)
    return true;
  return insn->id == PVM_JUMP_IND && insn->a != RA && !has_reloc;
}

static void scan_node(struct graph *graph, struct node *node,
                      size_t *next_reloc) {
  const struct linker *linker = graph->linker;
  const struct section *section = node->section;
  node->first_edge = graph->num_edges;
  bool goes_on = true;
  for (uint64_t at = node->begin; at < node->end;) {
    const uint8_t *bytes = section->data + at;
    const struct pvm_wide_shape *shape = &linker->shapes[bytes[0]];
    // What cannot be decoded is reported when it is measured.
    if (!shape->length || shape->length > section->size - at)
      return;
    struct pvm_insn insn;
    pvm_insn_decode(bytes, shape->length, linker->profile, &insn);
    if (!scan_stack_use(node, &insn) && !graph->problem) {
      graph->problem = "a stack frame of variable size";
      graph->problem_node = node;
    }
    at += shape->length;
    bool has_reloc = false;
    for (; *next_reloc < section->num_relocs &&
           section->relocs[*next_reloc].r_offset < at;
         ++*next_reloc) {
      has_reloc = true;
      if (ELF64_R_TYPE(section->relocs[*next_reloc].r_info) == R_PVM_PCREL32)
        add_target(graph, node, &section->relocs[*next_reloc],
                   insn.id == PVM_LOAD_IMM_JUMP);
    }
    if (is_indirect(&insn, has_reloc))
      add_edge(graph, node, graph->indirect);
    goes_on = falls_through(&insn);
  }
  if (goes_on && node->end < section->size)
    add_edge(graph, node, find_node(graph, section, node->end));
}

static void scan_section(struct graph *graph, const struct section *section) {
  size_t next_reloc = 0;
  for (uint32_t i = 0; i < section->num_nodes; i++)
    scan_node(graph, &graph->nodes[section->first_node + i], &next_reloc);
}

// Edges from the joint node to all functions that have code pointers. The
// places behind calls have code pointers too, but are not where nodes begin.
static void add_indirect_edges(struct graph *graph) {
  const struct jump_table *table = &graph->linker->jump_table;
  struct node *indirect = &graph->nodes[graph->indirect];
  indirect->first_edge = graph->num_edges;
  for (size_t i = 0; i < table->num_entries; i++) {
    const struct jump_entry *entry = &table->entries[i];
    uint32_t node = find_node(graph, entry->section, entry->offset);
    if (graph->nodes[node].begin == entry->offset)
      add_edge(graph, indirect, node);
  }
}

//===----------------------------------------------------------------------===//
// Depth
//===----------------------------------------------------------------------===//

struct visit {
  uint32_t node;
  uint32_t next_edge; // of the node
};

struct search {
  struct graph *graph;
  struct visit *visits;
  size_t num_visits;
};

static void enter_node(struct search *search, uint32_t number) {
  struct node *node = &search->graph->nodes[number];
  node->state = NODE_ACTIVE;
  node->depth = node->reach;
  search->visits[search->num_visits++] = (struct visit){number, 0};
}

static void leave_node(struct search *search) {
  struct node *nodes = search->graph->nodes;
  struct node *node = &nodes[search->visits[--search->num_visits].node];
  node->depth += node->frame;
  node->state = NODE_DONE;
  if (search->num_visits) {
    struct node *caller = &nodes[search->visits[search->num_visits - 1].node];
    caller->depth = max(caller->depth, node->depth);
  }
}

// Takes the next edge of the node on top.
static void follow_edge(struct search *search) {
  struct graph *graph = search->graph;
  struct visit *visit = &search->visits[search->num_visits - 1];
  struct node *node = &graph->nodes[visit->node];
  uint32_t number = graph->edges[node->first_edge + visit->next_edge++];
  struct node *callee = &graph->nodes[number];
  switch (callee->state) {
  case NODE_NEW:
    enter_node(search, number);
    break;
  case NODE_ACTIVE:
    graph->problem = "recursion";
    graph->problem_node = callee;
    break;
  case NODE_DONE:
    node->depth = max(node->depth, callee->depth);
    break;
  }
}

// Finds the depth of a node and all that it leads to, depth first with a stack
// of its own. Every node and edge is looked at once.
static uint64_t find_depth(struct search *search, uint32_t root) {
  struct graph *graph = search->graph;
  if (graph->nodes[root].state == NODE_NEW)
    enter_node(search, root);
  while (search->num_visits && !graph->problem) {
    const struct visit *visit = &search->visits[search->num_visits - 1];
    if (visit->next_edge == graph->nodes[visit->node].num_edges)
      leave_node(search);
    else
      follow_edge(search);
  }
  return graph->nodes[root].depth;
}

static uint64_t find_all_depths(struct graph *graph) {
  struct linker *linker = graph->linker;
  struct search search = {graph, NULL, 0};
  search.visits = pvm_alloc(graph->num_nodes, sizeof(*search.visits));
  uint64_t deepest = 0;
  for (size_t i = 0; i < linker->num_dispatch; i++)
    deepest = max(
        deepest, find_depth(&search, find_node(graph, linker->dispatch[i], 0)));
  for (size_t i = 0; i < linker->num_exports; i++) {
    const struct symbol *start = linker->exports[i].start;
    deepest = max(deepest, find_depth(&search, find_node(graph, start->section,
                                                         start->value)));
  }
  free(search.visits);
  return deepest;
}

//===----------------------------------------------------------------------===//
// The size
//===----------------------------------------------------------------------===//

// The name of what stands in the way, for the map.
static const char *describe_problem(const struct graph *graph) {
  const struct node *node = graph->problem_node;
  const char *where = "indirect calls";
  if (node != &graph->nodes[graph->indirect])
    where = location_name(graph->linker, node->section, node->begin);
  return arena_printf(&graph->linker->arena, "%s in %s", graph->problem, where);
}

static uint64_t find_stack_size(struct linker *linker) {
  struct graph graph = {.linker = linker};
  add_node(&graph, NULL, 0);
  for (size_t i = 0; i < linker->num_text; i++)
    add_section(&graph, linker->text[i]);
  for (size_t i = 0; i < linker->num_text; i++)
    scan_section(&graph, linker->text[i]);
  add_indirect_edges(&graph);
  uint64_t size = PVM_DEFAULT_STACK_SIZE;
  uint64_t deepest = graph.problem ? 0 : find_all_depths(&graph);
  if (graph.problem)
    linker->stack_reason = describe_problem(&graph);
  else
    size = pvm_round_up(max(deepest, 1), PVM_PAGE_SIZE);
  free(graph.nodes);
  free(graph.edges);
  return size;
}

void choose_stack_size(struct linker *linker) {
  uint64_t size = linker->options->has_stack_size ? linker->options->stack_size
                                                  : find_stack_size(linker);
  if (size > PVM_SPI_MAX_SIZE)
    link_error(linker,
               "stack size is too large: %llu bytes, but the limit is %u",
               (unsigned long long)size, PVM_SPI_MAX_SIZE);
  linker->stack_size = (uint32_t)size;
}
