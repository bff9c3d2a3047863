#include "readers/input.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace linimasa::readers {

std::string readable_name(std::string name) {
    for (std::size_t bad = utf8::first_invalid(name); bad != std::string::npos;
         bad = utf8::first_invalid(name)) {
        name.replace(bad, 1, fmt::format("%{:02X}", static_cast<unsigned char>(name[bad])));
    }
    return name;
}
namespace {

constexpr std::size_t chunk = 256U << 10U;

class FileSource final : public ByteSource {
public:
    FileSource(std::FILE* file, std::string name) : file_(file), name_(std::move(name)) {}
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    FileSource(FileSource&&) = delete;
    FileSource& operator=(FileSource&&) = delete;
    ~FileSource() override {
        if (file_ != stdin) {
            std::fclose(file_);
        }
    }

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
        const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file_);
        if (got == 0 && std::ferror(file_) != 0) {
            return tl::unexpected(Error{ErrorCode::unreadable,
                                        fmt::format("reading failed: {}", std::strerror(errno)),
                                        name_, "Check the disk or the permissions"});
        }
        return got;
    }

private:
    std::FILE* file_;
    std::string name_;
};

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
        const std::size_t count = std::min(buffer.size(), bytes_.size());
        std::copy_n(bytes_.begin(), count, buffer.begin());
        bytes_.remove_prefix(count);
        return count;
    }

private:
    std::string_view bytes_;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
    if (path == "-") {
        return std::make_unique<FileSource>(stdin, path);
    }
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        const bool missing = errno == ENOENT;
        return tl::unexpected(
            Error{missing ? ErrorCode::not_found : ErrorCode::unreadable, std::strerror(errno),
                  path, missing ? "Check the path" : "Check the permissions of the file"});
    }
    return std::make_unique<FileSource>(file, path);
}

std::unique_ptr<ByteSource> memory_source(std::string_view bytes) {
    return std::make_unique<MemorySource>(bytes);
}

bool Input::fill() {
    if (ended_) {
        return false;
    }
    if (begin_ > 0 && begin_ * 2 >= end_) {
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() < end_ + chunk) {
        buffer_.resize(std::max(end_ + chunk, buffer_.size() * 2));
    }
    auto got = source_.read(std::span(buffer_).subspan(end_));
    if (!got) {
        failure_ = got.error();
    }
    if (!got || *got == 0) {
        ended_ = true;
        return false;
    }
    end_ += *got;
    return true;
}

std::string_view Input::peek(std::size_t count) {
    while (end_ - begin_ < count && fill()) {
    }
    return {buffer_.data() + begin_, end_ - begin_};
}

void Input::skip(std::size_t count) {
    begin_ += std::min(count, end_ - begin_);
}

std::optional<Input::Line> Input::next_line(std::size_t limit) {
    std::size_t searched = 0;
    bool too_long = false;
    while (true) {
        const std::string_view ahead = peek(searched + 1);
        if (ahead.size() == searched) {  // the end
            if (ahead.empty() && !too_long) {
                return std::nullopt;
            }
            begin_ = end_;
            return Line{too_long ? std::string_view{} : ahead, ++lines_, too_long};
        }
        const std::size_t found = ahead.find('\n', searched);
        if (found != std::string_view::npos) {
            begin_ += found + 1;
            return Line{too_long ? std::string_view{} : ahead.substr(0, found), ++lines_, too_long};
        }
        searched = ahead.size();
        if (searched > limit) {
            too_long = true;
            begin_ = end_;
            searched = 0;
        }
    }
}

Result<std::string> Input::read_all(std::size_t limit) {
    std::string all;
    while (!at_end()) {
        const std::string_view ahead = peek(1);
        if (all.size() + ahead.size() > limit) {
            return tl::unexpected(Error{
                ErrorCode::limit_exceeded, fmt::format("the input is larger than {} bytes", limit),
                name_,
                "Split the file into one article each, give one article a line as NDJSON, or raise "
                "--article-limit for text, --record-limit for all else"});
        }
        all += ahead;
        skip(ahead.size());
    }
    if (failure_) {
        return tl::unexpected(*failure_);
    }
    return all;
}

}  // namespace linimasa::readers
