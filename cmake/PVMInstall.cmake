# What `cmake --install` and CPack deliver, and the package file by which other CMake
# projects find it:
#
#   find_package(PVMToolchain)   # PVM::LLVMPVM, PVM::pvm-ld, PVM::pvm-dump,
#                                # PVM::pvm-clang, PVM::PVMFormat, PVM::PVMGas,
#                                # PVM_SYSROOT, PVM_RUNTIME_LIBRARY

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(PVM_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/PVMToolchain)
# The compiler looks for this at the same place relative to itself.
set(PVM_SYSROOT_DIR lib/pvm/sysroot)

install(TARGETS LLVMPVM pvm-clang pvm-ld pvm-dump PVMFormat PVMGas
  EXPORT PVMToolchainTargets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT PVMToolchainTargets NAMESPACE PVM:: DESTINATION ${PVM_CMAKE_DIR})

install(DIRECTORY ${CMAKE_SOURCE_DIR}/include/pvm
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES ${PVM_ISA_INC} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/pvm)
install(DIRECTORY ${CMAKE_BINARY_DIR}/lib/pvm/ DESTINATION lib/pvm)
configure_file(${CMAKE_SOURCE_DIR}/cmake/pvm-toolchain-file.cmake
  ${CMAKE_BINARY_DIR}/lib/pvm/pvm.cmake COPYONLY)

# For pkg-config, in the build directory and installed.
set(PVM_PKGCONFIG_TO_PREFIX ../..)
configure_file(${CMAKE_SOURCE_DIR}/cmake/pvm-toolchain.pc.in
  ${CMAKE_BINARY_DIR}/lib/pkgconfig/pvm-toolchain.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/lib/pkgconfig/pvm-toolchain.pc
  DESTINATION lib/pkgconfig)
install(CODE "file(CREATE_LINK pvm-clang
  \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/pvm-clang++
  SYMBOLIC)")
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE.TXT ${CMAKE_SOURCE_DIR}/README.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/PVMToolchainConfig.cmake.in
  ${CMAKE_BINARY_DIR}/PVMToolchainConfig.cmake
  INSTALL_DESTINATION ${PVM_CMAKE_DIR}
  PATH_VARS PVM_SYSROOT_DIR)
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
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libclang-cpp22, libllvm22, libelf1, libc6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "llvm-22, clang-22")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
