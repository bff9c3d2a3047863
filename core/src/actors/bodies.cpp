

#include "actors/join.hpp"
#include "actors/text_map.hpp"

#include <algorithm>

namespace linimasa::actors {
namespace {

/// A body's written form, taken apart.
struct BodyForm {
    NameWords words;                       ///< without brackets, "dan" and "RI"
    std::vector<std::string> short_forms;  ///< in brackets
    std::string key;                       ///< words, joined
    std::string with_short;  ///< "PP Muhammadiyah" of "Pengurus Pusat (PP) Muhammadiyah"; or empty
    std::string part_short;  ///< "Puspen" of "Pusat Penerangan (Puspen) TNI"; or empty
    std::string unnumbered;  ///< "PDNS" of "PDNS 2"; empty where there is no number
    std::string core;        ///< without "Partai", "PT", …; empty where nothing is left
};

/// So many bodies before one are held against it word by word; a bound, not a rule of the language.
constexpr std::uint32_t most_alike = 256;

class BodyJoiner {
public:
    explicit BodyJoiner(Draw& draw) : draw_(draw) {}

    void join() {
        Scene& scene = draw_.scene;
        for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
            const Item& item = scene.items[i];
            if (item.kind != MentionKind::organization || is_word_of_grammar(item)) {
                continue;
            }
            const auto draft = find_or_make(i);
            const bool acronym = draw_.drafts[draft].words.size() > 1 && is_short(i);
            add_item(draw_, draft, i, acronym ? ReferenceForm::acronym : ReferenceForm::name);
        }
    }

private:
    /// "itu" is no mention of the ITU.
    [[nodiscard]] bool is_word_of_grammar(const Item& item) const {
        return item.past - item.first == 1 && !draw_.scene.token(item.first).capitalized &&
               draw_.scene.is(item.first, deictic | pronoun | stop_word);
    }

    [[nodiscard]] bool is_short(std::uint32_t item) const {
        return name_words(draw_.scene.source(draw_.scene.items[item])).size() == 1;
    }

    /// "polsek" for "kepolisian sektor": its letters need not begin with the first one.
    [[nodiscard]] static bool contracts(const std::string& acronym, NameWords full) {
        if (!full.empty() && !acronym.empty()) {
            const auto first = full.front().find(acronym.front());
            full.front().erase(0, first == std::string::npos ? 0 : first);
        }
        return acronym_of(acronym, full);
    }

    [[nodiscard]] BodyForm take_apart(std::string_view text) const {
        BodyForm form;
        std::string plain;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto close = text[i] == '(' ? text.find(')', i) : std::string_view::npos;
            if (close == std::string_view::npos) {
                plain += text[i];
                continue;
            }
            if (const auto inner = name_words(text.substr(i + 1, close - i - 1)); !inner.empty()) {
                form.short_forms.push_back(joined(inner));
                const auto rest = name_words(text.substr(close + 1));
                if (!rest.empty() && contracts(form.short_forms.back(), name_words(plain))) {
                    form.with_short = form.short_forms.back() + joined(rest);
                    constexpr std::size_t telling = 4;  // "PP" alone is not the body
                    if (form.short_forms.back().size() >= telling) {
                        form.part_short = form.short_forms.back();
                    }
                    form.short_forms.pop_back();
                }
            }
            plain += ' ';
            i = close;
        }
        for (auto& word : name_words(plain)) {
            if ((draw_.words.classes_of(word) & link_word) == 0) {
                form.words.push_back(std::move(word));
            }
        }
        strip_own(form.words);
        form.key = joined(form.words);
        if (form.words.size() > 1 && form.words.back().size() <= 2 &&
            form.words.back().find_first_not_of("0123456789") == std::string::npos) {
            form.unnumbered = joined({form.words.begin(), form.words.end() - 1});
        }
        std::size_t generic = 0;
        while (generic < form.words.size() &&
               (draw_.words.classes_of(form.words[generic]) & body_generic) != 0) {
            ++generic;
        }
        if (generic > 0) {
            form.core = joined(
                {form.words.begin() + static_cast<std::ptrdiff_t>(generic), form.words.end()});
        }
        return form;
    }

