#include "readers/html/slim.hpp"

#include <algorithm>
#include <array>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// libxml2 compares each attribute of an element with all before it; no page needs so many.
constexpr std::size_t most_attributes = 256;

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool begins_with_letter(View text) {
    const char first = text.empty() ? '\0' : static_cast<char>(text.front() | 0x20);
    return first >= 'a' && first <= 'z';
}

/// What is between the name of a tag and its end, past all attributes or past the most allowed.
struct TagWalk {
    std::size_t end = 0;       ///< at the ">", or the end of the text
    std::size_t too_many = 0;  ///< where the first attribute too many begins; 0: there is none
};

/// Calls quoted(begin, equals, end) for each attribute with a value in quotation marks, up to the
/// most allowed.
template <class Quoted>
TagWalk walk_tag(View text, std::size_t at, Quoted quoted) {
    TagWalk walk;
    std::size_t attributes = 0;
    std::size_t name = 0;      // of the attribute at hand
    bool before_name = false;  // the name of the tag comes first
    for (; at < text.size() && text[at] != '>'; ++at) {
        if (text[at] == '=' && at + 1 < text.size()) {
            const std::size_t value =
                std::min(text.find_first_not_of(" \t\r\n\f", at + 1), text.size() - 1);
            if (text[value] == '"' || text[value] == '\'') {
                const std::size_t equals = at;
                at = std::min(text.find(text[value], value + 1), text.size() - 1);
                before_name = true;
                if (walk.too_many == 0 && text[at] == text[value] && at > value) {
                    quoted(name, equals, at + 1);
                }
            } else if (text[value] != '>') {
                at = value;
            }
        } else if (is_blank(text[at])) {
            before_name = true;
        } else if (before_name) {
            before_name = false;
            name = at;
            if (++attributes == most_attributes + 1) {
                walk.too_many = at;
            }
        }
    }
    walk.end = at;
    return walk;
}

/// In capitals or not; `name` is in small letters.
bool begins_with(View text, View name) {
    return text.size() >= name.size() &&
           std::equal(name.begin(), name.end(), text.begin(),
                      [](char small, char c) { return small == static_cast<char>(c | 0x20); });
}

bool is_named(View tag, View name) {
    return begins_with(tag, name) && tag.size() > name.size() &&
           (is_blank(tag[name.size()]) || tag[name.size()] == '>' || tag[name.size()] == '/');
}

/// Attributes for scripts, pictures and the look of a page.
bool is_unread(View attribute) {
    constexpr std::array<View, 11> names = {"alt",    "d",      "fill",    "height", "sizes", "src",
                                            "srcset", "target", "viewBox", "width",  "xmlns"};
    return attribute.starts_with("data-") || attribute.starts_with("on") ||
           (attribute.starts_with("aria-") && attribute != "aria-hidden") ||
           std::find(names.begin(), names.end(), attribute) != names.end();
}

/// Copies a page and leaves parts of it out.
class Slimmer {
public:
    explicit Slimmer(View page) : page_(page) { out_.reserve(page.size()); }

    std::string slim() {
        for (std::size_t at = page_.find('<'); at < page_.size(); at = page_.find('<', at)) {
            ++at;
            const View ahead = page_.substr(at);
            if (begins_with_letter(ahead)) {
                at = pass_tag(at);
            } else if (ahead.starts_with("!--")) {
                at = pass_comment(at + 3);
            } else if (ahead.starts_with('!') ||
                       (ahead.starts_with('/') && begins_with_letter(ahead.substr(1)))) {
                at = page_.find('>', at);  // nothing begins in end tags and declarations
            }
        }
        out_ += page_.substr(copied_);
        return std::move(out_);
    }

private:
    /// @param name  where the name of a tag begins
    /// @return where to go on
    std::size_t pass_tag(std::size_t name) {
        const auto leave_unread = [&](std::size_t begin, std::size_t equals, std::size_t end) {
            // What is written in an odd way the parser may divide in another.
            if (!only_floods_ && begin > name && is_blank(page_[begin - 1]) &&
                is_unread(page_.substr(begin, equals - begin))) {
                leave_out(begin, end);
            }
        };
        const TagWalk walk = walk_tag(page_, name, leave_unread);
        if (walk.too_many > 0) {
            leave_out(walk.too_many, walk.end);
        }
        const View tag = page_.substr(name, walk.end + 1 - name);
        for (const View raw : {"script", "style"}) {
            // With "/>" the element may be at its end, which the parser decides.
            if (is_named(tag, raw) && tag.ends_with('>') && !tag.ends_with("/>")) {
                return pass_raw_text(raw, tag, walk.end + 1);
            }
        }
        return walk.end;
    }

    /// The text of a script or style, which has no tags but its own end. libxml2 takes any end tag
    /// for that.
    std::size_t pass_raw_text(View name, View tag, std::size_t begin) {
        const bool is_data = tag.find("ld+json") != View::npos || tag.find("LD+JSON") != View::npos;
        std::size_t end = page_.find("</", begin);
        while (end != View::npos && !begins_with(page_.substr(end + 2), name)) {
            if (is_data) {
                out_ += page_.substr(copied_, end + 1 - copied_);
                out_ += '\\';  // "<\/" says the same in JSON
                copied_ = end + 1;
            } else if (only_floods_ && begins_with_letter(page_.substr(end + 2))) {
                return end;
            }
            end = page_.find("</", end + 2);
        }
        end = std::min(end, page_.size());
        if (!is_data && !only_floods_) {
            leave_out(begin, end);
        }
        return end;
    }

    std::size_t pass_comment(std::size_t begin) {
        const View ahead = page_.substr(begin);
        const bool odd = only_floods_ || ahead.starts_with('>') || ahead.starts_with("->");
        std::size_t end = odd ? View::npos : page_.find("--", begin);
        while (end != View::npos && !page_.substr(end + 2).starts_with('>') &&
               !page_.substr(end + 2).starts_with("!>")) {
            end = page_.find("--", end + 1);
        }
        if (end == View::npos || page_[end + 2] == '!') {
            // Where the parser ends such a comment depends on its version, and so does what is a
            // script from here on.
            only_floods_ = true;
            return begin;
        }
        leave_out(begin, end);
        return end + 3;
    }

    void leave_out(std::size_t begin, std::size_t end) {
        out_ += page_.substr(copied_, begin - copied_);
        copied_ = end;
    }

    View page_;
    std::string out_;
    std::size_t copied_ = 0;    ///< up to where the page was copied or left out
    bool only_floods_ = false;  ///< nothing but attributes beyond the most allowed is left out
};

}  // namespace

std::string slimmed(View page) {
    return Slimmer(page).slim();
}

}  // namespace linimasa::readers::html
