#include "readers/format.hpp"
#include "readers/unpack/unpacker.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

namespace linimasa::readers {
namespace {

constexpr std::size_t piece = 256U << 10U;
constexpr int most_nesting = 4;

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<archive, CloseArchive>;

/// What libarchive reads from.
struct Packed {
    Input& input;
    std::size_t given = 0;
    std::uint64_t total = 0;
    bool ended = false;  ///< more was asked for than there is
};

la_ssize_t read_packed(archive* /*handle*/, void* data, const void** buffer) {
    auto& packed = *static_cast<Packed*>(data);
    packed.input.skip(packed.given);
    const std::string_view ahead = packed.input.peek(1);
    packed.given = std::min(ahead.size(), piece);
    packed.total += packed.given;
    packed.ended = packed.given == 0;
    *buffer = ahead.data();
    return static_cast<la_ssize_t>(packed.given);
}

Error broken(archive* handle, const std::string& where) {
    const char* text = archive_error_string(handle);
    return {ErrorCode::invalid_input,
            fmt::format("the archive is damaged: {}", text == nullptr ? "unknown" : text), where,
            "Fetch or pack it again"};
}

/// The bytes of one entry, block by block: archive_read_data() loses what stands before a cut.
class EntrySource final : public ByteSource {
public:
    EntrySource(archive* handle, const Packed& packed, std::uint64_t& unpacked,
                const ReadLimits& limits, std::string name)
        : handle_(handle),
          packed_(packed),
          unpacked_(unpacked),
          limits_(limits),
          name_(std::move(name)) {}

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
        while (block_.empty() && !ended_) {
            auto error = next_block();
            if (error && !packed_.ended) {
                return tl::unexpected(*std::move(error));
            }
            if (error) {
                error->remedy += "; what could be unpacked was read";
                cut_ = std::move(error);
            }
        }
        const std::size_t hole = std::min(hole_, buffer.size());
        std::fill_n(buffer.begin(), hole, '\0');
        hole_ -= hole;
        const std::size_t got = std::min(block_.size(), buffer.size() - hole);
        std::copy_n(block_.begin(), got, buffer.subspan(hole).begin());
        block_.remove_prefix(got);
        unpacked_ += hole + got;
        if (auto error = expansion_error(packed_.total, unpacked_, limits_, name_)) {
            return tl::unexpected(*std::move(error));
        }
        return hole + got;
    }

    /// Why the entry ended before its end: the archive was cut off.
    [[nodiscard]] const std::optional<Error>& cut() const { return cut_; }

private:
    std::optional<Error> next_block() {
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(handle_, &data, &size, &offset);
        ended_ = status != ARCHIVE_OK;
        if (ended_) {
            return status == ARCHIVE_EOF ? std::nullopt : std::optional(broken(handle_, name_));
        }
        // What a sparse file leaves out is zeros.
        hole_ = offset > end_ ? static_cast<std::size_t>(offset - end_) : 0;
        end_ = std::max(end_, offset) + static_cast<la_int64_t>(size);
        block_ = {static_cast<const char*>(data), size};
        return std::nullopt;
    }

    archive* handle_;
    const Packed& packed_;
    std::uint64_t& unpacked_;
    const ReadLimits& limits_;
    std::string name_;
    std::string_view block_;  ///< what was not yet read of the block at hand
    std::size_t hole_ = 0;    ///< zeros before it
    la_int64_t end_ = 0;      ///< of the block, in the entry
    bool ended_ = false;
    std::optional<Error> cut_;
};

int& nesting() {
    thread_local int depth = 0;
    return depth;
}

/// @return false where a message says that the archive is damaged
bool read_entries(archive* handle, const Packed& packed, const std::string& name, Emitter& out) {
    std::uint64_t unpacked = 0;
    std::size_t files = 0;
    while (!out.stopped()) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle, &entry);
        if (status == ARCHIVE_EOF) {
            break;
        }
        if (status < ARCHIVE_WARN) {
            out.fail(broken(handle, name));
            return false;
        }
        if (archive_entry_filetype(entry) != AE_IFREG) {
            continue;  // folders, links and devices
        }
        ++files;
        const char* path = archive_entry_pathname_utf8(entry);
        const std::string inside = fmt::format("{}/{}", name, path == nullptr ? "?" : path);
        if (archive_entry_is_encrypted(entry) != 0) {
            out.fail({ErrorCode::unsupported, "the file is locked with a password", inside,
                      "Unpack the archive and give what is inside"});
            continue;
        }
        EntrySource source(handle, packed, unpacked, out.options().limits, inside);
        Input input(source, inside);
        if (!input.at_end()) {
            read_input(input, out);
        }
        if (source.cut()) {
            if (!out.stopped()) {
                out.fail(*source.cut());
            }
            return false;
        }
    }
    if (files == 0 && !out.stopped()) {
        out.fail({ErrorCode::not_found, "there is no file in the archive", name,
                  "Give an archive that holds articles"});
    }
    return true;
}

