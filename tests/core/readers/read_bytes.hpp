#pragma once

#include "linimasa/core/reader.hpp"
#include "readers/format.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace linimasa::test {

struct Read {
    std::vector<Article> articles;
    std::vector<Error> errors;
};

/// Reads bytes as if they were a file of that name.
inline Read read(const std::string& bytes, const std::string& name = "masukan",
                 const ReadOptions& options = {}) {
    // A buffer of its own, so that a sanitizer sees one byte too far.
    const auto copy = std::make_unique<char[]>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.get());
    Read result;
    const ArticleSink sink = [&](Result<Article> article) {
        if (article) {
            result.articles.push_back(*std::move(article));
        } else {
            result.errors.push_back(article.error());
        }
        return true;
    };
    readers::Emitter out(options, sink);
    const auto source = readers::memory_source({copy.get(), bytes.size()});
    readers::Input input(*source, name);
    readers::read_input(input, out);
    return result;
}

}  // namespace linimasa::test
