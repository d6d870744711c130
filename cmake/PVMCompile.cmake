# Compiling for PVM during our own build, with the compiler just built. What belongs
# to the target lies in the sysroot, where the compiler looks for it.

set(PVM_SYSROOT ${CMAKE_BINARY_DIR}/lib/pvm/sysroot)
set(PVM_SYSROOT_LIB ${PVM_SYSROOT}/lib)

# PVM_PROFILE, if set, says what to compile for instead of the default profile.
if(PVM_PROFILE)
  set(PVM_PROFILE_OPTIONS -mcpu=${PVM_PROFILE})
  set(PVM_PROFILE_SUFFIX -${PVM_PROFILE})
  # Where the compiler looks first.
  string(APPEND PVM_SYSROOT_LIB /${PVM_PROFILE})
else()
  set(PVM_PROFILE_OPTIONS)
  set(PVM_PROFILE_SUFFIX)
endif()

# Adds objects made from C or assembly files to a list:
# pvm_compile(<list> SOURCES <file>... [OPTIONS <option>...] [DEPENDS <file>...]
#             [SUFFIX <suffix>])
# Objects lie in the binary directory of the caller, as <source><suffix>.o.
function(pvm_compile list_name)
  cmake_parse_arguments(ARG "" "SUFFIX" "SOURCES;OPTIONS;DEPENDS" ${ARGN})
  set(result ${${list_name}})
  foreach(source ${ARG_SOURCES})
    cmake_path(ABSOLUTE_PATH source)
    cmake_path(GET source STEM LAST_ONLY name)
    set(object ${CMAKE_CURRENT_BINARY_DIR}/${name}${ARG_SUFFIX}.o)
    add_custom_command(OUTPUT ${object}
      COMMAND pvm-clang ${ARG_OPTIONS} ${PVM_PROFILE_OPTIONS}
              # No path of the build machine in the object.
              -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.
              -MMD -MF ${object}.d -c -o ${object} ${source}
      DEPFILE ${object}.d
      DEPENDS ${source} ${ARG_DEPENDS} pvm-clang LLVMPVM
      COMMENT "Compiling ${name}${ARG_SUFFIX} for PVM${PVM_PROFILE_SUFFIX}")
    list(APPEND result ${object})
  endforeach()
  set(${list_name} ${result} PARENT_SCOPE)
endfunction()

# Adds objects made from many C files by one invocation of the compiler:
# pvm_compile_together(<list> <directory> SOURCES <file>... [OPTIONS <option>...])
# They are made anew when a source changes, not when the compiler does; they end up in
# an archive, which waits for the compiler.
function(pvm_compile_together list_name directory)
  cmake_parse_arguments(ARG "" "" "SOURCES;OPTIONS" ${ARGN})
  set(directory ${CMAKE_CURRENT_BINARY_DIR}/${directory})
  file(MAKE_DIRECTORY ${directory})
  set(objects)
  foreach(source ${ARG_SOURCES})
    cmake_path(GET source STEM LAST_ONLY name)
    list(APPEND objects ${directory}/${name}.o)
  endforeach()
  cmake_path(GET directory STEM name)
  add_custom_command(OUTPUT ${objects}
    COMMAND ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/pvm-clang ${ARG_OPTIONS}
            ${PVM_PROFILE_OPTIONS} -c ${ARG_SOURCES}
    WORKING_DIRECTORY ${directory}
    DEPENDS ${ARG_SOURCES}
    COMMENT "Compiling ${name} for PVM${PVM_PROFILE_SUFFIX}")
  set(${list_name} ${${list_name}} ${objects} PARENT_SCOPE)
endfunction()

# Makes the target `target`, with the profile behind its name, the static library
# lib<name>.a of the sysroot.
function(pvm_archive target name)
  string(APPEND target ${PVM_PROFILE_SUFFIX})
  set(archive ${PVM_SYSROOT_LIB}/lib${name}.a)
  file(MAKE_DIRECTORY ${PVM_SYSROOT_LIB})
  add_custom_command(OUTPUT ${archive}
    COMMAND ${CMAKE_COMMAND} -E rm -f ${archive}
    COMMAND ${LLVM_TOOLS_BINARY_DIR}/llvm-ar qcsD ${archive} ${ARGN}
    DEPENDS ${ARGN}
    COMMENT "Archiving lib${name}.a${PVM_PROFILE_SUFFIX}")
  add_custom_target(${target} ALL DEPENDS ${archive})
  add_dependencies(${target} pvm-clang LLVMPVM)
  set_property(GLOBAL APPEND PROPERTY PVM_TEST_PROGRAMS ${target})
endfunction()
