#include "readers/mime.hpp"

#include "linimasa/core/text.hpp"
#include "readers/encoding.hpp"
#include "readers/lines.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace linimasa::readers {
namespace {

using View = std::string_view;

constexpr int deepest = 8;
constexpr std::size_t most_parts = 200;

/// "Name: value" lines, continued ones joined; names folded.
class Headers {
public:
    explicit Headers(View block) {
        constexpr std::size_t most = 1000;
        for (std::size_t begin = 0; begin < block.size() && fields_.size() < most;) {
            const std::size_t end = std::min(block.find('\n', begin), block.size());
            View line = block.substr(begin, end - begin);
            line.remove_suffix(line.ends_with('\r') ? 1 : 0);
            begin = end + 1;
            if ((line.starts_with(' ') || line.starts_with('\t')) && !fields_.empty()) {
                fields_.back().second += ' ';
                fields_.back().second += trimmed(line);
            } else if (const std::size_t colon = line.find(':'); colon != View::npos) {
                fields_.emplace_back(fold(line.substr(0, colon)),
                                     std::string(trimmed(line.substr(colon + 1))));
            }
        }
    }

    /// The first of this name, or "".
    [[nodiscard]] View get(View name) const {
        const auto found = std::find_if(fields_.begin(), fields_.end(),
                                        [name](const auto& field) { return field.first == name; });
        return found == fields_.end() ? View{} : View(found->second);
    }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// `charset="utf-8"` in a header's value: utf-8.
std::string parameter(View value, View name) {
    const std::string folded = fold(value);
    const std::string key = std::string(name) + '=';
    const std::size_t at = folded.find(key);
    if (at == std::string::npos || folded.size() != value.size()) {
        return {};
    }
    View rest = value.substr(at + key.size());
    if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        return std::string(rest.substr(0, rest.find('"')));
    }
    return std::string(rest.substr(0, rest.find_first_of("; \t")));
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string from_quoted_printable(View text, bool header) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (header && c == '_') {
            out.push_back(' ');
        } else if (c == '=' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 &&
                   hex_digit(text[at + 2]) >= 0) {
            out.push_back(
                static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2])));
            at += 2;
        } else if (c == '=' && at + 1 < text.size() && text[at + 1] == '\n') {
            at += 1;
        } else if (c == '=' && at + 2 < text.size() && text[at + 1] == '\r' &&
                   text[at + 2] == '\n') {
            at += 2;
        } else {
            out.push_back(c);
        }
    }
    return out;
}

int base64_digit(char c) {
    if (c >= 'A' && c <= 'Z') {
        return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
        return c - '0' + 52;
    }
    if (c == '+' || c == '/') {
        return c == '+' ? 62 : 63;
    }
    return -1;
}

std::string from_base64(View text) {
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const int digit = base64_digit(c);
        if (digit < 0) {
            continue;  // line ends and padding
        }
        bits = (bits << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            out.push_back(static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU));
        }
    }
    return out;
}

std::string body_text(View body, const Headers& headers) {
    const std::string coding = fold(headers.get("content-transfer-encoding"));
    const std::string charset = parameter(headers.get("content-type"), "charset");
    if (coding == "base64") {
        return to_utf8(from_base64(body), charset);
    }
    if (coding == "quoted-printable") {
        return to_utf8(from_quoted_printable(body, false), charset);
    }
    return to_utf8(body, charset);
}

/// Where the headers end: before a blank line.
std::pair<View, View> divided(View message) {
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t end = message.find('\n', at);
        if (end == View::npos) {
            break;
        }
        const View line = message.substr(at, end - at);
        if (line.empty() || line == "\r") {
            return {message.substr(0, at), message.substr(end + 1)};
        }
        at = end + 1;
    }
    return {message, {}};
}

class PartReader {
public:
    explicit PartReader(Mail& mail) : mail_(mail) {}

