#include "readers/unpack/unpacker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::readers {
namespace {

constexpr std::uint64_t large = 256U << 20U;

}  // namespace

const Packing* packing_of(std::string_view head) {
    for (const Packing* packing :
         std::array{&gzip_packing, &bzip2_packing, &xz_packing, &zstd_packing}) {
        if (packing->begins(head)) {
            return packing;
        }
    }
    return nullptr;
}

std::optional<Error> expansion_error(std::uint64_t packed, std::uint64_t unpacked,
                                     const ReadLimits& limits, const std::string& name) {
    if (unpacked <= large || unpacked / std::max<std::uint64_t>(limits.expansion, 1) <= packed) {
        return std::nullopt;
    }
    return Error{
        ErrorCode::limit_exceeded,
        fmt::format("the archive unpacks to more than {} times its size", limits.expansion), name,
        "If it is meant to be like that, raise --expansion-limit"};
}

Unpacker::Unpacker(Input& input, const Packing& packing, const ReadLimits& limits)
    : input_(input),
      packing_(packing),
      limits_(limits),
      decoder_(packing.make(limits.unpack_bytes)) {
    start();
}

void Unpacker::start() {
    member_begin_ = taken_;
    in_member_ = decoder_->start(input_.peek(longest_mark));
    if (!in_member_) {
        complain("it cannot be unpacked");
    }
}

void Unpacker::take(std::size_t count) {
    input_.skip(count);
    taken_ += count;
}

void Unpacker::complain(std::string_view problem) {
    if (!failure_) {
        failure_ =
            Error{ErrorCode::invalid_input, fmt::format("the archive is damaged: {}", problem),
                  input_.name(), "Fetch or pack it again; what could be unpacked was read"};
    }
}

/// On to the next member; what stands between is passed over. After a damaged one only where the
/// file has shown that it has several: any bytes may look like a beginning.
bool Unpacker::next_member() {
    while (members_ > 0 || !failure_) {
        const std::string_view ahead = input_.peek(longest_mark);
        if (ahead.empty()) {
            return false;
        }
        // Near the end of what was peeked at, a beginning may not be told yet.
        const std::size_t stop =
            ahead.size() < longest_mark ? ahead.size() : ahead.size() - longest_mark + 1;
        std::size_t at = 0;
        while (at < stop && !packing_.begins(ahead.substr(at))) {
            ++at;
        }
        take(at);
        if (at < stop) {
            start();
            return in_member_;
        }
    }
    return false;
}

void Unpacker::finish(const DecoderStep& step) {
    in_member_ = false;
    if (taken_ == member_begin_) {
        take(1);  // not to come upon the same beginning again
    }
    switch (step.state) {
        case DecoderStep::State::ended:
            ++members_;
            break;
        case DecoderStep::State::too_large:
            if (!failure_) {
                failure_ =
                    Error{ErrorCode::limit_exceeded,
                          fmt::format("the archive needs more than {} MB of memory to be unpacked",
                                      limits_.unpack_bytes >> 20U),
                          input_.name(), "Raise --unpack-limit to read it"};
            }
            break;
        default:
            complain(step.problem.empty() ? "it cannot be unpacked" : step.problem);
    }
}

Result<std::size_t> Unpacker::read(std::span<char> buffer) {
    while (in_member_ || next_member()) {
        const std::string_view ahead = input_.peek(1);
        const DecoderStep step = decoder_->step(ahead, buffer);
        take(step.taken);
        made_ += step.made;
        if (step.state != DecoderStep::State::more) {
            finish(step);
        } else if (step.made == 0 && step.taken == 0) {
            in_member_ = false;
            // Where reading itself failed, the input says so.
            if (!ahead.empty()) {
                complain("it cannot be unpacked");
            } else if (!input_.failure()) {
                complain("it was cut off");
            }
        }
        if (auto error = expansion_error(taken_, made_, limits_, input_.name())) {
            return tl::unexpected(*std::move(error));
        }
        if (step.made > 0) {
            return step.made;
        }
    }
    return 0;
}

}  // namespace linimasa::readers