/// Files in one file.
/// @return false where a message says that the archive is damaged
bool read_collection(Input& input, Emitter& out) {
    // No filters: they lose up to 64 kB before a cut, and some of them start other programs.
    const Handle handle(archive_read_new());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_7zip(handle.get());
    Packed packed{input};
    if (archive_read_open(handle.get(), &packed, nullptr, read_packed, nullptr) != ARCHIVE_OK) {
        out.fail(broken(handle.get(), input.name()));
        return false;
    }
    return read_entries(handle.get(), packed, input.name(), out);
}

/// The header of a tar as they were before "ustar": only the sum of its bytes tells.
bool sums_up(std::string_view header) {
    constexpr std::size_t sum_begin = 148;
    constexpr std::size_t sum_size = 8;
    const std::string_view field = header.substr(sum_begin, sum_size);
    const std::size_t begin = std::min(field.find_first_not_of(' '), field.size());
    unsigned noted = 0;
    std::from_chars(field.data() + begin, field.data() + field.size(), noted, 8);
    unsigned sum = sum_size * ' ';
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (i < sum_begin || i >= sum_begin + sum_size) {
            sum += static_cast<unsigned char>(header[i]);
        }
    }
    return header.front() != '\0' && sum == noted;
}

bool is_tar(std::string_view head) {
    constexpr std::size_t header_size = 512;
    return (head.size() > 262 && head.substr(257, 5) == "ustar") ||
           (head.size() >= header_size && sums_up(head.substr(0, header_size)));
}

/// One run of bytes that is packed, and the tar that it often is.
void read_packed_input(Input& input, const Packing& packing, Emitter& out) {
    Unpacker unpacker(input, packing, out.options().limits);
    Input unpacked(unpacker, input.name());
    bool told = false;  // that the archive is damaged
    if (!unpacked.at_end() || !unpacker.failure()) {
        if (is_tar(unpacked.peek(512))) {
            told = !read_collection(unpacked, out);
        } else {
            read_input(unpacked, out);
        }
    }
    // A tar whose packing was cut off is itself cut off: one message will do.
    told = told && unpacker.failure() && unpacker.failure()->code == ErrorCode::invalid_input;
    if (unpacker.failure() && !told && !out.stopped()) {
        out.fail(*unpacker.failure());
    }
}

void read_archive(Input& input, Emitter& out) {
    if (nesting() >= most_nesting) {
        out.fail({ErrorCode::limit_exceeded, "archives lie in archives too often", input.name(),
                  "Unpack it first"});
        return;
    }
    ++nesting();
    if (const Packing* packing = packing_of(input.peek(longest_mark))) {
        read_packed_input(input, *packing, out);
    } else {
        read_collection(input, out);
    }
    --nesting();
}

int recognize_archive(std::string_view head, std::string_view /*name*/,
                      const ReadOptions& /*options*/) {
    constexpr std::array<std::string_view, 4> marks{
        {{"PK\x03\x04", 4}, {"PK\x05\x06", 4}, {"7z\xBC\xAF\x27\x1C", 6}, {"\x1F\x8B", 2}}};
    const bool marked = std::any_of(marks.begin(), marks.end(),
                                    [&](std::string_view mark) { return head.starts_with(mark); });
    return marked || packing_of(head) != nullptr || is_tar(head) ? 100 : 0;
}

}  // namespace

extern const Format archive_format;
const Format archive_format{"archive", "zip, tar, 7z; and gz, zst, bz2, xz around anything else",
                            recognize_archive, read_archive};

}  // namespace linimasa::readers
