#include "base/characters.hpp"
#include "linimasa/core/duplicates.hpp"
#include "linimasa/core/text.hpp"
#include "readers/sketch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace linimasa {
namespace {

using View = std::string_view;

constexpr std::size_t shortest_text = 200;  ///< bytes of letters and digits
constexpr std::size_t shingle = 4;          ///< words

/// The finalizer of MurmurHash3: every bit of the input changes every bit of the output.
std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 33U)) * 0xFF51AFD7ED558CCDU;
    value = (value ^ (value >> 33U)) * 0xC4CEB9FE1A85EC53U;
    return value ^ (value >> 33U);
}

/// FNV-1a, byte by byte.
class Hash {
public:
    void add(View text) {
        for (const char c : text) {
            state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        }
        size_ += text.size();
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Never 0.
    [[nodiscard]] std::uint64_t value() const { return std::max<std::uint64_t>(mixed(state_), 1); }

private:
    std::uint64_t state_ = 0xCBF29CE484222325U;
    std::size_t size_ = 0;
};

/// Calls take(word) for every run of letters and digits.
template <class Take>
void for_each_word(View folded, Take take) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= folded.size();) {
        const bool end = at == folded.size();
        const Character c = end ? Character{} : character_at(folded, at);
        const bool inside = !end && (c.is_letter() || c.is_digit());
        if (!inside && at > begin) {
            take(folded.substr(begin, at - begin));
        }
        at += end ? 1 : c.size;
        begin = inside ? begin : at;
    }
}

/// Collects what the body of a story consists of.
class Sketcher {
public:
    void add(View folded) {
        for_each_word(folded, [this](View word) { add_word(word); });
    }

    void finish(ArticlePrint& print) const {
        if (all_.size() >= shortest_text) {
            print.text = all_.value();
        }
        print.numbers = numbers_.value();
        for (std::size_t i = 0; i < print.sketch.size(); ++i) {
            print.sketch[i] = smallest_[i] == none
                                  ? ArticlePrint::nothing
                                  : static_cast<std::uint8_t>(smallest_[i] % ArticlePrint::nothing);
        }
    }

private:
    static constexpr std::uint64_t none = ~std::uint64_t{0};

    void add_word(View word) {
        all_.add(word);
        if (word.find_first_of("0123456789") != View::npos) {
            numbers_.add(word);
            numbers_.add(" ");
        }
        Hash hash;
        hash.add(word);
        std::rotate(last_.begin(), last_.begin() + 1, last_.end());
        last_.back() = hash.value();
        if (++words_ < shingle) {
            return;
        }
        std::uint64_t together = 0;
        for (const std::uint64_t one : last_) {
            together = mixed(together * 31 + one);
        }
        std::uint64_t& smallest = smallest_[together % ArticlePrint::sketch_size];
        smallest = std::min(smallest, together / ArticlePrint::sketch_size);
    }

    Hash all_;
    Hash numbers_;
    std::array<std::uint64_t, shingle> last_{};
    std::size_t words_ = 0;
    std::array<std::uint64_t, ArticlePrint::sketch_size> smallest_ = [] {
        std::array<std::uint64_t, ArticlePrint::sketch_size> all{};
        all.fill(none);
        return all;
    }();
};

/// "utm_source=x", "fbclid=y": where a reader came from.
bool tracks_readers(View parameter) {
    return parameter.starts_with("utm_") || parameter.starts_with("fbclid=") ||
           parameter.starts_with("gclid=");
}

/// The address without scheme, "www.", fragment, tracking and a slash at its end; "" for what is
/// none, or only names a site.
std::string bare_address(View url) {
    const std::size_t scheme = url.find("://");
    if (scheme == View::npos) {
        return {};
    }
    url = url.substr(scheme + 3);
    url = url.substr(0, url.find('#'));
    const std::size_t query = std::min(url.find('?'), url.size());
    const View path = url.substr(0, query);
    const std::size_t host_end = std::min(path.find('/'), path.size());
    std::string address = fold(path.substr(0, host_end));
    address.erase(0, address.starts_with("www.") ? 4 : 0);
    address += path.substr(host_end);
    while (address.ends_with('/')) {
        address.pop_back();
    }
    const bool only_site = address.find('/') == std::string::npos;
    char mark = '?';
    for (std::size_t begin = query + 1; begin < url.size();) {
        const std::size_t end = std::min(url.find('&', begin), url.size());
        const View parameter = url.substr(begin, end - begin);
        if (!parameter.empty() && !tracks_readers(parameter)) {
            address += mark;
            address += parameter;
            mark = '&';
        }
        begin = end + 1;
    }
    return only_site && mark == '?' ? std::string() : address;
}

}  // namespace

ArticlePrint article_print(const Article& article) {
    ArticlePrint print;
    const std::string address = bare_address(article.source);
    if (!address.empty()) {
        Hash hash;
        hash.add(address);
        print.url = hash.value();
    }
    Hash title;
    for_each_word(fold(article.title.value_or("")), [&title](View word) { title.add(word); });
    print.title = title.size() == 0 ? 0 : title.value();
    Sketcher sketcher;
    std::string folded;
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::body && block.span.end <= article.text.size()) {
            folded.clear();
            fold(slice(article.text, block.span), folded);
            sketcher.add(folded);
        }
    }
    sketcher.finish(print);
    return print;
}

double resemblance(const ArticlePrint& a, const ArticlePrint& b) {
    return readers::resemblance(a.sketch, b.sketch);
}

}  // namespace linimasa
