#include "readers/html/names.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// Parts of names, to be looked for all at once.
template <std::size_t N>
class Parts {
public:
    constexpr explicit Parts(const std::array<View, N>& parts) : parts_(parts) {
        static_assert(N <= 64);
        for (std::size_t i = 0; i < N; ++i) {
            beginning_[static_cast<unsigned char>(parts[i].front())] |= std::uint64_t{1} << i;
        }
    }

    [[nodiscard]] bool is_in(View names) const {
        for (std::size_t at = 0; at < names.size(); ++at) {
            for (std::uint64_t left = beginning_[static_cast<unsigned char>(names[at])]; left != 0;
                 left &= left - 1) {
                const View part = parts_[static_cast<std::size_t>(std::countr_zero(left))];
                if (names.substr(at, part.size()) == part) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    std::array<View, N> parts_;
    std::array<std::uint64_t, 256> beginning_{};  ///< which parts begin with a byte
};

constexpr std::array<View, 24> foreign_elements = {
    "applet", "audio",  "button", "canvas", "embed", "head",     "iframe",   "img",
    "input",  "link",   "map",    "math",   "meta",  "noscript", "object",   "picture",
    "script", "select", "source", "style",  "svg",   "template", "textarea", "video"};

constexpr std::array<View, 7> side_elements = {"aside", "dialog", "fieldset", "footer",
                                               "form",  "menu",   "nav"};

/// Windows over the page; anywhere in a class or id, as all parts.
constexpr Parts overlay_parts(std::array<View, 8>{"cookie", "consent", "gdpr", "dsgvo", "popup",
                                                  "overlay", "privacy", "datenschutz"});

constexpr Parts foreign_parts(std::array<View, 54>{
    "comment",    "disqus",     "sharing",     "share-",        "-share",       "sharedaddy",
    "social",     "sidebar",    "related",     "recommend",     "newsletter",   "news-letter",
    "subscri",    "cookie",     "consent",     "gdpr",          "popup",        "modal",
    "overlay",    "breadcrumb", "paginat",     "pagenav",       "navbar",       "navigation",
    "toolbar",    "advert",     "sponsor",     "banner",        "outbrain",     "taboola",
    "author-box", "authorbox",  "author-info", "author-bio",    "about-author", "tagcloud",
    "tag-list",   "taglist",    "post-tags",   "entry-meta",    "post-meta",    "article-meta",
    "infobox",    "signup",     "copyright",   "disclaimer",    "most-read",    "trending",
    "read-more",  "readmore",   "post-nav",    "screen-reader", "trackback",    "kommentar"});

/// A whole word of a class or id.
constexpr std::array<View, 35> foreign_words = {
    "ad",      "ads",     "bio",    "breadcrumbs", "byline",  "comments", "footer",
    "login",   "menu",    "meta",   "more",        "nav",     "pager",    "pagination",
    "print",   "promo",   "rating", "reply",       "respond", "search",   "share",
    "sharing", "sidebar", "skip",   "social",      "tags",    "toc",      "topbar",
    "widget",  "widgets", "dialog", "cta",         "author",  "autor",    "ratings"};

constexpr Parts story_parts(std::array<View, 21>{
    "article-body",  "article__body", "articlebody",  "article-content", "article_content",
    "article-text",  "entry-content", "post-content", "post_content",    "post-body",
    "post-text",     "story-body",    "storytext",    "story-content",   "content-body",
    "read__content", "detail-text",   "detail__body", "text-content",    "main-content",
    "body-content"});

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lower(View text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), small);
    return out;
}

/// Class and id in small letters; " " where there are none.
std::string names_of(const xmlNode* node) {
    const View plain_class = attribute(node, "class");
    const View id = attribute(node, "id");
    std::string names;
    names.reserve(plain_class.size() + 1 + id.size());
    names += plain_class;
    names += ' ';
    names += id;
    std::transform(names.begin(), names.end(), names.begin(), small);
    return names;
}

bool is_separator(char c) {
    return c == ' ' || c == '-' || c == '_';
}

template <std::size_t N>
bool has_word(View names, const std::array<View, N>& words) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= names.size(); ++at) {
        if (at < names.size() && !is_separator(names[at])) {
            continue;
        }
        const View word = names.substr(begin, at - begin);
        if (!word.empty() && std::find(words.begin(), words.end(), word) != words.end()) {
            return true;
        }
        begin = at + 1;
    }
    return false;
}

}  // namespace

bool is_paragraph(View name) {
    return name == "p" || name == "pre" || name == "blockquote";
}

bool is_heading(View name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6';
}

