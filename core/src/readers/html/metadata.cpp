#include "readers/html/metadata.hpp"

#include "linimasa/core/text.hpp"
#include "readers/html/headline.hpp"
#include "readers/html/json_ld.hpp"
#include "readers/lines.hpp"
#include "readers/stamp.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// Names of <meta> elements, the surest first.
constexpr std::array<View, 14> date_names = {"article:published_time",
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
                                             "dcterms.created"};
/// These may be the day of the last change or of the copy.
constexpr std::array<View, 2> weak_date_names = {"dc.date", "date"};
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
        result.title = headlines_.title({page_title_, titles_.value, folded_space(data_.headline)},
                                        result.site);
        result.published = published();
        return result;
    }

private:
    void look_at(const xmlNode* node) {
        const View name = name_of(node);
        if (name.empty()) {
            return;  // no element
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
        } else if (name == "time") {
            look_at_time(node);
        } else if (name == "link" && attribute(node, "rel") == "canonical") {
            canonical_ = std::string(attribute(node, "href"));
        } else if (attribute(node, "itemprop") == "datePublished" && item_date_.empty()) {
            const View content = attribute(node, "content");
            item_date_ = content.empty() ? text_of(node) : std::string(content);
        }
        if (shown_date_.empty()) {
            look_at_classes(node);
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
            weak_dates_.offer(rank_in(weak_date_names, name), content);
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

    [[nodiscard]] std::optional<Publication> published() const {
        const auto in_url = date_in_url(url_) ? date_in_url(url_) : date_in_url(canonical_);
        for (const View stamp : {View(data_.published), View(dates_.value), View(item_date_),
                                 View(weak_dates_.value), View(data_.page_published)}) {
            if (auto found = parse_stamp(stamp)) {
                return in_url ? on_local_day(*std::move(found), *in_url) : found;
            }
        }
        if (in_url) {
            return parse_stamp(in_url->to_string());
        }
        for (const View stamp : {View(time_), View(shown_date_)}) {
            if (auto found = parse_stamp(stamp)) {
                return found;
            }
        }
        return std::nullopt;
    }

    /// A moment in UTC may be another day than where the paper appears. The address has that day.
    [[nodiscard]] static Publication on_local_day(Publication published, const Date& in_url) {
        const bool utc = published.moment.ends_with('Z') || published.moment.ends_with("+00:00");
        const auto days = [](const Date& date) {
            return std::chrono::sys_days(std::chrono::year(date.year()) /
                                         std::chrono::month(date.month()) /
                                         std::chrono::day(date.day()));
        };
        if (utc && std::chrono::abs(days(*published.date) - days(in_url)) == std::chrono::days(1)) {
            published.date = in_url;
            published.moment = in_url.to_string();
        }
        return published;
    }

    const xmlNode* root_;
    View url_;
    LinkedData data_;
    Best<date_names.size()> dates_;
    Best<weak_date_names.size()> weak_dates_;
    Best<title_names.size()> titles_;
    Best<author_names.size()> author_;
    Best<site_names.size()> site_;
    std::string page_title_;
    Headlines headlines_;
    std::string item_date_;
    std::string time_;
    std::string shown_date_;
    std::string canonical_;
    std::string language_;
};

}  // namespace

Metadata find_metadata(const xmlDoc* document, std::string_view url) {
    return Finder(document, url).find();
}

}  // namespace linimasa::readers::html
