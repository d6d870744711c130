# Settings that targets of this project share. They are put on targets, never into
# global flags.

# What LLVM's own C++ is compiled with; the installed library has RTTI but no
# exceptions, our code needs neither.
function(pvm_llvm_cxx_target target)
  target_include_directories(${target} SYSTEM PRIVATE ${LLVM_INCLUDE_DIRS})
  separate_arguments(definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
  target_compile_definitions(${target} PRIVATE ${definitions})
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:
    -fno-rtti -fno-exceptions -fvisibility-inlines-hidden
    -fno-semantic-interposition -Wall -Wextra -Wno-unused-parameter>)
endfunction()

function(pvm_c_target target)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${CMAKE_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:include>)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANGUAGE:C>:-Wall -Wextra -Werror>)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