bool is_block(View name) {
    constexpr std::array<View, 31> blocks = {
        "address", "article", "aside", "blockquote", "body",   "center", "dd",   "details",
        "div",     "dl",      "dt",    "figcaption", "figure", "footer", "form", "h1",
        "header",  "hr",      "li",    "main",       "nav",    "ol",     "p",    "pre",
        "section", "summary", "table", "td",         "th",     "tr",     "ul"};
    return std::binary_search(blocks.begin(), blocks.end(), name) || is_heading(name);
}

bool is_inline(View name) {
    constexpr std::array<View, 8> inlines = {"b", "br", "em", "i", "mark", "strong", "sub", "sup"};
    return std::find(inlines.begin(), inlines.end(), name) != inlines.end();
}

bool is_foreign_element(View name) {
    return std::binary_search(foreign_elements.begin(), foreign_elements.end(), name);
}

bool is_side_element(View name) {
    return std::binary_search(side_elements.begin(), side_elements.end(), name);
}

bool is_overlay_name(const xmlNode* node) {
    return overlay_parts.is_in(names_of(node)) || attribute(node, "role") == "dialog" ||
           name_of(node) == "dialog";
}

bool is_hidden(const xmlNode* node) {
    for (View classes = attribute(node, "class"); !classes.empty();) {
        const std::size_t end = std::min(classes.find(' '), classes.size());
        const View one = classes.substr(0, end);
        if (one == "hidden" || one == "is-hidden" || one == "hide" || one == "d-none") {
            return true;
        }
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    const std::string style = lower(attribute(node, "style"));
    return style.find("display:none") != std::string::npos ||
           style.find("display: none") != std::string::npos ||
           attribute(node, "aria-hidden") == "true" || attribute(node, "type") == "hidden";
}

bool is_foreign_name(const xmlNode* node) {
    const View role = attribute(node, "role");
    if (role == "navigation" || role == "complementary" || role == "banner" || role == "dialog" ||
        role == "contentinfo" || role == "search" || role == "menu") {
        return true;
    }
    const std::string names = names_of(node);
    if (names.find("elementor") != std::string::npos || names.find("hentry") != std::string::npos ||
        names.find("type-post") != std::string::npos) {
        return false;  // page builders call everything a widget, WordPress lists tags in the class
    }
    return names.size() > 1 && (foreign_parts.is_in(names) || has_word(names, foreign_words));
}

bool is_discussion_name(const xmlNode* node) {
    const std::string names = names_of(node);
    return names.find("comment") != std::string::npos ||
           names.find("kommentar") != std::string::npos ||
           names.find("sidebar") != std::string::npos || name_of(node) == "aside" ||
           name_of(node) == "footer";
}

bool is_profile_name(const xmlNode* node) {
    constexpr Parts parts(std::array<View, 3>{"profile", "userinfo", "joined"});
    return parts.is_in(lower(attribute(node, "class")));
}

bool is_foreign_date_name(const xmlNode* node) {
    constexpr std::array<View, 13> beginnings = {
        "nav",     "related",  "recommend", "sidebar",    "kommentar", "popular", "breadcrumb",
        "topnews", "trending", "latest",    "terpopuler", "terkait",   "banner"};
    constexpr std::array<View, 5> words = {"comment", "comments", "respond", "reply", "topbar"};
    const View role = attribute(node, "role");
    if (role == "navigation" || role == "complementary" || role == "banner" ||
        attribute(node, "itemprop") == "comment" || is_profile_name(node)) {
        return true;
    }
    const std::string names = names_of(node);
    if (names.find("hentry") != std::string::npos || names.find("type-post") != std::string::npos) {
        return false;  // WordPress lists in the class what the post is about
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= names.size(); ++at) {
        if (at < names.size() && names[at] != ' ') {
            continue;
        }
        const View word = View(names).substr(begin, at - begin);
        begin = at + 1;
        // "no-sidebar", "comments-open" are settings of the page and not its parts.
        if (std::any_of(beginnings.begin(), beginnings.end(),
                        [word](View part) { return word.starts_with(part); }) ||
            std::find(words.begin(), words.end(), word) != words.end() ||
            word.starts_with("comment-") || word.ends_with("-comments")) {
            return true;
        }
    }
    return false;
}

bool is_teaser_name(const xmlNode* node) {
    return names_of(node).find("teaser") != std::string::npos;
}

bool is_embedded_name(const xmlNode* node) {
    return names_of(node).find("embed") != std::string::npos;
}

bool is_caption_name(const xmlNode* node) {
    constexpr Parts parts(std::array<View, 6>{"caption", "imagedescription", "image-description",
                                              "bildunterschrift", "image-credit", "photo-credit"});
    return parts.is_in(lower(attribute(node, "class")));
}

bool is_story_name(const xmlNode* node) {
    const std::string names = names_of(node);
    return names.size() > 1 && story_parts.is_in(names);
}

}  // namespace linimasa::readers::html
