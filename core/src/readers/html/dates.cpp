#include "readers/html/dates.hpp"

#include "linimasa/core/text.hpp"
#include "readers/html/names.hpp"
#include "readers/lines.hpp"
#include "readers/stamp.hpp"

#include <algorithm>
#include <array>
#include <chrono>

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

bool lies_in(const xmlNode* node, View name) {
    while (node != nullptr && is_element(node) && name_of(node) != name) {
        node = node->parent;
    }
    return node != nullptr && is_element(node);
}

/// Whether an element lies where dates are those of the visit, of comments or of other stories.
bool is_beside_story(const xmlNode* node) {
    for (; node != nullptr && is_element(node); node = node->parent) {
        const View name = name_of(node);
        if (name == "main" || name == "body") {
            return false;
        }
        // What holds the headline is no sidebar, whatever it is called.
        if (name == "nav" || name == "aside" ||
            (is_foreign_date_name(node) && find_element(node, "h1") == nullptr)) {
            return true;
        }
        // The foot of an article may hold its date, that of the page does not.
        if (name == "footer" && !lies_in(node, "article")) {
            return true;
        }
    }
    return false;
}

std::chrono::sys_days days(const Date& date) {
    return std::chrono::year(date.year()) / std::chrono::month(date.month()) /
           std::chrono::day(date.day());
}

/// A moment in UTC may be another day than where the paper appears, which is `local`.
Publication on_local_day(Publication published, const Date& local) {
    const bool utc = published.moment.ends_with('Z') || published.moment.ends_with("+00:00");
    if (utc && std::chrono::abs(days(*published.date) - days(local)) == std::chrono::days(1)) {
        published.date = local;
        published.moment = local.to_string();
    }
    return published;
}

/// What is written with figures and may be read as day/month or as month/day.
bool is_ambiguous(View stamp) {
    return day_order(stamp) == DayOrder::unknown;
}

/// "Posted on 19 May 2010": a short text that says of itself when the page was put there.
std::string said_date(const xmlNode* root) {
    constexpr std::array<View, 12> words = {
        "posted on", "published on", "published:",     "veröffentlicht",
        "gepostet",  "publié le",    "dipublikasikan", "diterbitkan",
        "diunggah",  "dimuat pada",  "publicado",      "geplaatst op"};
    constexpr std::size_t longest = 200;
    std::size_t searched = 0;
    for (const xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        const View raw = is_text(node) ? view(node->content) : View{};
        if (raw.size() < 8 || raw.size() > longest || ++searched > 4000) {
            continue;
        }
        const std::string text = fold(raw);
        const bool says = std::any_of(words.begin(), words.end(), [&text](View word) {
            return text.find(word) != std::string::npos;
        });
        if (!says || is_beside_story(node->parent)) {
            continue;
        }
        for (const xmlNode* box = node->parent; box != nullptr && is_element(box);
             box = box->parent) {
            const std::string sentence = text_of(box, longest + 1);
            if (sentence.size() > longest) {
                break;
            }
            if (parse_stamp(sentence)) {
                return sentence;
            }
        }
    }
    return {};
}

/// How the page orders days and months where it writes them with figures.
DayOrder order_of_page(const xmlNode* root, View language) {
    bool day_first = false;
    bool month_first = false;
    for (const xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        const View text = is_text(node) ? view(node->content) : View{};
        if (text.size() < 8 || text.find('/') == View::npos) {
            continue;
        }
        const auto order = day_order(text);
        day_first = day_first || order == DayOrder::day_first;
        month_first = month_first || order == DayOrder::month_first;
    }
    if (day_first != month_first) {
        return day_first ? DayOrder::day_first : DayOrder::month_first;
    }
    return fold(language) == "en-us" ? DayOrder::unknown : DayOrder::day_first;
}

}  // namespace

