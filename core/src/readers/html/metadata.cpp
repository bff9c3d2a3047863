#include "readers/html/metadata.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"
#include "readers/html/dates.hpp"
#include "readers/html/headline.hpp"
#include "readers/html/json_ld.hpp"
#include "readers/html/names.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// Names of <meta> elements, the surest first.
constexpr std::array<View, 4> title_names = {"og:title", "twitter:title", "dc.title", "title"};
constexpr std::array<View, 5> author_names = {"author", "article:author", "dc.creator", "byl",
                                              "parsely-author"};
constexpr std::array<View, 3> site_names = {"og:site_name", "application-name", "dc.publisher"};

template <std::size_t N>
std::size_t rank_in(const std::array<View, N>& names, View name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// Keeps the value of the best ranked name.
template <std::size_t N>
struct Best {
    std::string value;
    std::size_t rank = N;

    void offer(std::size_t new_rank, View candidate) {
        if (new_rank < rank && !trimmed(candidate).empty()) {
            rank = new_rank;
            value = folded_space(candidate);
        }
    }
};

bool is_name(View text) {
    constexpr std::size_t longest = 60;
    return !text.empty() && text.size() <= longest && character_at(text, 0).is_upper() &&
           text.find_first_of("0123456789:@/") == View::npos;
}

/// "Penulis: Wati Lestari" in a part of its own, or with the name in the next one; "" where the
/// text says nothing of that kind. In a paragraph it may be the author of a book.
std::string author_in_text(const xmlNode* node, const xmlNode* root) {
    const View text = trimmed(view(node->content));
    const std::size_t colon = text.find(':');
    constexpr std::size_t longest_label = 20;
    const auto& labels = Lexicon::builtin().page_words(PageWord::author);
    if (colon > longest_label || std::find(labels.begin(), labels.end(),
                                           fold(trimmed(text.substr(0, colon)))) == labels.end()) {
        return {};
    }
    const xmlNode* part = node->parent;
    while (part != root && is_inline(name_of(part))) {
        part = part->parent;
    }
    if (name_of(part) == "p" || name_of(part) == "td") {
        return {};
    }
    View name = trimmed(text.substr(colon + 1));
    for (const xmlNode* next = next_node(node, root); name.empty() && next != nullptr;
         next = next_node(next, root)) {
        name = is_text(next) ? trimmed(view(next->content)) : View{};
    }
    return is_name(name) ? folded_space(name) : std::string();
}

class Finder {
public:
    Finder(const xmlDoc* document, View url) : root_(xmlDocGetRootElement(document)), url_(url) {}

    Metadata find() {
        if (root_ == nullptr) {
            return {};
        }
        for (const xmlNode* node = root_; node != nullptr; node = next_node(node, root_)) {
            look_at(node);
        }
        Metadata result;
        result.url = canonical_.empty() ? std::string(url_) : canonical_;
        result.site = !site_.value.empty() ? site_.value : data_.publisher;
        result.author = !data_.author.empty()    ? folded_space(data_.author)
                        : !author_.value.empty() ? author_.value
                                                 : byline_;
        if (result.author.find("://") != std::string::npos) {
            result.author.clear();
        }
        result.language = language_;
        result.body = data_.body;
        result.title = headlines_.title({page_title_, titles_.value, folded_space(data_.headline)},
                                        result.site);
        // A saved page without an address: its window still names the paper.
        if (result.site.empty() && result.url.empty()) {
            result.site = site_behind(result.title, page_title_);
        }
        result.published = dates_.published(root_, data_, url_, canonical_, language_);
        return result;
    }

private:
    void look_at(const xmlNode* node) {
        const View name = name_of(node);
        if (name.empty()) {  // no element
            if (is_text(node) && byline_.empty()) {
                byline_ = author_in_text(node, root_);
            }
            return;
        }
        if (name == "meta") {
            look_at_meta(node);
        } else if (name == "script") {
            if (attribute(node, "type") == "application/ld+json" && node->children != nullptr) {
                read_json_ld(view(node->children->content), data_);
            }
        } else if (name == "html") {
            language_ = std::string(attribute(node, "lang"));
        } else if (name == "title" && page_title_.empty()) {
            page_title_ = text_of(node);
        } else if (name == "h1") {
            headlines_.add(node, 1);
        } else if (name == "h2" || name == "h3") {
            headlines_.add(node, 2);
        } else if (name == "link" && attribute(node, "rel") == "canonical") {
            canonical_ = std::string(attribute(node, "href"));
        }
        if (name != "meta") {
            dates_.add(node, name);
        }
    }

    void look_at_meta(const xmlNode* node) {
        const View content = attribute(node, "content");
        for (const View key : {"property", "name", "itemprop"}) {
            const std::string name = fold(attribute(node, key));
            if (name.empty()) {
                continue;
            }
            dates_.add_meta(name, content);
            titles_.offer(rank_in(title_names, name), content);
            author_.offer(rank_in(author_names, name), content);
            site_.offer(rank_in(site_names, name), content);
        }
    }

    const xmlNode* root_;
    View url_;
    LinkedData data_;
    PageDates dates_;
    Best<title_names.size()> titles_;
    Best<author_names.size()> author_;
    Best<site_names.size()> site_;
    std::string byline_;
    std::string page_title_;
    Headlines headlines_;
    std::string canonical_;
    std::string language_;
};

}  // namespace

Metadata find_metadata(const xmlDoc* document, std::string_view url) {
    return Finder(document, url).find();
}

}  // namespace linimasa::readers::html
