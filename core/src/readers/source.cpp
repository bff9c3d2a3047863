#include "base/characters.hpp"
#include "linimasa/core/text.hpp"
#include "readers/lines.hpp"
#include "readers/outlet.hpp"

#include <algorithm>
#include <string>

namespace linimasa::readers {
namespace {

using Text = std::string_view;

/// The first host name or known outlet of a text.
std::optional<std::string> named_outlet(Text text, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (!c.is_letter()) {
            at += c.size;
            continue;
        }
        if (const std::size_t host = host_end(text, at); host > at) {
            return outlet_of_host(text.substr(at, host - at));
        }
        if (const auto known = lexicon.outlet_in(text.substr(at))) {
            return std::string(*known);
        }
        while (at < text.size() && character_at(text, at).is_letter()) {
            at += character_at(text, at).size;
        }
    }
    return std::nullopt;
}

/// The host, or where `named` the known outlet, behind a word that ends at `end`.
std::optional<std::string> outlet_at(Text text, std::size_t end, bool named,
                                     const Lexicon& lexicon) {
    std::size_t name = end;
    while (name < text.size() && (character_at(text, name).is_space() || text[name] == ',')) {
        name += character_at(text, name).size;
    }
    if (name == end || name >= text.size()) {
        return std::nullopt;
    }
    if (const std::size_t host = host_end(text, name); host > name) {
        return outlet_of_host(text.substr(name, host - name));
    }
    const auto known = named && character_at(text, name).is_upper()
                           ? lexicon.outlet_in(text.substr(name))
                           : std::nullopt;
    return known ? std::optional<std::string>(*known) : std::nullopt;
}

/// "kata dia kepada Kompas.com": an outlet right after a word that papers use of themselves.
std::optional<std::string> own_mention(Text text, const Lexicon& lexicon) {
    const std::string folded = fold(text);
    if (folded.size() != text.size()) {
        return std::nullopt;  // letters whose small forms have other lengths: offsets would differ
    }
    for (const PageWord use : {PageWord::own, PageWord::told}) {
        for (const std::string& word : lexicon.page_words(use)) {
            for (std::size_t at = folded.find(word); at != std::string::npos;
                 at = folded.find(word, at + 1)) {
                if (auto outlet =
                        outlet_at(text, at + word.size(), use == PageWord::own, lexicon)) {
                    return outlet;
                }
            }
        }
    }
    return std::nullopt;
}

/// "sumber: ciso.co.id" names a site as it is; a copyright line is surer, since agencies name their
/// own source that way too.
std::optional<std::string> outlet_in_blocks(const Article& article, const Lexicon& lexicon) {
    std::optional<std::string> source;
    std::optional<std::string> mention;
    for (const Block& block : article.blocks) {
        const Text text = slice(article.text, block.span);
        const std::string folded = block.kind == BlockKind::body ? std::string() : fold(text);
        if (block.kind == BlockKind::dateline ||
            (block.kind == BlockKind::byline && folded.find("copyright") != std::string::npos) ||
            (block.kind == BlockKind::boilerplate &&
             (folded.find("copyright") != std::string::npos ||
              folded.find("©") != std::string::npos))) {
            if (auto outlet = named_outlet(text.substr(0, 400), lexicon)) {
                return outlet;
            }
        } else if (block.kind == BlockKind::byline && !source) {
            const std::size_t colon = folded.find(':');
            const auto& labels = lexicon.page_words(PageWord::source);
            const bool told =
                colon < text.size() &&
                std::find(labels.begin(), labels.end(), folded.substr(0, colon)) != labels.end();
            const Text name = told ? trimmed(text.substr(colon + 1)) : Text{};
            if (!name.empty() && host_end(name, 0) == name.size()) {
                source = std::string(name);
            }
        } else if (block.kind == BlockKind::body && !mention) {
            mention = own_mention(text, lexicon);
        }
    }
    return mention ? mention : source;
}

std::optional<std::string> author_behind(Text label, Text byline, Text folded,
                                         const Lexicon& lexicon) {
    const std::size_t at = folded.find(label);
    if (at == Text::npos || (at > 0 && label.size() < 5)) {
        return std::nullopt;
    }
    std::size_t begin = at + label.size();
    if (begin >= byline.size() || (byline[begin] != ':' && byline[begin] != ' ')) {
        return std::nullopt;
    }
    while (begin < byline.size() && (byline[begin] == ':' || byline[begin] == ' ')) {
        ++begin;
    }
    std::size_t end = std::min(byline.find_first_of("/|\t\n:", begin), byline.size());
    for (const Text next : lexicon.page_words(PageWord::credit)) {
        end = std::min(end, folded.find(next, begin));
    }
    const Text name = trimmed(byline.substr(begin, end - begin));
    constexpr std::size_t longest = 80;
    return !name.empty() && name.size() <= longest ? std::optional<std::string>(name)
                                                   : std::nullopt;
}

/// "Rep: Budi Lestari/ Red: Wati" -> "Budi Lestari".
std::optional<std::string> author_in(Text byline, const Lexicon& lexicon) {
    const std::string folded = fold(byline);
    if (folded.size() != byline.size()) {
        return std::nullopt;  // offsets must agree
    }
    for (const PageWord use : {PageWord::author, PageWord::translator}) {
        for (const std::string& label : lexicon.page_words(use)) {
            if (auto author = author_behind(label, byline, folded, lexicon)) {
                return author;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

void find_source(Article& article, const Lexicon& lexicon) {
    for (const Block& block : article.blocks) {
        const Text text = slice(article.text, block.span);
        if (block.kind == BlockKind::title && !article.title) {
            article.title = std::string(text);
        } else if (block.kind == BlockKind::byline && !article.author) {
            article.author = author_in(text, lexicon);
        }
    }
    if (!article.outlet) {
        article.outlet = outlet_in_blocks(article, lexicon);
    }
}

}  // namespace linimasa::readers
