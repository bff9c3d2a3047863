#pragma once

#include "readers/html/document.hpp"

#include <absl/container/flat_hash_set.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace linimasa::readers::html {

/// What is known of an element and all below it that was not cut off; in bytes.
struct Measure {
    std::size_t text = 0;     ///< that is not white space
    std::size_t linked = 0;   ///< of this inside links
    std::size_t running = 0;  ///< of this in paragraphs of some length
};

/// The bytes of a text that are not white space.
[[nodiscard]] std::size_t visible_size(std::string_view text);

/// The body of a page with what its elements hold, where its headline stands, and what was cut off
/// from it. The document must live as long.
class PageTree {
public:
    /// @param title  of the article where it is known: tells which heading is the headline
    PageTree(const xmlNode* body, std::string_view title);

    [[nodiscard]] const xmlNode* body() const { return body_; }
    /// Nothing for what was cut off or lies below it.
    [[nodiscard]] Measure of(const xmlNode* node) const {
        const std::size_t at = place(node);
        return at < measures_.size() ? measures_[at] : Measure{};
    }
    /// Bytes of running text of the whole page, without windows over it.
    [[nodiscard]] std::size_t running() const { return running_; }
    void set_running(std::size_t running) { running_ = running; }

    /// The headings that say what the title says; where there are none, those of the first level.
    [[nodiscard]] bool is_headline(const xmlNode* node) const { return headlines_.contains(node); }
    /// A headline or what one lies in. Neither comments nor a sidebar, whatever it is called.
    [[nodiscard]] bool is_around_headline(const xmlNode* node) const {
        return around_headline_.contains(node);
    }
    /// In document order; null where the page has none.
    [[nodiscard]] const xmlNode* first_headline() const;

    /// Cuts an element of the body off; measure() has to follow once all is cut.
    void cut(const xmlNode* node) {
        cut_.at(place(node)) = true;
        has_cuts_ = true;
    }
    [[nodiscard]] bool is_cut(const xmlNode* node) const {
        const std::size_t at = place(node);
        return at < cut_.size() && cut_[at];
    }
    [[nodiscard]] bool has_cuts() const { return has_cuts_; }
    void mend() {
        cut_.assign(cut_.size(), false);
        has_cuts_ = false;
    }
    /// Measures everything that was not cut off.
    void measure();

private:
    void find_elements();
    void find_headlines(std::string_view title);
    /// Where the lists below hold what is known of an element; beyond their end for anything else.
    [[nodiscard]] std::size_t place(const xmlNode* node) const { return number_of(node) - first_; }

    const xmlNode* body_;
    std::size_t first_;  ///< the number of the body
    std::size_t running_ = 0;
    bool has_cuts_ = false;
    absl::flat_hash_set<const xmlNode*> headlines_;
    absl::flat_hash_set<const xmlNode*> around_headline_;
    std::vector<const xmlNode*> elements_;  ///< in document order
    std::vector<std::size_t> own_;          ///< visible bytes right in the element
    std::vector<bool> cut_;
    std::vector<Measure> measures_;
};

}  // namespace linimasa::readers::html