    void read(View body, const Headers& headers, int depth) {
        const View type_field = headers.get("content-type");
        const std::string type = fold(type_field);
        if (type.starts_with("multipart/")) {
            const std::string boundary = parameter(type_field, "boundary");
            const std::string mark = "--" + boundary;
            if (boundary.empty() ||
                (!body.starts_with(mark) && body.find('\n' + mark) == View::npos)) {
                add(mail_.text, body, headers);  // it says that it has parts, and has none
            } else if (depth < deepest) {
                read_parts(body, mark, depth);
            } else {
                mail_.left_out = true;
            }
        } else if (fold(headers.get("content-disposition")).starts_with("attachment")) {
            return;
        } else if (type.empty() || type.starts_with("text/plain")) {
            add(mail_.text, body, headers);
        } else if (type.starts_with("text/html")) {
            add(mail_.html, body, headers);
        } else if (type.starts_with("message/rfc822") && depth < deepest) {
            const auto [head, inner] = divided(body);
            read(inner, Headers(head), depth + 1);
        }
    }

private:
    static void add(std::string& target, View body, const Headers& headers) {
        if (target.empty()) {
            target = body_text(body, headers);
        }
    }

    /// Calls read() for what stands between lines that begin with the mark.
    void read_parts(View body, const std::string& mark, int depth) {
        std::size_t begin = View::npos;
        for (std::size_t at = body.starts_with(mark) ? 0 : body.find('\n' + mark);
             at != View::npos && parts_ < most_parts;) {
            const std::size_t line = at + (body[at] == '\n' ? 1 : 0);
            if (begin != View::npos && begin <= at) {
                ++parts_;
                const auto [head, inner] = divided(body.substr(begin, at - begin));
                read(inner, Headers(head), depth + 1);
            }
            const std::size_t end = body.find('\n', line);
            if (body.substr(line + mark.size()).starts_with("--") || end == View::npos) {
                return;
            }
            begin = end + 1;
            at = body.find('\n' + mark, end);
            if (at == View::npos) {  // cut off: what is there is read
                const auto [head, inner] = divided(body.substr(begin));
                read(inner, Headers(head), depth + 1);
            }
        }
        mail_.left_out = mail_.left_out || parts_ >= most_parts;
    }

    Mail& mail_;
    std::size_t parts_ = 0;
};

/// "Budi Lestari <budi@contoh.id>": Budi Lestari.
std::string name_of_sender(View from) {
    const std::size_t open = from.find('<');
    View name = trimmed(from.substr(0, open));
    while (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
        name = trimmed(name.substr(1, name.size() - 2));
    }
    return std::string(name);
}

}  // namespace

std::string decoded_words(std::string_view value) {
    std::string out;
    bool after_word = false;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t begin = value.find("=?", at);
        const std::size_t charset_end =
            begin == View::npos ? View::npos : value.find('?', begin + 2);
        const std::size_t end = charset_end == View::npos || charset_end + 3 > value.size()
                                    ? View::npos
                                    : value.find("?=", charset_end + 3);
        if (end == View::npos) {
            out += to_utf8(value.substr(at));
            break;
        }
        const View between = value.substr(at, begin - at);
        if (!after_word || !trimmed(between).empty()) {
            out += to_utf8(between);
        }
        const View charset = value.substr(begin + 2, charset_end - begin - 2);
        const View coded = value.substr(charset_end + 3, end - charset_end - 3);
        const char coding = static_cast<char>(value[charset_end + 1] | 0x20);
        out += to_utf8(coding == 'b' ? from_base64(coded) : from_quoted_printable(coded, true),
                       charset.substr(0, charset.find('*')));
        after_word = true;
        at = end + 2;
    }
    return out;
}

Mail read_mail(std::string_view message) {
    const auto [head, body] = divided(message);
    const Headers headers(head);
    Mail mail;
    mail.subject = decoded_words(headers.get("subject"));
    mail.from = name_of_sender(decoded_words(headers.get("from")));
    mail.date = std::string(headers.get("date"));
    mail.id = std::string(headers.get("message-id"));
    mail.url = std::string(headers.get("archived-at"));
    if (mail.url.size() > 2 && mail.url.front() == '<' && mail.url.back() == '>') {
        mail.url = mail.url.substr(1, mail.url.size() - 2);
    }
    PartReader(mail).read(body, headers, 0);
    return mail;
}

}  // namespace linimasa::readers
