#include "events/forms.hpp"

#include "text/morphology.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

std::string with_blanks(std::string_view words) {
    std::string out(words);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

void add_with_clitic(std::vector<WordForm>& forms, std::string word, Form form) {
    forms.push_back({word + "nya", form, true});
    forms.push_back({std::move(word), form, false});
}

/// All voices of a verb, and the noun of the act where asked for.
std::vector<WordForm> verb_forms(std::string_view root_and_suffix, bool with_noun) {
    const std::size_t dash = root_and_suffix.find('-');
    const std::string_view root = root_and_suffix.substr(0, dash);
    const std::string suffix(dash == std::string_view::npos ? std::string_view{}
                                                            : root_and_suffix.substr(dash + 1));
    // "ambil_alih": the affix goes on the first word.
    const std::size_t blank = root.find('_');
    const std::string_view first = root.substr(0, blank);
    const std::string rest =
        blank == std::string_view::npos ? std::string{} : with_blanks(root.substr(blank));
    const auto joined = [&](std::string_view prefix, std::string_view word) {
        std::string out(prefix);
        out += word;
        out += rest;
        out += suffix;
        return out;
    };
    std::vector<WordForm> forms;
    for (const std::string& active : morphology::with_me(first)) {
        if (rest.empty()) {
            add_with_clitic(forms, active + suffix, Form::active);
        } else {
            forms.push_back({joined({}, active), Form::active});
        }
    }
    forms.push_back({joined("di", first), Form::passive});
    forms.push_back({joined({}, first), Form::bare});
    if (suffix.empty() && rest.empty()) {
        forms.push_back({"ter" + std::string(first), Form::passive});
    }
    if (with_noun && rest.empty()) {
        for (const std::string& actor : morphology::with_pe(first)) {
            add_with_clitic(forms, actor + "an", Form::noun);
        }
    }
    return forms;
}

}  // namespace

std::vector<std::string> choices(std::string_view pattern) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return {std::string(pattern)};
    }
    std::vector<std::string> out;
    const std::vector<std::string> ends = choices(pattern.substr(close + 1));
    std::string_view inside = pattern.substr(open + 1, close - open - 1);
    while (true) {
        const std::size_t comma = inside.find(',');
        for (const std::string& end : ends) {
            std::string made(pattern.substr(0, open));
            made += inside.substr(0, comma);
            made += end;
            out.push_back(std::move(made));
        }
        if (comma == std::string_view::npos) {
            return out;
        }
        inside.remove_prefix(comma + 1);
    }
}

std::vector<WordForm> spell_out(std::string_view form) {
    if (form.size() < 3 || form[1] != ':') {
        return {};
    }
    const std::string_view body = form.substr(2);
    std::vector<WordForm> forms;
    switch (form[0]) {
        case 'v':
            return verb_forms(body, true);
        case 'V':
            return verb_forms(body, false);
        case 'a':
            add_with_clitic(forms, with_blanks(body), Form::active);
            return forms;
        case 'p':
            return {{with_blanks(body), Form::passive}};
        case 'b':
            return {{with_blanks(body), Form::middle}};
        case 'n':
            add_with_clitic(forms, with_blanks(body), Form::noun);
            return forms;
        default:
            return {};
    }
}

}  // namespace linimasa::events
