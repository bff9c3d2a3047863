#include "readers/html/metadata.hpp"

#include "linimasa/core/text.hpp"
#include "readers/html/json_ld.hpp"
#include "readers/lines.hpp"
#include "readers/stamp.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// Names of <meta> elements, the surest first.
constexpr std::array<View, 16> date_names = {"article:published_time",
                                             "datepublished",
                                             "date.published",
                                             "og:published_time",
                                             "og:article:published_time",
                                             "article_date_original",
                                             "publish-date",
                                             "publishdate",
                                             "publication_date",
                                             "pubdate",
                                             "sailthru.date",
                                             "parsely-pub-date",
                                             "dc.date.issued",
                                             "dcterms.created",
                                             "dc.date",
                                             "date"};
constexpr std::array<View, 4> title_names = {"og:title", "twitter:title", "dc.title", "title"};
constexpr std::array<View, 5> author_names = {"author", "article:author", "dc.creator", "byl",
                                              "parsely-author"};
constexpr std::array<View, 3> site_names = {"og:site_name", "application-name", "dc.publisher"};

template <std::size_t N>
std::size_t rank_in(const std::array<View, N>& names, View name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The line above a headline that pages put into the same heading ("Wirtschaft: …").
bool is_kicker(const xmlNode* node) {
    constexpr std::array<View, 8> words = {"kicker",    "overline", "topline",  "roofline",
                                           "dachzeile", "category", "overhead", "pretitle"};
    const std::string classes = fold(attribute(node, "class"));
    return !classes.empty() && std::any_of(words.begin(), words.end(), [&classes](View word) {
        return classes.find(word) != std::string::npos;
    });
}

std::string heading_text(const xmlNode* heading, std::size_t limit) {
    std::string raw;
    for (const xmlNode* node = heading; node != nullptr && raw.size() < limit;) {
        const bool kicker = node != heading && is_kicker(node);
        if (is_text(node)) {
            raw += view(node->content);
        } else if (!kicker && node != heading) {
            raw += ' ';
        }
        node = next_node(node, heading, kicker);
    }
    std::string text = folded_space(raw);
    return text.empty() ? text_of(heading, limit) : text;
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

/// "Headline - Site", "Headline | Site": the headline.
std::string without_site(std::string title, View site) {
    for (const View separator : {" | ", " – ", " — ", " - ", " » ", " · ", " :: ", " / "}) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string::npos || at < 10) {
            continue;
        }
        const View tail = View(title).substr(at + separator.size());
        const bool named = !site.empty() && (fold(tail).find(fold(site)) != std::string::npos ||
                                             fold(site).find(fold(tail)) != std::string::npos);
        const auto words = static_cast<std::size_t>(std::count(tail.begin(), tail.end(), ' ')) + 1;
        const bool firm = separator == " | " || separator == " » " || separator == " :: ";
        if (named || (words <= 4 && at > tail.size() && (firm || words <= 3))) {
            title.resize(at);
            return without_site(std::move(title), site);
        }
    }
    return title;
}

struct Heading {
    std::string text;
    int level;
    bool named;  ///< its class says that it is the title
};

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
        result.author = !data_.author.empty() ? folded_space(data_.author) : author_.value;
        if (result.author.find("://") != std::string::npos) {
            result.author.clear();
        }
        result.language = language_;
        result.body = data_.body;
        result.title = title(result.site);
        result.published = published();
        return result;
    }

