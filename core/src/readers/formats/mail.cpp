#include "linimasa/core/text.hpp"
#include "readers/format.hpp"
#include "readers/html/content.hpp"
#include "readers/lines.hpp"
#include "readers/mime.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::readers {
namespace {

Result<Article> article_of(std::string_view message, std::string where,
                           const ReadOptions& options) {
    Mail mail = read_mail(message);
    Record record;
    record.id = std::move(mail.id);
    record.url = std::move(mail.url);
    record.title = std::string(trimmed(mail.subject));
    record.date = std::move(mail.date);
    record.author = std::move(mail.from);
    record.text = trimmed(mail.text).empty() ? html::story_text(mail.html) : std::move(mail.text);
    record.text.erase(std::remove(record.text.begin(), record.text.end(), '\r'), record.text.end());
    if (mail.left_out && trimmed(record.text).empty()) {
        return tl::unexpected(Error{ErrorCode::limit_exceeded,
                                    "no text in the first 200 parts of the mail, 8 deep",
                                    std::move(where), "Save the text and give that"});
    }
    return make_article(std::move(record), std::move(where), options);
}

bool is_mailbox(std::string_view head) {
    return head.starts_with("From ");
}

/// "From wati@contoh.test Tue May  7 07:08:09 2024": with the hour, which no sentence about where
/// someone comes from is likely to have.
bool is_separator(std::string_view line) {
    const auto digit = [line](std::size_t at) {
        return at < line.size() && line[at] >= '0' && line[at] <= '9';
    };
    if (!line.starts_with("From ")) {
        return false;
    }
    for (std::size_t at = line.find(':'); at != std::string_view::npos;
         at = line.find(':', at + 1)) {
        if (digit(at - 1) && digit(at + 1) && digit(at + 2)) {
            return true;
        }
    }
    return false;
}

/// The messages of a mailbox begin with a line "From …" after a blank one; inside a message such a
/// line has a ">" before it.
class MailboxReader {
public:
    MailboxReader(Input& input, Emitter& out) : input_(input), out_(out) {}

    void read() {
        const std::size_t limit = out_.options().limits.record_bytes;
        bool after_blank = true;
        while (const auto line = input_.next_line(limit)) {
            std::string_view text = line->text;
            if (after_blank && (!inside_ ? is_mailbox(text) : is_separator(text))) {
                if (!finish()) {
                    return;
                }
                line_ = line->number;
                inside_ = true;
                after_blank = false;
                continue;
            }
            after_blank = trimmed(text).empty();
            const std::size_t quoted = text.find_first_not_of('>');
            if (quoted != std::string_view::npos && quoted > 0 &&
                text.substr(quoted).starts_with("From ")) {
                text.remove_prefix(1);
            }
            too_long_ = too_long_ || line->too_long || message_.size() + text.size() + 1 > limit;
            if (!too_long_) {
                message_ += text;
                message_ += '\n';
            }
        }
        finish();
    }

private:
    /// Hands over the message that ends here; false when the receiver has enough.
    bool finish() {
        if (!inside_) {
            message_.clear();
            return true;
        }
        const std::string where = fmt::format("{}:{}", input_.name(), line_);
        const bool more = too_long_
                              ? out_.fail({ErrorCode::limit_exceeded, "the message is too long",
                                           where, "Raise --record-limit to read it"})
                              : out_.emit(article_of(message_, where, out_.options()));
        message_.clear();
        too_long_ = false;
        return more;
    }

    Input& input_;
    Emitter& out_;
    std::string message_;
    std::size_t line_ = 0;
    bool inside_ = false;
    bool too_long_ = false;
};

/// How many of the first lines are headers that mails have; 0 where another line stands among them.
int count_headers(std::string_view head) {
    constexpr std::array<std::string_view, 12> usual = {
        "from",     "to",           "subject",     "date",         "message-id",   "received",
        "reply-to", "mime-version", "return-path", "delivered-to", "content-type", "x-mailer"};
    int count = 0;
    constexpr int most_lines = 80;
    int lines = 0;
    for (std::size_t begin = 0; begin < head.size() && lines < most_lines; ++lines) {
        const std::size_t end = std::min(head.find('\n', begin), head.size());
        const std::string_view line = head.substr(begin, end - begin);
        begin = end + 1;
        if (trimmed(line).empty()) {
            break;
        }
        if (line.front() == ' ' || line.front() == '\t') {
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos ||
            line.substr(0, colon).find(' ') != std::string_view::npos) {
            return 0;
        }
        count += std::find(usual.begin(), usual.end(), fold(line.substr(0, colon))) != usual.end()
                     ? 1
                     : 0;
    }
    return count;
}

int recognize_mail(std::string_view head, std::string_view /*name*/,
                   const ReadOptions& /*options*/) {
    constexpr int enough = 3;
    const std::string_view beginning = head.substr(0, 16U << 10U);
    if (is_mailbox(beginning)) {
        const std::size_t end = beginning.find('\n');
        // A first line with the hour is itself a sign.
        const int wanted = is_separator(beginning.substr(0, end)) ? enough - 1 : enough;
        return end != std::string_view::npos && count_headers(beginning.substr(end + 1)) >= wanted
                   ? 95
                   : 0;
    }
    return count_headers(beginning) >= enough ? 90 : 0;
}

void read_mail_input(Input& input, Emitter& out) {
    if (is_mailbox(input.peek(5))) {
        MailboxReader(input, out).read();
        return;
    }
    const auto bytes = input.read_all(out.options().limits.record_bytes);
    if (bytes) {
        out.emit(article_of(*bytes, input.name(), out.options()));
    } else if (!input.failure()) {
        out.fail(bytes.error());
    }
}

}  // namespace

extern const Format mail_format;
const Format mail_format{"mail", "a mail (EML) or a mailbox (mbox), one article a message",
                         recognize_mail, read_mail_input};

}  // namespace linimasa::readers
