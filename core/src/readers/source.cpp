#include "base/characters.hpp"
#include "linimasa/core/text.hpp"
#include "readers/lines.hpp"
#include "readers/outlet.hpp"

#include <array>
#include <string>

namespace linimasa::readers {
namespace {

using Text = std::string_view;

/// Words after which a paper names itself ("kepada Kompas.com", "berdasarkan catatan Tempo").
constexpr std::array<Text, 6> own_words = {
    "catatan", "pantauan", "penelusuran", "berita ini diunggah", "berita ini ditulis", "kepada"};
/// Labels of bylines that stand before the author, not an editor.
constexpr std::array<Text, 7> author_labels = {"pewarta", "penulis", "reporter",  "oleh",
                                               "rep",     "by",      "penerjemah"};

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

/// "kata dia kepada Kompas.com": an outlet right after a word that papers use of themselves.
std::optional<std::string> own_mention(Text text, const Lexicon& lexicon) {
    for (const Text word : own_words) {
        for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            std::size_t name = at + word.size();
            while (name < text.size() &&
                   (character_at(text, name).is_space() || text[name] == ',')) {
                name += character_at(text, name).size;
            }
            if (name == at + word.size() || name >= text.size()) {
                continue;
            }
            if (const std::size_t host = host_end(text, name); host > name) {
                return outlet_of_host(text.substr(name, host - name));
            }
            if (word != "kepada" && character_at(text, name).is_upper()) {
                if (const auto known = lexicon.outlet_in(text.substr(name))) {
                    return std::string(*known);
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
        } else if (block.kind == BlockKind::byline && folded.starts_with("sumber:") && !source) {
            const Text name = trimmed(text.substr(7));
            if (host_end(name, 0) == name.size() && !name.empty()) {
                source = std::string(name);
            }
        } else if (block.kind == BlockKind::body && !mention) {
            mention = own_mention(text, lexicon);
        }
    }
    return mention ? mention : source;
}

/// "Rep: Budi Lestari/ Red: Wati" -> "Budi Lestari".
std::optional<std::string> author_in(Text byline) {
    const std::string folded = fold(byline);
    if (folded.size() != byline.size()) {
        return std::nullopt;  // offsets must agree
    }
    for (const Text label : author_labels) {
        const std::size_t at = folded.find(label);
        if (at == std::string::npos || (at > 0 && label.size() < 5)) {
            continue;
        }
        std::size_t begin = at + label.size();
        if (begin >= byline.size() || (byline[begin] != ':' && byline[begin] != ' ')) {
            continue;
        }
        while (begin < byline.size() && (byline[begin] == ':' || byline[begin] == ' ')) {
            ++begin;
        }
        std::size_t end = byline.find_first_of("/|\t\n:", begin);
        end = std::min(end, byline.size());
        for (const Text next : {"editor", "penerjemah", "copyright"}) {
            end = std::min(end, folded.find(next, begin));
        }
        const Text name = trimmed(byline.substr(begin, end - begin));
        if (!name.empty() && name.size() <= 80) {
            return std::string(name);
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
            article.author = author_in(text);
        }
    }
    if (!article.outlet) {
        article.outlet = outlet_in_blocks(article, lexicon);
    }
}

}  // namespace linimasa::readers
