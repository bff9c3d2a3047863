#include "readers/html/json_ld.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace linimasa::readers::html {
namespace {

constexpr std::size_t deepest = 32;

struct Level {
    std::string key;   ///< under which this object or list stands
    std::string type;  ///< @type, where it has been seen
    LinkedData found;  ///< of this object alone
    bool list = false;
};

bool is_article(std::string_view type) {
    constexpr std::array<std::string_view, 4> endings = {"Article", "Posting", "Report", "Recipe"};
    for (const std::string_view ending : endings) {
        if (type.ends_with(ending)) {
            return true;
        }
    }
    return type == "WebPage" || type == "CreativeWork" || type == "VideoObject";
}

/// Whether what stands under a key is the page's own story: lists of others, parts of a live
/// report, what is quoted or filmed are not.
bool is_of_page(std::string_view key) {
    constexpr std::array<std::string_view, 4> own = {"", "@graph", "mainEntity",
                                                     "mainEntityOfPage"};
    return std::find(own.begin(), own.end(), key) != own.end();
}

void fill(std::string& target, const std::string& value) {
    if (target.empty()) {
        target = value;
    }
}

class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
public:
    explicit Handler(LinkedData& data) : data_(data) {}

    bool Default() { return true; }             // NOLINT(readability-identifier-naming)
    bool StartObject() { return open(false); }  // NOLINT(readability-identifier-naming)
    bool StartArray() { return open(true); }    // NOLINT(readability-identifier-naming)
    bool EndArray(rapidjson::SizeType) {        // NOLINT(readability-identifier-naming)
        levels_.pop_back();
        return true;
    }
    bool EndObject(rapidjson::SizeType) {  // NOLINT(readability-identifier-naming)
        const Level level = std::move(levels_.back());
        levels_.pop_back();
        // {"@type": "Role", "author": {…}} under "author": who has the role is meant.
        if (level.key == "author" && !level.found.author.empty()) {
            if (Level* const owner = owner_of(levels_.size())) {
                fill(owner->found.author, level.found.author);
            }
        }
        if (is_article(level.type) && is_of_page(level.key)) {
            const bool page = level.type == "WebPage" || level.type == "VideoObject" ||
                              level.type == "CreativeWork";
            if (!page) {
                fill(data_.headline, level.found.headline);
                fill(data_.author, level.found.author);
                fill(data_.body, level.found.body);
            }
            fill(page ? data_.page_published : data_.published, level.found.published);
            fill(data_.publisher, level.found.publisher);
            fill(data_.language, level.found.language);
        }
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {  // NOLINT
        key_.assign(text, length);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {  // NOLINT
        if (levels_.empty()) {
            return true;
        }
        const std::string value(text, length);
        Level& level = levels_.back();
        const std::string& key = level.list ? level.key : key_;
        if (key == "@type" || (level.list && key == "@type")) {
            Level& owner = level.list && levels_.size() > 1 ? levels_[levels_.size() - 2] : level;
            if (owner.type.empty() || is_article(value)) {
                owner.type = value;
            }
        } else if (key == "headline") {
            fill(level.found.headline, value);
        } else if (key == "datePublished") {
            fill(level.found.published, value);
        } else if (key == "articleBody") {
            fill(level.found.body, value);
        } else if (key == "inLanguage") {
            fill(level.found.language, value);
        } else if (key == "author") {
            Level& owner = level.list && levels_.size() > 1 ? levels_[levels_.size() - 2] : level;
            fill(owner.found.author, value);
        } else if (key == "name") {
            name(value);
        }
        return true;
    }

private:
    bool open(bool list) {
        if (levels_.size() >= deepest) {
            return false;
        }
        Level level;
        // What stands in a list belongs to the key of the list.
        level.key = !levels_.empty() && levels_.back().list ? levels_.back().key : key_;
        level.list = list;
        levels_.push_back(std::move(level));
        return true;
    }

    /// The name of an author or publisher belongs to the object that has them.
    void name(const std::string& value) {
        const std::string role = levels_.back().key;
        if (role != "author" && role != "publisher") {
            return;
        }
        if (Level* const owner = owner_of(levels_.size() - 1)) {
            fill(role == "author" ? owner->found.author : owner->found.publisher, value);
        }
    }

    /// The innermost object of the outermost `count` levels, which lists are left out of.
    Level* owner_of(std::size_t count) {
        for (std::size_t i = count; i > 0; --i) {
            if (!levels_[i - 1].list) {
                return &levels_[i - 1];
            }
        }
        return nullptr;
    }

    LinkedData& data_;
    std::vector<Level> levels_;
    std::string key_;
};

}  // namespace

void read_json_ld(std::string_view script, LinkedData& data) {
    std::string repaired;
    if (utf8::first_invalid(script) != std::string_view::npos) {
        repaired = utf8::repaired(script);
        script = repaired;
    }
    // Line breaks inside strings are common and mean a blank.
    std::string clean(script);
    for (char& c : clean) {
        c = static_cast<unsigned char>(c) < 0x20U ? ' ' : c;
    }
    Handler handler(data);
    rapidjson::MemoryStream stream(clean.data(), clean.size());
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseStopWhenDoneFlag>(stream, handler);
}

}  // namespace linimasa::readers::html
