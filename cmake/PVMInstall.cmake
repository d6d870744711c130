# What `cmake --install` and CPack deliver, and the package file by which other CMake
# projects find it:
#
#   find_package(PVMToolchain)   # PVM::LLVMPVM, PVM::pvm-ld, PVM::pvm-dump,
#                                # PVM::PVMFormat, PVM::PVMGas, PVM_RUNTIME_LIBRARY

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(PVM_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/PVMToolchain)
set(PVM_RUNTIME_DIR ${CMAKE_INSTALL_LIBDIR}/pvm)

install(TARGETS LLVMPVM pvm-ld pvm-dump PVMFormat PVMGas
  EXPORT PVMToolchainTargets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT PVMToolchainTargets NAMESPACE PVM:: DESTINATION ${PVM_CMAKE_DIR})

install(DIRECTORY ${CMAKE_SOURCE_DIR}/include/pvm
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES ${PVM_ISA_INC} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/pvm)
install(FILES ${PVM_RUNTIME} DESTINATION ${PVM_RUNTIME_DIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE.TXT ${CMAKE_SOURCE_DIR}/README.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/PVMToolchainConfig.cmake.in
  ${CMAKE_BINARY_DIR}/PVMToolchainConfig.cmake
  INSTALL_DESTINATION ${PVM_CMAKE_DIR}
  PATH_VARS PVM_RUNTIME_DIR)
write_basic_package_version_file(
  ${CMAKE_BINARY_DIR}/PVMToolchainConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_BINARY_DIR}/PVMToolchainConfig.cmake
  ${CMAKE_BINARY_DIR}/PVMToolchainConfigVersion.cmake
  DESTINATION ${PVM_CMAKE_DIR})

set(CPACK_PACKAGE_NAME pvm-toolchain)
set(CPACK_PACKAGE_VENDOR "PVM toolchain")
set(CPACK_PACKAGE_CONTACT "PVM toolchain maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
  "LLVM target and linker for the Polkadot Virtual Machine")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE.TXT)
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
# The plugin belongs to exactly one minor version of LLVM.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libllvm22, libelf1, libc6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "llvm-22, clang-22")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
