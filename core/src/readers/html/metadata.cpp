#include "readers/html/metadata.hpp"

#include "linimasa/core/text.hpp"
#include "readers/html/byline.hpp"
#include "readers/html/dates.hpp"
#include "readers/html/headline.hpp"
#include "readers/html/json_ld.hpp"
#include "readers/lines.hpp"
#include "readers/outlet.hpp"

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

/// What two ways to write one name have in common: its letters and figures.
std::string letters_of(View name) {
    std::string letters = fold(name);
    letters.erase(std::remove_if(letters.begin(), letters.end(),
                                 [](char c) {
                                     return static_cast<unsigned char>(c) < 0x80U &&
                                            !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
                                 }),
                  letters.end());
    return letters;
}

/// "harianumum" or "Harianumum.com" for Harian Umum Online: the paper itself.
bool is_name_of_site(View author, View site) {
    constexpr std::size_t shortest = 4;
    const auto host = author.find(' ') == View::npos ? outlet_of_host(author) : std::nullopt;
    const std::string name = letters_of(host ? *host : author);
    return name.size() >= shortest && letters_of(site).starts_with(name);
}

/// The outlet of a saved page: as the window's title calls the host that the page names, as it
/// calls itself where the page names none, else as the host is called.
std::string site_of_window(const std::string& behind, View url) {
    const auto host = outlet_of_url(url);
    return !host || letters_of(behind) == letters_of(*host) ? behind : *host;
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
        result.language = language_;
        result.body = data_.body;
        result.title = headlines_.title({page_title_, titles_.value, folded_space(data_.headline)},
                                        result.site);
        // The address that a page came from names the paper better than its window.
        if (result.site.empty() && url_.empty()) {
            result.site = site_of_window(site_behind(result.title, page_title_), canonical_);
        }
        result.author = author(result.site);
        result.published = dates_.published(root_, data_, url_, canonical_, language_);
        return result;
    }

private:
    [[nodiscard]] std::string author(View site) const {
        // A name of thousands of letters is none.
        constexpr std::size_t longest = 200;
        std::string declared = !data_.author.empty() ? folded_space(data_.author) : author_.value;
        if (declared.find("://") != std::string::npos || declared.size() > longest) {
            declared.clear();
        }
        return declared.empty() || (!byline_.empty() && is_name_of_site(declared, site)) ? byline_
                                                                                         : declared;
    }

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
