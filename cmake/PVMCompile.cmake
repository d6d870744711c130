# Compiling C for PVM during our own build, with the plugin just built.

set(PVM_CC_SOURCES
  ${CMAKE_SOURCE_DIR}/utils/pvm-cc
  ${CMAKE_SOURCE_DIR}/utils/pvmtools/compiler.py)

# Makes the object `output` from a C file; further arguments go to pvm-cc.
function(pvm_compile_object output source)
  cmake_path(GET output PARENT_PATH directory)
  file(MAKE_DIRECTORY ${directory})
  get_filename_component(name ${source} NAME)
  cmake_path(GET source PARENT_PATH source_directory)
  file(GLOB headers CONFIGURE_DEPENDS ${source_directory}/*.h)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -E env
            PVM_BUILD_DIR=${CMAKE_BINARY_DIR}
            PVM_LLVM_BIN=${LLVM_TOOLS_BINARY_DIR}
            ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/utils/pvm-cc
            ${ARGN} -c -o ${output} ${source}
    DEPENDS ${source} ${headers} ${PVM_CC_SOURCES} LLVMPVM
    COMMENT "Compiling ${name} for PVM")
endfunction()
