#pragma once

#include "readers/html/document.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::readers::html {

/// What a page gives as its title beside its headings; empty where it gives nothing.
struct DeclaredTitles {
    std::string tab;     ///< <title>
    std::string shared;  ///< og:title and the like
    std::string data;    ///< JSON-LD headline
};

/// The name that stands behind the headline in the title of the window: "Headline - Site". Empty
/// where the title does not begin with the headline, or what is behind it is no name.
[[nodiscard]] std::string site_behind(std::string_view headline, std::string_view tab);

/// Collects the headings of a page and tells which of them is the headline.
class Headlines {
public:
    /// @param node  an h1, h2 or h3
    void add(const xmlNode* node, int level);

    /// The heading that readers see, told by what the declared titles repeat of it; a heading that
    /// only names the site is none. Where no heading fits, a declared title without the site's
    /// name.
    [[nodiscard]] std::string title(const DeclaredTitles& declared, std::string_view site) const;

private:
    struct Heading {
        std::string text;
        int level;
        bool named;      ///< its class says that it is the title
        bool named_box;  ///< the class of what it stands in says so
        bool is_data;    ///< schema.org markup says so
    };
    [[nodiscard]] double score_of(const Heading& heading, const std::array<std::string, 3>& titles,
                                  const std::vector<std::string>& segments,
                                  const std::string& site) const;

    std::vector<Heading> headings_;
    int first_level_ = 0;
};

}  // namespace linimasa::readers::html
