# A CMake toolchain file: programs of other projects, made for PVM.
#
#   cmake -DCMAKE_TOOLCHAIN_FILE=<prefix>/lib/pvm/pvm.cmake ...
#
# It finds the tools relative to itself.

get_filename_component(PVM_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)

set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR pvm)
foreach(language ASM C CXX)
  set(CMAKE_EXECUTABLE_SUFFIX_${language} .jam)
endforeach()

set(CMAKE_C_COMPILER "${PVM_PREFIX}/bin/pvm-clang")
set(CMAKE_CXX_COMPILER "${PVM_PREFIX}/bin/pvm-clang++")
set(CMAKE_ASM_COMPILER "${PVM_PREFIX}/bin/pvm-clang")
find_program(CMAKE_AR NAMES llvm-ar-22 llvm-ar)
find_program(CMAKE_RANLIB NAMES llvm-ranlib-22 llvm-ranlib)

# A service has no main, so CMake's checks make libraries.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

set(CMAKE_FIND_ROOT_PATH "${PVM_PREFIX}/lib/pvm/sysroot")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
