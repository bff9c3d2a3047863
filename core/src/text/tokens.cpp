#include "text/tokens.hpp"

#include "base/characters.hpp"

#include <algorithm>
#include <array>

namespace linimasa {
namespace {

constexpr std::array<std::string_view, 12> domain_endings = {
    "ac", "biz", "co", "com", "edu", "go", "id", "info", "net", "news", "org", "tv"};

class Tokenizer {
public:
    Tokenizer(std::string_view text, ByteSpan span, const Vocabulary& vocabulary,
              std::vector<Token>& out)
        : text_(text.substr(0, span.end)),
          at_(span.begin),
          begin_(span.begin),
          vocabulary_(vocabulary),
          out_(out) {}

    void run() {
        bool space_before = true;
        while (at_ < text_.size()) {
            const Character c = character_at(text_, at_);
            if (c.is_space()) {
                at_ += c.size;
                space_before = true;
                continue;
            }
            const std::size_t first = out_.size();
            switch (c.kind) {
                case CharClass::lower:
                case CharClass::upper:
                    word();
                    break;
                case CharClass::digit:
                    number();
                    break;
                case CharClass::punctuation:
                    punctuation(c, space_before);
                    break;
                default:
                    push(at_ + c.size, TokenKind::symbol);
            }
            out_[first].space_before = space_before;
            space_before = false;
        }
    }

private:
    [[nodiscard]] bool inside(std::size_t at) const { return at < text_.size(); }
    [[nodiscard]] Character peek(std::size_t at) const {
        return inside(at) ? character_at(text_, at) : Character{CharClass::space, 1, 0};
    }

    Token& push(std::size_t end, TokenKind kind) {
        Token& token = out_.emplace_back();
        token.begin = static_cast<std::uint32_t>(at_);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        at_ = end;
        return token;
    }

    [[nodiscard]] WordId lookup(ByteSpan span) {
        folded_.clear();
        fold(slice(text_, span), folded_);
        return vocabulary_.find(folded_);
    }

    void push_word(std::size_t end, TokenKind kind) {
        std::size_t letters = 0;
        bool all_upper = true;
        const bool capitalized = character_at(text_, at_).is_upper();
        for (std::size_t i = at_; i < end;) {
            const Character c = character_at(text_, i);
            if (c.is_letter()) {
                ++letters;
                all_upper = all_upper && c.is_upper();
            }
            i += c.size;
        }
        Token& token = push(end, kind);
        token.capitalized = capitalized;
        token.all_caps = all_upper && letters >= 2;
        token.word = lookup(token.span());
    }

    /// Letters and digits, with hyphens and apostrophes between them.
    void word() {
        std::size_t end = at_;
        bool digits = false;
        bool last_upper = false;
        bool last_digit = false;
        bool only_lower = true;
        while (inside(end)) {
            const Character c = character_at(text_, end);
            if (c.is_letter()) {
                if (c.is_upper() && only_lower && end >= at_ + 3 && text_[end - 1] != '-' &&
                    peek(end + c.size).is_lower()) {
                    break;  // two sentences that lost what stood between them: "hektarBendungan"
                }
                only_lower = only_lower && c.is_lower();
                last_upper = c.is_upper();
                last_digit = false;
                end += c.size;
            } else if (c.is_digit()) {
                if (!last_digit && amount_follows(end)) {
                    break;
                }
                digits = true;
                last_digit = true;
                end += c.size;
            } else if ((c.mark == '-' && c.size <= 3 && joins(end, c)) ||
                       (c.mark == '\'' && peek(end + c.size).is_letter() &&
                        (last_upper || !peek(end + c.size).is_upper()))) {
                end += c.size;
            } else if (c.mark == '.' && c.size == 1) {
                const std::size_t domain = domain_end(end);
                if (domain == 0) {
                    break;
                }
                digits = true;
                end = domain;
            } else if (c.mark == ':' && text_.substr(end, 3) == "://") {
                end = address_end(end + 3);
                digits = true;
                break;
            } else {
                break;
            }
        }
        push_word(end, digits ? TokenKind::mixed : TokenKind::word);
    }

    /// A hyphen inside a word: letters or digits on both sides, and not a dash.
    [[nodiscard]] bool joins(std::size_t at, Character hyphen) const {
        const bool is_hyphen = hyphen.size == 1 || text_.substr(at, 3) == "\xE2\x80\x90" ||
                               text_.substr(at, 3) == "\xE2\x80\x91";
        const Character next = peek(at + hyphen.size);
        return is_hyphen && (next.is_letter() || next.is_digit());
    }

