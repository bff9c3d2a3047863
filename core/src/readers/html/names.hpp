#pragma once

#include "readers/html/document.hpp"

#include <string_view>

/// What elements, classes and ids are usually called, and what stands in them.
namespace linimasa::readers::html {

/// <p> and the like.
[[nodiscard]] bool is_paragraph(std::string_view name);
/// From <h2> to <h6>.
[[nodiscard]] bool is_heading(std::string_view name);
/// What stands on lines of its own.
[[nodiscard]] bool is_block(std::string_view name);
/// Marks a word within a sentence.
[[nodiscard]] bool is_inline(std::string_view name);
/// Never part of a text: scripts, styles, controls, pictures.
[[nodiscard]] bool is_foreign_element(std::string_view name);
/// Beside the text by its element: navigation, footers, asides, forms.
[[nodiscard]] bool is_side_element(std::string_view name);
/// A window over the page: about cookies, with a form.
[[nodiscard]] bool is_overlay_name(const xmlNode* node);
/// Not shown to readers.
[[nodiscard]] bool is_hidden(const xmlNode* node);
/// Class, id or role say that this is something else than the story: comments, sharing, teasers.
[[nodiscard]] bool is_foreign_name(const xmlNode* node);
/// Comments, a sidebar or a footer.
[[nodiscard]] bool is_discussion_name(const xmlNode* node);
/// About an author: since when they have been there, in a forum.
[[nodiscard]] bool is_profile_name(const xmlNode* node);
/// Where dates are those of the visit, of readers' comments or of other stories.
[[nodiscard]] bool is_foreign_date_name(const xmlNode* node);
/// A teaser: of another story where it has links, else often the lead of this one.
[[nodiscard]] bool is_teaser_name(const xmlNode* node);
/// Something of another page, shown inside this one.
[[nodiscard]] bool is_embedded_name(const xmlNode* node);
/// The text below a picture.
[[nodiscard]] bool is_caption_name(const xmlNode* node);
/// Class or id say that this is the story.
[[nodiscard]] bool is_story_name(const xmlNode* node);

}  // namespace linimasa::readers::html
