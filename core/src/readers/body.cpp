#include "readers/body.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"

#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <optional>
#include <string>

namespace linimasa::readers {
namespace {

constexpr std::size_t longest_heading = 90;       ///< bytes
constexpr std::size_t longest_caption = 300;      ///< bytes
constexpr std::size_t longest_phrase_line = 250;  ///< bytes
constexpr std::size_t paragraph_size = 200;       ///< bytes

bool is_letter_line(std::string_view line) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < line.size();) {
        const Character c = character_at(line, at);
        letters += c.is_letter() ? 1U : 0U;
        at += c.size;
    }
    return letters >= 2;
}

class Body {
public:
    Body(std::string_view text, std::vector<Line>& lines, std::size_t begin, const Lexicon& lexicon)
        : text_(text), lines_(lines), begin_(begin), lexicon_(lexicon) {}

    void find() {
        find_sections();
        find_headings();
        find_loose_ends();
    }

private:
    [[nodiscard]] std::string_view view(const Line& line) const { return slice(text_, line.span); }

    /// Phrases, and the sections that some of them open.
    void find_sections() {
        std::optional<BlockKind> section;
        for (std::size_t i = begin_; i < lines_.size(); ++i) {
            Line& line = lines_[i];
            const bool short_line = line.span.size() <= longest_phrase_line;
            const std::string folded = short_line ? phrase_form(view(line)) : std::string();
            const Phrase* opener = short_line ? lexicon_.find(folded, PhraseUse::section) : nullptr;
            if (opener != nullptr && !(opens_heading(i) && !section)) {
                section = opener->kind;
                line.kind = opener->kind;
                continue;
            }
            line.kind = short_line ? kind_of(view(line), folded) : std::nullopt;
            if (section && !line.kind) {
                if (belongs_to_story(line)) {
                    section.reset();
                } else {
                    line.kind = section;
                }
            }
        }
    }

    /// "Terkini" as a subheading of the story would stand between two of its paragraphs; a list of
    /// links does not go on with a paragraph that has the same names as the story.
    [[nodiscard]] bool opens_heading(std::size_t i) const {
        return i + 1 < lines_.size() && belongs_to_story(lines_[i + 1]);
    }

    [[nodiscard]] std::optional<BlockKind> kind_of(std::string_view line,
                                                   const std::string& folded) const {
        if (const Phrase* phrase = lexicon_.find(folded, PhraseUse::line)) {
            return phrase->kind;
        }
        if (const Phrase* phrase = lexicon_.find(folded, PhraseUse::starts)) {
            return phrase->kind;
        }
        // A text that is nothing but a stamp has its time to tell.
        const bool only_stamp =
            lines_.size() == 1 && line.find_first_of("0123456789") != std::string_view::npos;
        if (!is_letter_line(line) && !only_stamp) {
            return BlockKind::boilerplate;
        }
        if (const Phrase* age = lexicon_.age_at_end(folded)) {
            return age->kind;
        }
        // "[contact-form id=1]": a command for the program that made the page.
        if (line.front() == '[' && line.back() == ']' && line.find('=') != std::string_view::npos) {
            return BlockKind::form;
        }
        return std::nullopt;
    }

    /// A long paragraph whose names the story knows.
    [[nodiscard]] bool belongs_to_story(const Line& line) const {
        if (line.span.size() < paragraph_size || !line.ends_sentence) {
            return false;
        }
        if (story_names_.empty()) {
            for (const Line& earlier : lines_) {
                if (earlier.span.begin >= line.span.begin ||
                    (earlier.kind && !is_story(*earlier.kind))) {
                    break;
                }
                collect_names(view(earlier), story_names_);
            }
        }
        absl::flat_hash_set<std::string> names;
        collect_names(view(line), names);
        const auto known = std::count_if(names.begin(), names.end(), [this](const auto& name) {
            return story_names_.contains(name);
        });
        return known >= 3 && static_cast<std::size_t>(known) * 5 >= names.size() * 3;
    }

    /// Capitalized words that do not begin a sentence.
    static void collect_names(std::string_view line, absl::flat_hash_set<std::string>& names) {
        bool inside = false;
        for (std::size_t at = 0; at < line.size();) {
            std::size_t end = at;
            while (end < line.size() && !character_at(line, end).is_space()) {
                end += character_at(line, end).size;
            }
            if (end > at) {
                if (inside && character_at(line, at).is_upper()) {
                    names.insert(phrase_form(line.substr(at, end - at)));
                }
                const char mark = character_before(line, end).mark;
                inside = mark != '.' && mark != '!' && mark != '?' && mark != '"';
            }
            at = end < line.size() ? end + character_at(line, end).size : end;
        }
    }

    void find_headings() {
        for (std::size_t i = begin_; i < lines_.size(); ++i) {
            Line& line = lines_[i];
            if (line.kind) {
                continue;
            }
            if (is_clock(line)) {
                line.kind = BlockKind::dateline;
            } else if (is_caption(line)) {
                line.kind = BlockKind::caption;
            } else if (is_heading(i)) {
                line.kind = BlockKind::heading;
            }
        }
    }

