#pragma once

#include "linimasa/core/article.hpp"
#include "readers/html/document.hpp"
#include "readers/html/json_ld.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers::html {

/// Collects what a page says of its day of publication, and weighs it: what it declares before what
/// it shows. The day of a change, of a comment, of another story or of the visit is none.
class PageDates {
public:
    /// @param name  of a <meta> element, in small letters
    void add_meta(std::string_view name, std::string_view content);
    /// Any other element.
    void add(const xmlNode* node, std::string_view name);

    /// @param url  where the page came from; `canonical` where it says that it belongs
    [[nodiscard]] std::optional<Publication> published(const xmlNode* root, const LinkedData& data,
                                                       std::string_view url,
                                                       std::string_view canonical,
                                                       std::string_view language) const;

private:
    void add_time(const xmlNode* node);
    void add_by_class(const xmlNode* node);

    struct Declared {
        std::string value;
        std::size_t rank = ~std::size_t{0};
    };
    Declared declared_;
    Declared weak_;
    std::string item_date_;
    std::string time_;
    std::string shown_date_;
};

}  // namespace linimasa::readers::html
