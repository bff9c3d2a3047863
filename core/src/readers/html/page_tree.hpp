#pragma once

#include "readers/html/document.hpp"

#include <absl/container/flat_hash_map.h>
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
    [[nodiscard]] Measure of(const xmlNode* node) const;
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

    /// Cuts an element off; measure() has to follow once all is cut.
    void cut(const xmlNode* node) { cut_.insert(node); }
    [[nodiscard]] bool is_cut(const xmlNode* node) const { return cut_.contains(node); }
    [[nodiscard]] bool has_cuts() const { return !cut_.empty(); }
    void mend() { cut_.clear(); }
    /// Measures everything that was not cut off.
    void measure();

private:
    void find_headlines(std::string_view title);
    [[nodiscard]] Measure measure_one(const xmlNode* node) const;

    const xmlNode* body_;
    std::size_t running_ = 0;
    absl::flat_hash_set<const xmlNode*> headlines_;
    absl::flat_hash_set<const xmlNode*> around_headline_;
    absl::flat_hash_set<const xmlNode*> cut_;
    absl::flat_hash_map<const xmlNode*, Measure> measures_;
};

}  // namespace linimasa::readers::html
