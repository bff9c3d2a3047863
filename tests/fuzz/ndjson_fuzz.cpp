#include "read_bytes.hpp"

// Any bytes, read as JSON, an object a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return linimasa::fuzz::read_bytes(data, size, "ndjson");
}
