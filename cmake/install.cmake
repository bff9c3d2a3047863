include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/linimasa)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/linimasa-config.cmake.in
  ${PROJECT_BINARY_DIR}/linimasa-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/linimasa-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(EXPORT linimasa-targets NAMESPACE linimasa:: DESTINATION ${package_dir})
install(FILES ${PROJECT_BINARY_DIR}/linimasa-config.cmake
  ${PROJECT_BINARY_DIR}/linimasa-config-version.cmake DESTINATION ${package_dir})

# What is built in comes from elsewhere in part, and its authors ask to be named.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE
  ${PROJECT_SOURCE_DIR}/core/languages/id/names.model.LICENSE
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
foreach(language id en)
  install(FILES ${PROJECT_SOURCE_DIR}/core/languages/${language}/SOURCES.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME SOURCES-${language}.md)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/viewer/licenses/d3.txt DESTINATION ${CMAKE_INSTALL_DOCDIR}
  RENAME LICENSE-d3.txt)

# Knowledge files that come with the program (docs/knowledge.md).
install(DIRECTORY ${PROJECT_SOURCE_DIR}/knowledge DESTINATION ${CMAKE_INSTALL_DATADIR}/linimasa)