    /// "18.10 WIB", "Pukul 06:40": when an entry of a live report was written.
    [[nodiscard]] bool is_clock(const Line& line) const {
        constexpr std::size_t longest = 20;
        constexpr std::ptrdiff_t longest_zone = 4;  // "WITA"
        std::string_view text = view(line);
        const std::string folded = fold(text);
        for (const std::string& word : lexicon_.page_words(PageWord::clock)) {
            if (folded.starts_with(word + ' ')) {
                text.remove_prefix(word.size() + 1);
                break;
            }
        }
        const auto digit = [&](std::size_t at) {
            return at < text.size() && text[at] >= '0' && text[at] <= '9';
        };
        const std::size_t mark = text.find_first_of(":.");
        if (text.size() > longest || mark == std::string_view::npos || mark == 0 || mark > 2 ||
            !digit(0) || !digit(mark - 1) || !digit(mark + 1) || !digit(mark + 2) ||
            digit(mark + 3)) {
            return false;
        }
        constexpr int hours = 24;
        constexpr int tens = 6;  // of minutes
        const int hour = mark == 1 ? text[0] - '0' : 10 * (text[0] - '0') + text[1] - '0';
        if (hour > hours || text[mark + 1] - '0' >= tens) {
            return false;
        }
        const auto letters = [](std::string_view part) {
            return std::count_if(part.begin(), part.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            });
        };
        const auto digits =
            std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        return digits <= 4 && letters(text) <= longest_zone;
    }

    [[nodiscard]] bool is_caption(const Line& line) const {
        if (line.span.size() > longest_caption) {
            return false;
        }
        const std::string folded = fold(view(line));
        const bool word = lexicon_.begins(folded, PageWord::caption);
        const auto& makers = lexicon_.page_words(PageWord::picture);
        const bool credit = std::any_of(makers.begin(), makers.end(), [&](const auto& maker) {
            return folded.find(maker) != std::string::npos;
        });
        return (word && (!line.ends_sentence || credit)) || (credit && line.words <= 40);
    }

    /// Short, without a stop, between paragraphs, and written like a headline.
    [[nodiscard]] bool is_heading(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.span.size() > longest_heading || line.ends_sentence || i + 1 >= lines_.size() ||
            line.words > 12 || line.capitals * 2 < line.words) {
            return false;
        }
        const char last = character_before(text_, line.span.end).mark;
        if (last == ',' || last == ':' || last == ';' || last == '"' || last == '-') {
            return false;
        }
        std::size_t next = i + 1;
        while (next < lines_.size() && lines_[next].kind == BlockKind::caption) {
            ++next;
        }
        return next < lines_.size() && !lines_[next].kind &&
               lines_[next].span.size() > line.span.size();
    }

    /// After the last paragraph: a headline that stands among teasers and bylines is one of them.
    void find_loose_ends() {
        for (std::size_t i = begin_ + 1; i + 1 < lines_.size(); ++i) {
            Line& line = lines_[i];
            const bool loose = (!line.kind || line.kind == BlockKind::heading) &&
                               !line.ends_sentence && line.words <= 20 && line.words >= 2;
            if (loose && is_aside(i - 1) && is_aside(i + 1)) {
                line.kind = BlockKind::teaser;
            }
        }
        find_last_name();
    }

    /// "WATI LESTARI" below the last paragraph: who wrote it. "TOLAK TAMBANG PASIR" is no name.
    void find_last_name() {
        std::size_t last = lines_.size();
        while (last > begin_ && lines_[last - 1].kind && !is_story(*lines_[last - 1].kind)) {
            --last;
        }
        if (last < begin_ + 2) {
            return;
        }
        Line& line = lines_[last - 1];
        const Line& before = lines_[last - 2];
        const bool after_story = !before.kind && before.ends_sentence;
        if (after_story && line.words >= 2 && line.words <= 4 && is_in_capitals(view(line)) &&
            !has_common_word(view(line))) {
            line.kind = BlockKind::byline;
        }
    }

    [[nodiscard]] bool has_common_word(std::string_view text) const {
        const std::string folded = fold(text);
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find_first_of(" .", begin), folded.size());
            const std::string_view word(folded.data() + begin, end - begin);  // or an initial
            if (word.size() > 1 && (lexicon_.is_common(word) || lexicon_.is_small_word(word))) {
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    static bool is_in_capitals(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const Character c = character_at(text, at);
            if (!c.is_upper() && !c.is_space() && c.mark != '.') {
                return false;
            }
            at += c.size;
        }
        return character_before(text, text.size()).is_upper();
    }

    /// The line is of another kind than the story, or begins like a teaser or a byline.
    [[nodiscard]] bool is_aside(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.kind) {
            return !is_story(*line.kind);
        }
        const std::string_view text = view(line);
        const std::size_t colon = text.find(':');
        if (colon > 40) {
            return false;
        }
        const std::string folded = fold(text.substr(0, colon));
        const Phrase* label = lexicon_.label_at_end(folded);
        return label != nullptr && label->text.size() == folded.size();
    }

    std::string_view text_;
    std::vector<Line>& lines_;
    std::size_t begin_;
    const Lexicon& lexicon_;
    mutable absl::flat_hash_set<std::string> story_names_;
};

}  // namespace

void find_body(std::string_view text, std::vector<Line>& lines, std::size_t begin,
               const Lexicon& lexicon) {
    Body(text, lines, begin, lexicon).find();
}

}  // namespace linimasa::readers