    /// "KPU RI" is the KPU.
    void strip_own(NameWords& words) const {
        while (words.size() > 1 && (draw_.words.classes_of(words.back()) & own_suffix) != 0) {
            words.pop_back();
        }
    }

    std::uint32_t find_or_make(std::uint32_t index) {
        const Item& item = draw_.scene.items[index];
        const std::string surface(draw_.scene.source(item));
        const auto known = by_surface_.find(surface);
        std::uint32_t draft = known == by_surface_.end() ? none : known->second;
        BodyForm form = take_apart(surface);
        if (draft == none) {
            draft = find(form, item);
        }
        if (draft == none) {
            draft = known_abbreviation(form, item);
        }
        if (draft == none) {
            draft = make(form, surface, item);
        }
        // A fuller form found later becomes the words that short forms are held against.
        if (form.words.size() > draw_.drafts[draft].words.size()) {
            draw_.drafts[draft].words = form.words;
        }
        by_surface_[surface] = draft;
        for (auto& abbreviation : form.short_forms) {
            by_key_.emplace(std::move(abbreviation), draft);
        }
        by_key_.emplace(form.key, draft);
        // Under the full name that an abbreviation is known for, too: "Kementerian Kominfo" and
        // "Kemenkominfo" meet there.
        for (const auto& key : {form.key, form.core, form.with_short}) {
            if (const auto full = draw_.words.body(key); !full.empty()) {
                by_key_.emplace(take_apart(full).key, draft);
            }
        }
        for (const auto& key : {form.with_short, form.part_short}) {
            if (!key.empty()) {
                by_key_.emplace(key, draft);
            }
        }
        if (!form.core.empty()) {
            by_core_.emplace(form.core, draft);
        }
        bracketed(index, draft);
        return draft;
    }

    std::uint32_t make(const BodyForm& form, const std::string& surface, const Item& item) {
        Draft draft;
        draft.kind = ActorKind::organization;
        draft.name = surface;
        draft.words = form.words;
        draft.entry = item.entry;
        draft.outlet = draw_.words.is_outlet(surface);
        draft.country = draw_.words.seat(
            draft.entry.empty() ? surface : draft.entry.substr(draft.entry.find('/') + 1));
        if (draft.country.empty() && draft.entry.empty()) {
            draft.country = country_inside(item);
        }
        draft.ministry =
            is_ministry(form) || (draft.entry.find("Kementerian") != std::string::npos);
        draw_.drafts.push_back(std::move(draft));
        return static_cast<std::uint32_t>(draw_.drafts.size() - 1);
    }

    /// "Universitas Negeri [Jakarta]": of the place or state in its name.
    [[nodiscard]] std::string country_inside(const Item& body) const {
        std::string country;
        any_item_within(draw_.scene, body.first, body.past, [&](const Item& item) {
            const std::string_view entry = item.entry;
            if (entry.starts_with("place/") || entry.starts_with("country/")) {
                country = entry.substr(entry.find('/') + 1, 2);
            }
            return !country.empty();
        });
        return country;
    }

    [[nodiscard]] bool is_ministry(const BodyForm& form) const {
        const auto full = draw_.words.body(form.key);
        const std::string_view first =
            form.words.empty() ? std::string_view{} : std::string_view(form.words.front());
        return (draw_.words.classes_of(first) & ministry_word) != 0 ||
               (!full.empty() &&
                (draw_.words.classes_of(full.substr(0, full.find(' '))) & ministry_word) != 0);
    }

    [[nodiscard]] std::uint32_t look_up(const std::string& key) const {
        const auto it = by_key_.find(key);
        return it == by_key_.end() ? none : it->second;
    }

