#pragma once

#include "readers/input.hpp"

#include <zlib.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// Unpacks gzip piece by piece, one member after the other as crawls have them. Of a file that was
/// cut off everything before the cut comes out; of several members a damaged one costs no other.
class Gunzip {
public:
    explicit Gunzip(Input& input);
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;
    Gunzip(Gunzip&&) = delete;
    Gunzip& operator=(Gunzip&&) = delete;
    ~Gunzip();

    /// The next bytes, empty at the end; valid until the next call.
    [[nodiscard]] std::string_view next();
    [[nodiscard]] std::uint64_t taken() const { return taken_; }  ///< packed bytes so far
    /// What was wrong first; empty where nothing was.
    [[nodiscard]] std::string_view problem() const { return problem_; }

private:
    [[nodiscard]] bool next_member();
    void take(std::size_t count);
    void complain(std::string_view problem);

    Input& input_;
    z_stream stream_{};
    std::vector<char> piece_;
    std::uint64_t taken_ = 0;
    std::size_t members_ = 0;  ///< that were whole
    bool in_member_ = true;
    bool ready_ = false;
    std::string_view problem_;
};

[[nodiscard]] bool is_gzip(std::string_view head);

}  // namespace linimasa::readers
