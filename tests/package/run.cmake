# cmake -D build=… -D source=… -D scratch=… -D compiler=… -D flags=… -P run.cmake
# Installs the build into a folder of its own and builds and runs an outside program against it.
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "failed: ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${scratch})
step(${CMAKE_COMMAND} --install ${build} --prefix ${scratch}/installed)
step(${CMAKE_COMMAND} -G Ninja -S ${source} -B ${scratch}/build -D CMAKE_BUILD_TYPE=Release
  -D CMAKE_PREFIX_PATH=${scratch}/installed -D CMAKE_CXX_COMPILER=${compiler}
  -D CMAKE_CXX_FLAGS=${flags})
step(${CMAKE_COMMAND} --build ${scratch}/build)
step(${scratch}/build/outside)
step(${scratch}/installed/bin/linimasa --version)