    /// "Rp16.100", "US$5": the amount is a token of its own.
    [[nodiscard]] bool amount_follows(std::size_t at) const {
        if (at - at_ == 2 && (text_[at_] == 'R' || text_[at_] == 'r') && text_[at_ + 1] == 'p') {
            return true;
        }
        while (inside(at) && peek(at).is_digit()) {
            ++at;
        }
        const char mark = peek(at).mark;
        return (mark == '.' || mark == ',') && peek(at + 1).is_digit();
    }

    /// "Kompas.com", "ciso.co.id": end of the web address that goes on with the dot at `at`, or 0.
    [[nodiscard]] std::size_t domain_end(std::size_t dot) {
        std::size_t end = dot + 1;
        while (inside(end) && peek(end).is_letter()) {
            end += peek(end).size;
        }
        folded_.clear();
        fold(text_.substr(dot + 1, end - dot - 1), folded_);
        const bool known = std::find(domain_endings.begin(), domain_endings.end(), folded_) !=
                           domain_endings.end();
        return known && !peek(end).is_digit() ? end : 0;
    }

    [[nodiscard]] std::size_t address_end(std::size_t at) const {
        while (inside(at) && !peek(at).is_space() &&
               static_cast<unsigned char>(text_[at]) < 0x80U && peek(at).mark != '"' &&
               peek(at).mark != ')') {
            ++at;
        }
        while (std::string_view{".,;:!?"}.find(text_[at - 1]) != std::string_view::npos) {
            --at;
        }
        return at;
    }

    /// Digits with separators between them, or digits with letters.
    void number() {
        std::size_t end = at_;
        bool separators = false;
        while (inside(end)) {
            const Character c = character_at(text_, end);
            const bool separator = c.mark == '.' || c.mark == ',' || c.mark == '/' || c.mark == ':';
            if (c.is_digit()) {
                end += c.size;
            } else if (separator && c.size == 1 && peek(end + 1).is_digit()) {
                separators = true;
                ++end;
            } else {
                break;
            }
        }
        const Character next = peek(end);
        const bool suffix = next.mark == '-' && next.size == 1 && peek(end + 1).is_lower();
        const bool glued = next.is_upper() && peek(end + next.size).is_lower();
        if ((next.is_letter() && !separators && !glued) || suffix) {
            mixed(end);
        } else {
            push_word(end, TokenKind::number);
        }
    }

    void mixed(std::size_t end) {
        while (inside(end)) {
            const Character c = character_at(text_, end);
            if (!c.is_letter() && !c.is_digit() && !(c.mark == '-' && joins(end, c))) {
                break;
            }
            end += c.size;
        }
        push_word(end, TokenKind::mixed);
    }

    void punctuation(Character c, bool space_before) {
        std::size_t end = at_ + c.size;
        const bool run = c.mark == '.' || c.mark == '-';
        while (run && peek(end).mark == c.mark) {
            end += peek(end).size;
        }
        char mark = c.mark;
        if (mark == '\'' && peek(end).mark == '\'' && text_[at_] == text_[end]) {
            mark = '"';  // two apostrophes typed for a quotation mark
            end += peek(end).size;
        }
        const bool quote = mark == '"' || mark == '\'';
        const std::size_t start = at_;
        Token& token = push(end, mark == 0 ? TokenKind::symbol : TokenKind::punctuation);
        token.mark = mark;
        if (quote) {
            set_direction(token, start, space_before);
        }
    }

    /// Straight marks by what stands around them, curly ones by their shape unless the
    /// surroundings say the opposite; glued ones by whether a quotation is open.
    void set_direction(Token& token, std::size_t start, bool space_before) {
        bool& open = token.mark == '"' ? open_double_ : open_single_;
        const Character next = peek(token.end);
        const bool space_after = next.is_space();
        const char before = start > begin_ ? character_before(text_, start).mark : '\0';
        const bool free_before = space_before || before == '(' || before == '[' || before == '-';
        const std::string_view shape = text_.substr(token.begin, token.end - token.begin);
        bool opens = !open;
        if (free_before != space_after) {
            opens = free_before;
        } else if (shape == "\xE2\x80\x9C" || shape == "\xE2\x80\x98" || shape == "\xC2\xAB") {
            opens = true;
        } else if (shape == "\xE2\x80\x9D" || shape == "\xE2\x80\x99" || shape == "\xC2\xBB") {
            opens = false;
        }
        token.opens_quote = opens;
        token.closes_quote = !opens;
        open = opens;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t begin_;
    const Vocabulary& vocabulary_;
    std::vector<Token>& out_;
    std::string folded_;
    bool open_double_ = false;
    bool open_single_ = false;
};

}  // namespace

void tokenize(std::string_view text, ByteSpan span, const Vocabulary& vocabulary,
              std::vector<Token>& out) {
    Tokenizer(text, span, vocabulary, out).run();
}

}  // namespace linimasa