void PageDates::add_meta(View name, View content) {
    if (trimmed(content).empty()) {
        return;
    }
    const auto offer = [&](const auto& names, Declared& best) {
        const auto found = std::find(names.begin(), names.end(), name);
        const auto rank = static_cast<std::size_t>(found - names.begin());
        if (found != names.end() && rank < best.rank) {
            best = {folded_space(content), rank};
        }
    };
    offer(date_names, declared_);
    offer(weak_date_names, weak_);
}

void PageDates::add(const xmlNode* node, View name) {
    if (name == "time") {
        add_time(node);
    } else if (item_date_.empty() && attribute(node, "itemprop") == "datePublished" &&
               !is_beside_story(node)) {
        const View content = attribute(node, "content");
        item_date_ = content.empty() ? text_of(node) : std::string(content);
    } else if (item_date_.empty() && name == "abbr" && !attribute(node, "title").empty() &&
               attribute(node, "class").find("published") != View::npos &&
               parse_stamp(attribute(node, "title")) && !is_beside_story(node)) {
        item_date_ = std::string(attribute(node, "title"));
    }
    if (shown_date_.empty()) {
        add_by_class(node);
    }
}

void PageDates::add_time(const xmlNode* node) {
    if (!item_date_.empty()) {
        return;  // nothing is surer
    }
    const View stamp = attribute(node, "datetime");
    const std::string value = stamp.empty() ? text_of(node) : std::string(stamp);
    const std::string classes = fold(attribute(node, "class"));
    const bool sure = attribute(node, "itemprop") == "datePublished" ||
                      !attribute(node, "pubdate").empty() ||
                      classes.find("publish") != std::string::npos ||
                      classes.find("entry-date") != std::string::npos;
    const bool changed = classes.find("updated") != std::string::npos ||
                         attribute(node, "itemprop") == "dateModified";
    if ((!sure && (changed || !time_.empty() || !parse_stamp(value))) || is_beside_story(node)) {
        return;
    }
    (sure ? item_date_ : time_) = value;
}

/// A short element whose class says that it holds the date.
void PageDates::add_by_class(const xmlNode* node) {
    const View plain_class = attribute(node, "class");
    const View plain_id = attribute(node, "id");
    if (plain_class.empty() && plain_id.empty()) {
        return;
    }
    const std::string classes = fold(plain_class) + ' ' + fold(plain_id);
    constexpr std::array<View, 9> words = {"date",   "datum",     "tanggal", "pubdate", "published",
                                           "byline", "timestamp", "meta",    "dateline"};
    const bool named = std::any_of(words.begin(), words.end(), [&classes](View word) {
        return classes.find(word) != std::string::npos;
    });
    if (!named || classes.find("update") != std::string::npos ||
        classes.find("modified") != std::string::npos ||
        classes.find("comment") != std::string::npos) {
        return;
    }
    constexpr std::size_t longest = 160;
    const std::string text = text_of(node, longest + 1);
    if (text.size() <= longest && parse_stamp(text) && !is_beside_story(node)) {
        shown_date_ = text;
    }
}

std::optional<Publication> PageDates::published(const xmlNode* root, const LinkedData& data,
                                                View url, View canonical, View language) const {
    const auto in_url = date_in_url(url) ? date_in_url(url) : date_in_url(canonical);
    const auto read = [&](View stamp) -> std::optional<Publication> {
        if (!is_ambiguous(stamp)) {
            return parse_stamp(stamp);
        }
        const DayOrder order = order_of_page(root, language);
        return order == DayOrder::unknown ? std::nullopt : parse_stamp(stamp, order);
    };
    for (const View stamp : {View(data.published), View(declared_.value), View(item_date_),
                             View(weak_.value), View(data.page_published)}) {
        if (auto found = read(stamp)) {
            return in_url ? on_local_day(*std::move(found), *in_url) : found;
        }
    }
    if (in_url) {
        return parse_stamp(in_url->to_string());
    }
    for (const View stamp : {View(time_), View(shown_date_)}) {
        if (auto found = read(stamp)) {
            return found;
        }
    }
    return read(said_date(root));
}

}  // namespace linimasa::readers::html
