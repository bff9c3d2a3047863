# linimasa_add_room(NAME [LINK targets...] [PRIVATE targets...])
#
# A room is a folder with public headers under include/linimasa/NAME and sources under src. It sees
# only the headers of the rooms it links, so an include against the direction of the data does not
# compile.
function(linimasa_add_room name)
  cmake_parse_arguments(ROOM "" "" "LINK;PRIVATE;SOURCES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/include/linimasa/${name}/*.hpp)
  add_library(linimasa_${name} STATIC ${sources} ${ROOM_SOURCES})
  add_library(linimasa::${name} ALIAS linimasa_${name})
  target_sources(linimasa_${name} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${headers})
  target_include_directories(linimasa_${name} PRIVATE src)
  target_link_libraries(linimasa_${name} PUBLIC ${ROOM_LINK}
    PRIVATE $<BUILD_INTERFACE:linimasa_build_flags> ${ROOM_PRIVATE})
  target_compile_features(linimasa_${name} PUBLIC cxx_std_20)
  set_target_properties(linimasa_${name} PROPERTIES
    POSITION_INDEPENDENT_CODE ON EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON)
  install(TARGETS linimasa_${name} EXPORT linimasa-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} FILE_SET HEADERS)
endfunction()