    [[nodiscard]] std::uint32_t find(const BodyForm& form, const Item& item) const {
        for (const auto& key : {form.key, form.with_short}) {
            if (const auto found = look_up(key); found != none) {
                return found;
            }
        }
        for (const auto& abbreviation : form.short_forms) {
            if (const auto found = look_up(abbreviation); found != none) {
                return found;
            }
        }
        // "Puspen" in the headline; a second "Satuan Tugas (Satgas) X" is another one.
        if (const auto found = look_up(form.part_short);
            found != none && draw_.drafts[found].words == NameWords{form.part_short}) {
            return found;
        }
        for (const auto& key : {form.key, form.core, form.with_short}) {
            const auto full = draw_.words.body(key);
            if (!full.empty()) {
                if (const auto found = look_up(take_apart(full).key); found != none) {
                    return found;
                }
            }
        }
        if (!form.core.empty()) {
            if (const auto found = look_up(form.core); found != none) {
                return found;
            }
        }
        if (!form.unnumbered.empty()) {
            if (const auto found = look_up(form.unnumbered); found != none) {
                return found;
            }
        }
        if (const auto it = by_core_.find(form.key); it != by_core_.end()) {
            return it->second;
        }
        return find_alike(form, item);
    }

    [[nodiscard]] std::uint32_t find_alike(const BodyForm& form, const Item& item) const {
        const bool before_acronym = in_bracket(item);
        const auto count = static_cast<std::uint32_t>(draw_.drafts.size());
        const std::uint32_t oldest = count > most_alike ? count - most_alike : 0;
        for (std::uint32_t d = count; d-- > oldest;) {
            const Draft& draft = draw_.drafts[d];
            if (draft.kind != ActorKind::organization) {
                continue;
            }
            const bool same_entry = !draft.entry.empty() && draft.entry == item.entry;
            if (same_entry || alike(form, draft) ||
                (before_acronym && previous_draft(item) == d &&
                 abbreviates_tail(form.key, draft.words))) {
                return d;
            }
        }
        return none;
    }

