#include "linimasa/core/reader.hpp"
#include "readers/body.hpp"
#include "readers/head.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"
#include "readers/outlet.hpp"
#include "readers/parts.hpp"
#include "readers/spam.hpp"

#include <string>

namespace linimasa {
namespace readers {
namespace {

void add_lines(Article& article, const std::vector<Line>& lines, std::size_t body,
               const Lexicon& lexicon) {
    const std::vector<ByteSpan> spam = find_spam(article.text, lexicon);
    bool first = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const BlockKind kind = line.kind.value_or(BlockKind::body);
        if (kind == BlockKind::byline || kind == BlockKind::dateline || kind == BlockKind::title ||
            !is_story(kind)) {
            add_with_stamp(article.text, {kind, line.span, false}, article.blocks);
            continue;
        }
        const auto parts = parts_of(article.text, line.span, kind, first && kind == BlockKind::body,
                                    spam, lexicon);
        article.blocks.insert(article.blocks.end(), parts.begin(), parts.end());
        first = first && (i < body || kind != BlockKind::body);
    }
}

}  // namespace
}  // namespace readers

void find_blocks(Article& article) {
    if (!article.blocks.empty()) {
        return;
    }
    const readers::Lexicon& lexicon = readers::Lexicon::builtin();
    std::vector<readers::Line> lines = readers::lines_of(article.text);
    const bool title_known = article.title && !lines.empty() &&
                             slice(article.text, lines[0].span) == readers::trimmed(*article.title);
    const std::size_t body = readers::find_head(article.text, lines, title_known, lexicon);
    readers::find_body(article.text, lines, body, lexicon);
    readers::add_lines(article, lines, body, lexicon);
    readers::find_source(article, lexicon);
}

}  // namespace linimasa
