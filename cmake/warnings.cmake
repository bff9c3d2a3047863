# Warnings and sanitizers for our own code; what packages bring comes in as SYSTEM. GCC's warnings
# are errors; Clang builds the fuzz targets and the sanitized tests.
# Without -Wnull-dereference: GCC 12 raises it inside its own streambuf.
add_library(linimasa_build_flags INTERFACE)
target_compile_options(linimasa_build_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Wundef
  $<$<CXX_COMPILER_ID:GNU>:-Werror>
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wuseless-cast>)
if(LINIMASA_SANITIZE)
  target_compile_options(linimasa_build_flags INTERFACE
    -fsanitize=${LINIMASA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    # GCC's flow warnings are not reliable in instrumented code.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    # RapidJSON's stack adds to a null pointer while it is empty.
    -fno-sanitize=pointer-overflow)
  target_link_options(linimasa_build_flags INTERFACE -fsanitize=${LINIMASA_SANITIZE})
endif()
if(LINIMASA_FUZZ)
  target_compile_options(linimasa_build_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
