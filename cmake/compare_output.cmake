# cmake -D program=… -D expected=… -D actual=… -P compare_output.cmake
# Runs a program and compares its standard output with a file. With LINIMASA_APPROVE set, the file is
# written anew.
execute_process(COMMAND ${program} OUTPUT_FILE ${actual} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${program} ended with ${status}")
endif()
if(DEFINED ENV{LINIMASA_APPROVE})
  file(COPY_FILE ${actual} ${expected})
  return()
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${actual} ${expected}
  RESULT_VARIABLE different)
if(different)
  execute_process(COMMAND diff -u ${expected} ${actual})
  message(FATAL_ERROR "the output differs; after a look, tools/approve.sh renews ${expected}")
endif()