    /// "Pengadilan Tindak Pidana Korupsi (Tipikor)": the words from one of them on.
    [[nodiscard]] static bool abbreviates_tail(const std::string& acronym, const NameWords& words) {
        for (auto first = words.begin(); first != words.end(); ++first) {
            if (acronym_of(acronym, {first, words.end()})) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool alike(const BodyForm& form, const Draft& draft) const {
        const std::string key = joined(draft.words);
        const auto full_of_short = draw_.words.body(key);
        if (form.words.size() == 1 && draft.words.size() > 2 && form.key.size() >= 3 &&
            initials_of(form.key, draft.words, draw_.words)) {
            return true;
        }
        if (draft.words.size() == 1 && form.words.size() > 2 && key.size() >= 3 &&
            initials_of(key, form.words, draw_.words)) {
            return true;
        }
        if (!full_of_short.empty() && take_apart(full_of_short).key == form.key) {
            return true;
        }
        return spelling_variant(form.key, key) || numbered(form.words, draft.words) ||
               shortened(form.words, draft.words) || part_of_known(form.words, draft.words) ||
               part_of_known(draft.words, form.words);
    }

    /// "PT DKI Jakarta" is "Pengadilan Tinggi DKI Jakarta": the first word abbreviates the first
    /// words of the full name, the rest is the same.
    [[nodiscard]] static bool shortened(const NameWords& a, const NameWords& b) {
        const auto& fewer = a.size() < b.size() ? a : b;
        const auto& more = a.size() < b.size() ? b : a;
        if (fewer.size() < 2 || fewer[0].size() < 2 || fewer[0].size() > 5 ||
            more.size() != fewer.size() + fewer[0].size() - 1) {
            return false;
        }
        const std::size_t lead = fewer[0].size();
        for (std::size_t i = 0; i < lead; ++i) {
            if (more[i].front() != fewer[0][i]) {
                return false;
            }
        }
        return std::equal(fewer.begin() + 1, fewer.end(),
                          more.begin() + static_cast<std::ptrdiff_t>(lead));
    }

    /// "PDNS" and "PDNS 2".
    [[nodiscard]] static bool numbered(const NameWords& a, const NameWords& b) {
        const auto& fewer = a.size() < b.size() ? a : b;
        const auto& more = a.size() < b.size() ? b : a;
        return more.size() == fewer.size() + 1 && more.back().size() <= 2 &&
               more.back().find_first_not_of("0123456789") == std::string::npos &&
               std::equal(fewer.begin(), fewer.end(), more.begin());
    }

    /// "Bais TNI" is "Bais" where the TNI is a body of the article; "KPU Jakarta" is not the KPU.
    [[nodiscard]] bool part_of_known(const NameWords& fewer, const NameWords& more) const {
        if (fewer.empty() || more.size() <= fewer.size() ||
            !std::equal(fewer.begin(), fewer.end(), more.begin())) {
            return false;
        }
        if (fewer.size() == 1 && (more.size() > 3 || (draw_.words.classes_of(fewer[0]) &
                                                      (body_generic | body_head)) != 0)) {
            return false;
        }
        const auto rest = more.begin() + static_cast<std::ptrdiff_t>(fewer.size());
        return look_up(joined({rest, more.end()})) != none;
    }

    /// The draft of the abbreviation in brackets after a full name, where that was met before.
    [[nodiscard]] std::uint32_t known_abbreviation(const BodyForm& form, const Item& item) const {
        const Scene& scene = draw_.scene;
        if (item.past + 2 >= scene.size()) {
            return none;
        }
        if (scene.is(item.past, or_word) && scene.name_at[item.past + 1] != none) {
            const Item& other = scene.items[scene.name_at[item.past + 1]];
            const std::string key = joined(name_words(scene.source(other)));
            return acronym_of(key, form.words) ? look_up(key) : none;
        }
        if (scene.token(item.past).mark != '(') {
            return none;
        }
        constexpr std::uint32_t longest_short_form = 3;  // "Satgas Pangan"
        std::uint32_t close = item.past + 2;
        while (close + 1 < scene.size() && close <= item.past + longest_short_form &&
               scene.token(close).mark != ')') {
            ++close;
        }
        if (scene.token(close).mark != ')') {
            return none;
        }
        const std::string inner =
            joined(name_words(scene.source(scene.span_of(item.past + 1, close))));
        return acronym_of(inner, form.words) ? look_up(inner) : none;
    }

    [[nodiscard]] bool in_bracket(const Item& item) const {
        // "... (KPU)", "... atau KPU"
        return item.first > 0 && (draw_.scene.token(item.first - 1).mark == '(' ||
                                  draw_.scene.is(item.first - 1, or_word));
    }

    /// The draft of the name right before the bracket that a mention stands in.
    [[nodiscard]] std::uint32_t previous_draft(const Item& item) const {
        if (item.first < 2) {
            return none;
        }
        const auto outer = draw_.scene.name_at[item.first - 2];
        return outer == none ? none : draw_.scene.items[outer].actor;
    }

    /// "Komisi Pemilihan Umum (KPU)", "... atau KPU", where the short form is no mention yet.
    void bracketed(std::uint32_t index, std::uint32_t draft) {
        const Scene& scene = draw_.scene;
        const Item& item = scene.items[index];
        const std::uint32_t at = item.past;
        if (at + 1 >= scene.size()) {
            return;
        }
        const bool bracket =
            scene.token(at).mark == '(' && at + 2 < scene.size() && scene.token(at + 2).mark == ')';
        const bool or_word = scene.is(at, nickname_word);
        if (!bracket && !or_word) {
            return;
        }
        const std::string inner = joined(name_words(scene.text->text(scene.token(at + 1))));
        if (inner.size() >= 2 && acronym_of(inner, draw_.drafts[draft].words) &&
            draw_.drafts[draft].words.size() > 1) {
            by_key_.emplace(inner, draft);
            add_form(draw_.drafts[draft], scene.text->text(scene.token(at + 1)),
                     ReferenceForm::acronym);
        }
    }

    Draw& draw_;
    TextMap<std::uint32_t> by_surface_;
    TextMap<std::uint32_t> by_key_;
    TextMap<std::uint32_t> by_core_;
};

}  // namespace

void join_bodies(Draw& draw) {
    BodyJoiner(draw).join();
}

}  // namespace linimasa::actors
