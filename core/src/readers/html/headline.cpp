#include "readers/html/headline.hpp"

#include "linimasa/core/text.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"

#include <algorithm>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

constexpr std::size_t longest_heading = 300;  ///< bytes
constexpr std::array<View, 9> separators = {" | ", " – ",  " — ", " - ", " » ",
                                            " · ", " :: ", " / ", " : "};

/// The line above a headline that pages put into the same heading ("Wirtschaft: …").
bool is_kicker(const xmlNode* node) {
    constexpr std::array<View, 10> words = {"kicker",    "overline",     "topline",  "roofline",
                                            "dachzeile", "category",     "overhead", "pretitle",
                                            "topic",     "entry-section"};
    const std::string classes = fold(attribute(node, "class"));
    return !classes.empty() && std::any_of(words.begin(), words.end(), [&classes](View word) {
        return classes.find(word) != std::string::npos;
    });
}

/// Without the mark that stood between kicker and headline.
View without_marks(View text) {
    while (!text.empty() && View(":-|/ ").find(text.front()) != View::npos) {
        text.remove_prefix(1);
    }
    while (!text.empty() && View("|/ ").find(text.back()) != View::npos) {
        text.remove_suffix(1);
    }
    return text;
}

std::string heading_text(const xmlNode* heading) {
    std::string raw;
    for (const xmlNode* node = heading; node != nullptr && raw.size() < longest_heading;) {
        const View name = name_of(node);
        const bool skip =
            node != heading && (is_kicker(node) || name == "style" || name == "script");
        if (is_text(node)) {
            raw += view(node->content);
        } else if (!skip && node != heading) {
            raw += ' ';
        }
        node = next_node(node, heading, skip);
    }
    const std::string text(without_marks(folded_space(raw)));
    return text.empty() ? text_of(heading, longest_heading) : text;
}

/// A link to the first page of the site: what stands in it is the site's name.
bool is_home_link(View target) {
    const std::size_t scheme = target.rfind("://");  // an archive's address holds the page's own
    if (scheme == View::npos) {
        return target == "/";
    }
    const std::size_t path = target.find('/', scheme + 3);
    return path == View::npos || path + 1 == target.size();
}

bool leads_home(const xmlNode* heading) {
    const xmlNode* link = find_element(heading, "a");
    if (link == nullptr && heading->parent != nullptr && name_of(heading->parent) == "a") {
        link = heading->parent;
    }
    return link != nullptr && is_home_link(attribute(link, "href"));
}

bool says_title(const xmlNode* node) {
    const std::string classes = fold(attribute(node, "class"));
    return classes.find("title") != std::string::npos ||
           classes.find("headline") != std::string::npos;
}

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

/// The share of the words of one text that the other has too; both folded.
double shared_words(View text, View other) {
    std::size_t words = 0;
    std::size_t shared = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const View word = text.substr(begin, end - begin);
        if (!word.empty()) {
            ++words;
            shared += other.find(word) != View::npos ? 1U : 0U;
        }
        begin = end + 1;
    }
    return words == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(words);
}

/// "Headline - Site", "Headline | Site": the headline.
std::string without_site(std::string title, View site) {
    for (const View separator : separators) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string::npos || at < 10 || separator == " : ") {
            continue;
        }
        const View tail = View(title).substr(at + separator.size());
        if (!tail.empty() && is_figure(tail.front()) &&
            (is_figure(title[at - 1]) || title[at - 1] == '.')) {
            continue;  // "14. - 20. Januar": from and to
        }
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

/// "Site » Archive » Headline" in its parts, folded.
std::vector<std::string> segments_of(View title) {
    std::vector<std::string> segments;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < title.size();) {
        const auto found = std::find_if(separators.begin(), separators.end(), [&](View separator) {
            return title.substr(at).starts_with(separator);
        });
        if (found == separators.end() && !title.substr(at).starts_with(": ")) {
            ++at;
            continue;
        }
        segments.push_back(fold(trimmed(title.substr(begin, at - begin))));
        at += found == separators.end() ? 2 : found->size();
        begin = at;
    }
    segments.push_back(fold(trimmed(title.substr(begin))));
    return segments;
}

}  // namespace

void Headlines::add(const xmlNode* node, int level) {
    constexpr std::size_t most = 40;
    if (leads_home(node)) {
        return;
    }
    std::string text = heading_text(node);
    if (text.empty()) {
        return;
    }
    if (headings_.size() < most) {
        const bool is_data = attribute(node, "itemprop") == "headline";
        headings_.push_back({std::move(text), level, says_title(node) || is_data,
                             says_title(node->parent), is_data});
    }
    first_level_ += level == 1 ? 1 : 0;
}