private:
    void look_at(const xmlNode* node) {
        const View name = name_of(node);
        if (is_text(node)) {
            look_at_text(node);
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
            add_heading(node, 1);
        } else if (name == "h2" || name == "h3") {
            add_heading(node, 2);
        } else if (name == "time") {
            look_at_time(node);
        } else if (name == "link" && attribute(node, "rel") == "canonical") {
            canonical_ = std::string(attribute(node, "href"));
        } else if (attribute(node, "itemprop") == "datePublished" && item_date_.empty()) {
            const View content = attribute(node, "content");
            item_date_ = content.empty() ? text_of(node) : std::string(content);
        } else if (shown_date_.empty() && is_element(node)) {
            look_at_classes(node);
        }
    }

    void add_heading(const xmlNode* node, int level) {
        constexpr std::size_t longest = 300;
        constexpr std::size_t most = 40;
        const std::string classes =
            fold(attribute(node, "class")) + ' ' + fold(attribute(node->parent, "class"));
        const bool named = classes.find("title") != std::string::npos ||
                           classes.find("headline") != std::string::npos ||
                           attribute(node, "itemprop") == "headline";
        if (headings_.size() < most) {
            headings_.push_back({heading_text(node, longest), level, named});
        }
        first_level_ += level == 1 ? 1 : 0;
    }

    /// A short text soon after the headline that is little more than a date.
    void look_at_text(const xmlNode* node) {
        constexpr std::size_t nearby = 25;
        constexpr std::size_t longest = 90;
        if (first_level_ == 0 || texts_after_headline_ >= nearby || !near_date_.empty()) {
            return;
        }
        const View text = trimmed(view(node->content));
        const View parent = name_of(node->parent);
        if (text.empty() || parent == "script" || parent == "style") {
            return;
        }
        ++texts_after_headline_;
        if (text.size() <= longest && text.find_first_of("0123456789") != View::npos &&
            parse_stamp(text)) {
            near_date_ = std::string(text);
        }
    }

    void look_at_meta(const xmlNode* node) {
        const View content = attribute(node, "content");
        for (const View key : {"property", "name", "itemprop"}) {
            const std::string name = fold(attribute(node, key));
            if (name.empty()) {
                continue;
            }
            dates_.offer(rank_in(date_names, name), content);
            titles_.offer(rank_in(title_names, name), content);
            author_.offer(rank_in(author_names, name), content);
            site_.offer(rank_in(site_names, name), content);
        }
    }

    void look_at_time(const xmlNode* node) {
        const View stamp = attribute(node, "datetime");
        const std::string value = stamp.empty() ? text_of(node) : std::string(stamp);
        const std::string classes = fold(attribute(node, "class"));
        const bool sure = attribute(node, "itemprop") == "datePublished" ||
                          !attribute(node, "pubdate").empty() ||
                          classes.find("publish") != std::string::npos ||
                          classes.find("entry-date") != std::string::npos;
        if (sure && item_date_.empty()) {
            item_date_ = value;
        } else if (time_.empty() && classes.find("updated") == std::string::npos &&
                   parse_stamp(value)) {
            time_ = value;
        }
    }

    /// A short element whose class says that it holds the date.
    void look_at_classes(const xmlNode* node) {
        const std::string classes =
            fold(attribute(node, "class")) + ' ' + fold(attribute(node, "id"));
        constexpr std::array<View, 9> words = {"date",      "datum",     "tanggal",
                                               "pubdate",   "published", "byline",
                                               "timestamp", "meta",      "dateline"};
        const bool named = std::any_of(words.begin(), words.end(), [&classes](View word) {
            return classes.find(word) != std::string::npos;
        });
        if (!named || classes.find("update") != std::string::npos ||
            classes.find("comment") != std::string::npos) {
            return;
        }
        constexpr std::size_t longest = 160;
        const std::string text = text_of(node, longest + 1);
        if (text.size() <= longest && parse_stamp(text)) {
            shown_date_ = text;
        }
    }

    /// The heading that readers see, told by what the page's own title and og:title repeat of it;
    /// a heading that only names the site is none.
    [[nodiscard]] std::string title(const std::string& site) const {
        const std::string tab = without_site(page_title_, site);
        const std::string shared = without_site(titles_.value, site);
        const Heading* best = nullptr;
        double best_score = 0;
        for (const Heading& heading : headings_) {
            const double score = score_of(heading, {fold(tab), fold(shared)}, fold(site));
            if (score > best_score) {
                best = &heading;
                best_score = score;
            }
        }
        if (best != nullptr) {
            return best->text;
        }
        if (!shared.empty()) {
            return shared;
        }
        if (!data_.headline.empty()) {
            return folded_space(data_.headline);
        }
        return tab;
    }

    [[nodiscard]] double score_of(const Heading& heading, const std::array<std::string, 2>& titles,
                                  const std::string& site) const {
        constexpr std::size_t longest = 250;
        const std::string text = fold(heading.text);
        if (text.size() < 3 || text.size() > longest || text == site) {
            return 0;
        }
        double score = 0;
        for (const std::string& title : titles) {
            const std::size_t longer = std::max(text.size(), title.size());
            const std::size_t shorter = std::min(text.size(), title.size());
            const bool contained = title.find(text) != std::string::npos ||
                                   (title.size() >= 10 && text.find(title) != std::string::npos);
            if (contained && shorter * 2 >= longer) {
                score = std::max(score,
                                 3.0 + static_cast<double>(shorter) / static_cast<double>(longer));
            }
        }
        const auto words = std::count(text.begin(), text.end(), ' ') + 1;
        if (score == 0 && heading.level == 1 && words >= 3 &&
            (first_level_ == 1 || heading.named)) {
            score = 2;
        }
        return score == 0 ? 0 : score + (heading.level == 1 ? 0.6 : 0) + (heading.named ? 0.5 : 0);
    }

    [[nodiscard]] std::optional<Publication> published() const {
        for (const View stamp : {View(data_.published), View(dates_.value), View(item_date_)}) {
            if (auto found = parse_stamp(stamp)) {
                return found;
            }
        }
        for (const View url : {url_, View(canonical_)}) {
            if (const auto date = date_in_url(url)) {
                return parse_stamp(date->to_string());
            }
        }
        for (const View stamp : {View(time_), View(near_date_), View(shown_date_)}) {
            if (auto found = parse_stamp(stamp)) {
                return found;
            }
        }
        return std::nullopt;
    }

    const xmlNode* root_;
    View url_;
    LinkedData data_;
    Best<date_names.size()> dates_;
    Best<title_names.size()> titles_;
    Best<author_names.size()> author_;
    Best<site_names.size()> site_;
    std::string page_title_;
    std::vector<Heading> headings_;
    int first_level_ = 0;
    std::string item_date_;
    std::string time_;
    std::string shown_date_;
    std::string near_date_;
    std::size_t texts_after_headline_ = 0;
    std::string canonical_;
    std::string language_;
};

}  // namespace

Metadata find_metadata(const xmlDoc* document, std::string_view url) {
    return Finder(document, url).find();
}

}  // namespace linimasa::readers::html
