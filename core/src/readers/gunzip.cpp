#include "readers/gunzip.hpp"

#include <algorithm>
#include <limits>

namespace linimasa::readers {
namespace {

constexpr std::size_t piece_size = 256U << 10U;
constexpr int gzip_window = MAX_WBITS + 16;  // zlib's way to say: with a gzip header

/// The first bytes of a member: the mark, "deflate", and no flag that the format does not have.
bool begins_member(std::string_view head) {
    return head.size() >= 4 && head.starts_with("\x1F\x8B\x08") &&
           (static_cast<unsigned char>(head[3]) & 0xE0U) == 0;
}

}  // namespace

bool is_gzip(std::string_view head) {
    return head.starts_with("\x1F\x8B");
}

Gunzip::Gunzip(Input& input) : input_(input), piece_(piece_size) {
    ready_ = inflateInit2(&stream_, gzip_window) == Z_OK;
    if (!ready_) {
        complain("it cannot be unpacked");
    }
}

Gunzip::~Gunzip() {
    inflateEnd(&stream_);
}

void Gunzip::take(std::size_t count) {
    input_.skip(count);
    taken_ += count;
}

void Gunzip::complain(std::string_view problem) {
    problem_ = problem_.empty() ? problem : problem_;
}

/// On to the next member; what stands between is passed over. After a damaged one only where the
/// file has shown that it has several: any bytes may look like a beginning.
bool Gunzip::next_member() {
    while (true) {
        const std::string_view ahead = input_.peek(4);
        if (ahead.size() < 4 || (members_ == 0 && !problem_.empty())) {
            return false;
        }
        if (begins_member(ahead)) {
            in_member_ = true;
            return inflateReset2(&stream_, gzip_window) == Z_OK;
        }
        const std::size_t mark = ahead.find('\x1F', 1);
        take(mark == std::string_view::npos ? ahead.size() : mark);
    }
}

std::string_view Gunzip::next() {
    while (ready_ && (in_member_ || next_member())) {
        const std::string_view ahead = input_.peek(1);
        if (ahead.empty()) {
            complain("it was cut off");
            in_member_ = false;
        }
        const std::size_t offered =
            std::min<std::size_t>(ahead.size(), std::numeric_limits<uInt>::max());
        // zlib does not write to what it reads, though its interface does not say so.
        stream_.next_in =
            reinterpret_cast<Bytef*>(const_cast<char*>(ahead.data()));  // NOLINT(*-const-cast)
        stream_.avail_in = static_cast<uInt>(offered);
        stream_.next_out = reinterpret_cast<Bytef*>(piece_.data());
        stream_.avail_out = static_cast<uInt>(piece_.size());
        const int status = inflate(&stream_, Z_SYNC_FLUSH);
        take(offered - stream_.avail_in);
        if (status == Z_STREAM_END) {
            ++members_;
            in_member_ = false;
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            complain(stream_.msg == nullptr ? "it cannot be unpacked" : stream_.msg);
            in_member_ = false;
        }
        if (const std::size_t got = piece_.size() - stream_.avail_out; got > 0) {
            return {piece_.data(), got};
        }
    }
    return {};
}

}  // namespace linimasa::readers