std::string site_behind(View headline, View tab) {
    constexpr std::size_t most_words = 4;
    constexpr std::size_t longest = 40;
    const bool repeats = !headline.empty() && tab.size() > headline.size() &&
                         fold(tab.substr(0, headline.size())) == fold(headline);
    View rest = repeats ? tab.substr(headline.size()) : View{};
    const bool follows = std::any_of(separators.begin(), separators.end(),
                                     [&](View separator) { return rest.starts_with(separator); });
    View name;
    // A part of the paper may stand behind its name, too: "Headline - Site - Economy".
    const auto& rubrics = Lexicon::builtin().page_words(PageWord::rubric);
    for (bool rubric = follows; rubric;) {
        std::size_t begin = 0;  // after the last separator, of whatever form
        std::size_t end = 0;    // before it
        for (const View separator : separators) {
            const std::size_t last = rest.rfind(separator);
            if (last != View::npos && last + separator.size() > begin) {
                begin = last + separator.size();
                end = last;
            }
        }
        name = begin == 0 ? View{} : trimmed(rest.substr(begin));
        rubric = std::find(rubrics.begin(), rubrics.end(), fold(name)) != rubrics.end();
        rest = rest.substr(0, end);
    }
    const auto words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
    const bool capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
    return capital && words <= most_words && name.size() <= longest ? std::string(name)
                                                                    : std::string();
}

std::string Headlines::title(const DeclaredTitles& declared, View site) const {
    const std::array<std::string, 3> titles = {without_site(declared.tab, site),
                                               without_site(declared.shared, site), declared.data};
    const std::array<std::string, 3> folded = {fold(titles[0]), fold(titles[1]), fold(titles[2])};
    const std::vector<std::string> segments = segments_of(declared.tab);
    const std::string folded_site = fold(site);
    const Heading* best = nullptr;
    double best_score = 0;
    for (const Heading& heading : headings_) {
        const double score = score_of(heading, folded, segments, folded_site);
        if (score > best_score) {
            best = &heading;
            best_score = score;
        }
    }
    if (best == nullptr) {
        return !titles[1].empty() ? titles[1] : !titles[2].empty() ? titles[2] : titles[0];
    }
    // A kicker that nothing marks as one: the declared titles begin after it.
    constexpr std::size_t least = 20;
    const std::string text = fold(best->text);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (folded[i].size() < least || text.size() <= folded[i].size() + 2 ||
            !text.ends_with(folded[i])) {
            continue;
        }
        const char before = text[text.size() - folded[i].size() - 1];
        if (before == ' ' || before == ':' || before == '|') {
            return titles[i];
        }
    }
    return best->text;
}

double Headlines::score_of(const Heading& heading, const std::array<std::string, 3>& titles,
                           const std::vector<std::string>& segments,
                           const std::string& site) const {
    constexpr std::size_t longest = 250;
    const std::string text = fold(heading.text);
    if (text.size() < 3 || text.size() > longest || text == site) {
        return 0;
    }
    double score = 0;
    for (std::size_t i = 0; i < 2; ++i) {  // JSON-LD often shortens or embellishes
        const std::string& title = titles[i];
        const std::size_t longer = std::max(text.size(), title.size());
        const std::size_t shorter = std::min(text.size(), title.size());
        const bool contained = title.find(text) != std::string::npos ||
                               (title.size() >= 10 && text.find(title) != std::string::npos);
        if (contained && shorter * 2 >= longer) {
            score =
                std::max(score, 3.0 + static_cast<double>(shorter) / static_cast<double>(longer));
        }
    }
    const auto words = std::count(text.begin(), text.end(), ' ') + 1;
    const bool segment = std::find(segments.begin(), segments.end(), text) != segments.end();
    if (segment && (words >= 3 || (heading.level == 1 && first_level_ == 1))) {
        score = std::max(score, 3.0);
    }
    if (score == 0 && heading.level == 1 && words >= 3 &&
        (first_level_ == 1 || heading.named || heading.named_box)) {
        score = 2;
    }
    constexpr double most_words = 0.75;
    constexpr std::ptrdiff_t enough_words = 5;
    if (score == 0 && heading.level == 1 && words >= enough_words &&
        shared_words(text, titles[0]) >= most_words) {
        score = 2;  // said a little differently
    }
    if (score == 0 && heading.is_data && words >= 3) {
        score = 2;
    }
    // The only one of the first level is rarely anything else.
    const double first = heading.level != 1 ? 0 : first_level_ == 1 ? 1.0 : 0.7;
    return score == 0 ? 0 : score + first + (heading.named || heading.named_box ? 0.5 : 0);
}

}  // namespace linimasa::readers::html
