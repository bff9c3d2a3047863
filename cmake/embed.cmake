# linimasa_embed(OUTPUT_VARIABLE SYMBOL ROOT files...)
#
# Puts files into the program, byte for byte. Defines the function
#   std::span<const linimasa::embedded::File> linimasa::embedded::SYMBOL()
# declared in base/embedded.hpp; names are relative to ROOT, in the order given. OUTPUT_VARIABLE gets
# the sources to compile. The assembler reads the files, so megabytes cost no compile time.
function(linimasa_embed output symbol root)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.S)
  set(table ${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp)
  set(asm_text "    .section .note.GNU-stack,\"\",%progbits\n    .section .rodata\n")
  set(declarations "")
  set(entries "")
  set(index 0)
  set(paths "")
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${root} OUTPUT_VARIABLE path)
    cmake_path(RELATIVE_PATH path BASE_DIRECTORY ${root} OUTPUT_VARIABLE name)
    set(label linimasa_embedded_${symbol}_${index})
    string(APPEND asm_text
      "    .balign 16\n    .global ${label}\n    .hidden ${label}\n${label}:\n    .incbin \"${path}\"\n"
      "    .global ${label}_end\n    .hidden ${label}_end\n${label}_end:\n    .byte 0\n")
    string(APPEND declarations
      "[[gnu::visibility(\"hidden\")]] extern const char ${label}[];\n"
      "[[gnu::visibility(\"hidden\")]] extern const char ${label}_end[];\n")
    string(APPEND entries "        {\"${name}\", {${label}, static_cast<std::size_t>(${label}_end - ${label})}},\n")
    list(APPEND paths ${path})
    math(EXPR index "${index} + 1")
  endforeach()
  file(GENERATE OUTPUT ${assembly} CONTENT "${asm_text}")
  file(GENERATE OUTPUT ${table} CONTENT
"// Written by cmake/embed.cmake; do not edit.
#include <array>
#include \"linimasa/core/embedded.hpp\"

extern \"C\" {
${declarations}}

namespace linimasa::embedded {

std::span<const File> ${symbol}() {
    static const std::array<File, ${index}> files{{
${entries}    }};
    return files;
}

}  // namespace linimasa::embedded
")
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${paths}")
  set(${output} ${assembly} ${table} PARENT_SCOPE)
endfunction()
