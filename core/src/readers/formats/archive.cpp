#include "readers/format.hpp"
#include "readers/gunzip.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <array>
#include <memory>
#include <optional>

namespace linimasa::readers {
namespace {

constexpr std::size_t piece = 256U << 10U;
/// More than this many times its packed size is a bomb, once it is large at all.
constexpr std::uint64_t most_expansion = 1000;
constexpr std::uint64_t large = 256U << 20U;
constexpr int most_nesting = 4;

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<archive, CloseArchive>;

/// What libarchive reads from.
struct Packed {
    explicit Packed(Input& from) : input(&from) {
        if (is_gzip(from.peek(2))) {
            // The library gives nothing of the last piece of a file that was cut off.
            gunzip.emplace(from);
        }
    }
    [[nodiscard]] std::uint64_t taken() const { return gunzip ? gunzip->taken() : total; }

    Input* input;
    std::size_t given = 0;
    std::uint64_t total = 0;
    std::optional<Gunzip> gunzip;
};

la_ssize_t read_packed(archive* /*handle*/, void* data, const void** buffer) {
    auto& packed = *static_cast<Packed*>(data);
    if (packed.gunzip) {
        const std::string_view piece_of_it = packed.gunzip->next();
        *buffer = piece_of_it.data();
        return static_cast<la_ssize_t>(piece_of_it.size());
    }
    packed.input->skip(packed.given);
    const std::string_view ahead = packed.input->peek(1);
    packed.given = std::min(ahead.size(), piece);
    packed.total += packed.given;
    *buffer = ahead.data();
    return static_cast<la_ssize_t>(packed.given);
}

Error broken(archive* handle, const std::string& where) {
    const char* text = archive_error_string(handle);
    return {ErrorCode::invalid_input,
            fmt::format("the archive is damaged: {}", text == nullptr ? "unknown" : text), where,
            "Fetch or pack it again"};
}

/// The bytes of one entry.
class EntrySource final : public ByteSource {
public:
    EntrySource(archive* handle, const Packed& packed, std::uint64_t& unpacked, std::string name)
        : handle_(handle), packed_(packed), unpacked_(unpacked), name_(std::move(name)) {}

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
        const la_ssize_t got = archive_read_data(handle_, buffer.data(), buffer.size());
        if (got < 0) {
            return tl::unexpected(broken(handle_, name_));
        }
        unpacked_ += static_cast<std::uint64_t>(got);
        if (unpacked_ > large && unpacked_ / most_expansion > packed_.taken()) {
            return tl::unexpected(
                Error{ErrorCode::limit_exceeded,
                      "the archive unpacks to more than a thousand times its size", name_,
                      "If it is meant to be like that, unpack it and give what is inside"});
        }
        return static_cast<std::size_t>(got);
    }

private:
    archive* handle_;
    const Packed& packed_;
    std::uint64_t& unpacked_;
    std::string name_;
};

int& nesting() {
    thread_local int depth = 0;
    return depth;
}

void read_entries(archive* handle, const Packed& packed, const std::string& name, Emitter& out) {
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
            return;
        }
        const bool raw = archive_format(handle) == ARCHIVE_FORMAT_RAW;
        if (!raw && archive_entry_filetype(entry) != AE_IFREG) {
            continue;  // folders, links and devices
        }
        ++files;
        const char* path = archive_entry_pathname_utf8(entry);
        const std::string inside =
            raw ? name : fmt::format("{}/{}", name, path == nullptr ? "?" : path);
        EntrySource source(handle, packed, unpacked, inside);
        Input input(source, inside);
        if (raw || !input.at_end()) {
            read_input(input, out);
        }
    }
    if (files == 0 && !out.stopped()) {
        out.fail({ErrorCode::not_found, "there is no file in the archive", name,
                  "Give an archive that holds articles"});
    }
}

void read_archive(Input& input, Emitter& out) {
    if (nesting() >= most_nesting) {
        out.fail({ErrorCode::limit_exceeded, "archives lie in archives too often", input.name(),
                  "Unpack it first"});
        return;
    }
    const Handle handle(archive_read_new());
    archive_read_support_filter_all(handle.get());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_7zip(handle.get());
    archive_read_support_format_raw(handle.get());
    Packed packed(input);
    ++nesting();
    if (archive_read_open(handle.get(), &packed, nullptr, read_packed, nullptr) != ARCHIVE_OK) {
        out.fail(broken(handle.get(), input.name()));
    } else {
        read_entries(handle.get(), packed, input.name(), out);
    }
    if (packed.gunzip && !packed.gunzip->problem().empty() && !out.stopped()) {
        out.fail({ErrorCode::invalid_input,
                  fmt::format("the archive is damaged: {}", packed.gunzip->problem()), input.name(),
                  "Fetch or pack it again; what could be unpacked was read"});
    }
    --nesting();
}

int recognize_archive(std::string_view head, std::string_view /*name*/,
                      const ReadOptions& /*options*/) {
    constexpr std::array<std::string_view, 7> marks{{{"\x1F\x8B", 2},
                                                     {"PK\x03\x04", 4},
                                                     {"PK\x05\x06", 4},
                                                     {"BZh", 3},
                                                     {"\xFD"
                                                      "7zXZ",
                                                      5},
                                                     {"\x28\xB5\x2F\xFD", 4},
                                                     {"7z\xBC\xAF\x27\x1C", 6}}};
    for (const std::string_view mark : marks) {
        if (head.starts_with(mark)) {
            return 100;
        }
    }
    return head.size() > 262 && head.substr(257, 5) == "ustar" ? 100 : 0;
}

}  // namespace

extern const Format archive_format;
const Format archive_format{"archive", "zip, tar, 7z; and gz, zst, bz2, xz around anything else",
                            recognize_archive, read_archive};

}  // namespace linimasa::readers
