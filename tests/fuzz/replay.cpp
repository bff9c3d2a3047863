// Runs a fuzz target over the files of the folders given, without a fuzzer.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    namespace fs = std::filesystem;
    std::size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        if (!fs::exists(argv[i])) {
            continue;
        }
        for (const auto& entry : fs::directory_iterator(argv[i])) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
            // A buffer of exactly this size: AddressSanitizer sees one byte too far.
            const std::vector<std::uint8_t> tight(bytes.begin(), bytes.end());
            LLVMFuzzerTestOneInput(tight.data(), tight.size());
            ++count;
        }
    }
    std::printf("%zu inputs replayed\n", count);
}
