//===-- files.c - Files of the linker -------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Inputs are mapped, not read: of an archive most members are never looked at.
// Outputs are written beside their places and renamed when all of them are
// there, so that a reader sees the old file or the new one and an error leaves
// nothing behind.
//
//===----------------------------------------------------------------------===//

#define _GNU_SOURCE // memrchr
#include "pvm-ld.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static bool open_error(const char *path) {
  return report_error("cannot open %s: %s", path, strerror(errno));
}

static bool map_file(int file, const char *path, struct pvm_bytes *out) {
  struct stat status;
  if (fstat(file, &status) != 0)
    return open_error(path);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return open_error(path);
  }
  if (status.st_size == 0) {
    *out = (struct pvm_bytes){(const uint8_t *)"", 0};
    return true;
  }
  void *data =
      mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (data == MAP_FAILED)
    return open_error(path);
  *out = (struct pvm_bytes){data, (size_t)status.st_size};
  return true;
}

static bool add_input(struct inputs *inputs, int file, const char *path,
                      bool whole_archive) {
  struct pvm_bytes bytes = {0};
  bool ok = map_file(file, path, &bytes);
  close(file);
  if (!ok)
    return false;
  if (inputs->count == inputs->capacity) {
    inputs->capacity = inputs->capacity ? 2 * inputs->capacity : 16;
    inputs->list =
        pvm_realloc(inputs->list, inputs->capacity, sizeof(*inputs->list));
  }
  inputs->list[inputs->count++] =
      (struct pvm_link_input){path, bytes.data, bytes.size, whole_archive};
  return true;
}

bool open_input(struct inputs *inputs, const char *path, bool whole_archive) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return open_error(path);
  return add_input(inputs, file, path, whole_archive);
}

bool open_library(struct inputs *inputs, const struct strings *paths,
                  const char *name, bool whole_archive) {
  for (size_t i = 0; i < paths->count; i++) {
    struct pvm_buffer path = {0};
    // -l:file means just that file.
    if (name[0] == ':')
      pvm_buffer_printf(&path, "%s/%s", paths->list[i], name + 1);
    else
      pvm_buffer_printf(&path, "%s/lib%s.a", paths->list[i], name);
    pvm_buffer_put_byte(&path, 0);
    int file = open((char *)path.data, O_RDONLY | O_CLOEXEC);
    // The path stays: messages name it.
    if (file >= 0)
      return add_input(inputs, file, (char *)path.data, whole_archive);
    pvm_buffer_free(&path);
  }
  return report_error("unable to find library -l%s", name);
}

static bool write_all(int file, const struct pvm_buffer *contents) {
  size_t done = 0;
  while (done < contents->size) {
    ssize_t written = write(file, contents->data + done, contents->size - done);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return false;
    done += (size_t)written;
  }
  return true;
}

static bool write_error(const char *path) {
  return report_error("cannot write output file %s: %s", path, strerror(errno));
}

// What is not a regular file (/dev/stdout) must not be replaced.
static bool write_in_place(const char *path,
                           const struct pvm_buffer *contents) {
  int file = strcmp(path, "-") == 0 ? dup(STDOUT_FILENO)
                                    : open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0)
    return write_error(path);
  bool ok = write_all(file, contents);
  return (close(file) == 0 && ok) || write_error(path);
}

static bool is_replaceable(const char *path) {
  struct stat status;
  return strcmp(path, "-") != 0 &&
         (stat(path, &status) != 0 || S_ISREG(status.st_mode));
}

// Writes the contents beside their place.
static bool prepare_output(struct output *output) {
  if (!is_replaceable(output->path))
    return true;
  struct pvm_buffer name = {0};
  pvm_buffer_printf(&name, "%s.tmp%ld", output->path, (long)getpid());
  pvm_buffer_put_byte(&name, 0);
  output->temporary = (char *)name.data;
  int file =
      open(output->temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) {
    free(output->temporary);
    output->temporary = NULL;
    return write_error(output->path);
  }
  bool ok = write_all(file, output->contents);
  return (close(file) == 0 && ok) || write_error(output->path);
}

// Puts the contents in their place.
static bool finish_output(struct output *output) {
  if (!output->temporary)
    return write_in_place(output->path, output->contents);
  if (rename(output->temporary, output->path) != 0)
    return write_error(output->path);
  free(output->temporary);
  output->temporary = NULL;
  return true;
}

bool write_files(struct output *outputs, size_t count) {
  bool ok = true;
  for (size_t i = 0; i < count && ok; i++)
    ok = prepare_output(&outputs[i]);
  for (size_t i = 0; i < count && ok; i++)
    ok = finish_output(&outputs[i]);
  for (size_t i = 0; i < count; i++) {
    if (outputs[i].temporary)
      unlink(outputs[i].temporary);
    free(outputs[i].temporary);
  }
  return ok;
}

// The plugin stands in ../lib as seen from this program.
#define PLUGIN_PATH "/../lib/LLVMPVM.so"

const struct pvm_lto_interface *load_lto(void) {
  char path[4096];
  ssize_t length = readlink("/proc/self/exe", path, sizeof(path));
  char *slash = length > 0 ? memrchr(path, '/', (size_t)length) : NULL;
  if (!slash || (size_t)(slash - path) + sizeof(PLUGIN_PATH) > sizeof(path))
    return NULL;
  memcpy(slash, PLUGIN_PATH, sizeof(PLUGIN_PATH));
  void *plugin = dlopen(path, RTLD_NOW);
  if (!plugin) {
    report_error("%s", dlerror());
    return NULL;
  }
  // POSIX lets dlsym's result be a function.
  const struct pvm_lto_interface *(*get)(void) = NULL;
  *(void **)&get = dlsym(plugin, PVM_LTO_GET_INTERFACE);
  return get ? get() : NULL;
}
