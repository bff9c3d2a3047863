

#include "actors/join.hpp"
#include "actors/text_map.hpp"

#include <algorithm>
#include <numeric>

namespace linimasa::actors {
namespace {

/// All occurrences of one written form.
struct WrittenForm {
    NameWords words;
    std::vector<std::size_t> names;  ///< indices of PersonName
};

std::vector<WrittenForm> written_forms(const std::vector<PersonName>& names) {
    std::vector<WrittenForm> forms;
    TextMap<std::size_t> seen;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].words.empty()) {
            continue;
        }
        const auto [it, added] = seen.emplace(joined(names[i].words), forms.size());
        if (added) {
            forms.push_back({names[i].words, {}});
        }
        forms[it->second].names.push_back(i);
    }
    // The fullest first: shorter ones then look for the name they belong to.
    std::stable_sort(forms.begin(), forms.end(), [](const WrittenForm& a, const WrittenForm& b) {
        return a.words.size() > b.words.size();
    });
    return forms;
}

// Bounds for texts that are no articles; not rules of the language.
constexpr std::size_t most_people = 512;       // held against each other one by one
constexpr std::size_t most_sharing = 64;       // who share a word, in longer lists
constexpr std::size_t most_names_back = 1024;  // to whom a short form may point

class PersonJoiner {
public:
    PersonJoiner(Draw& draw, const std::vector<PersonName>& names) : draw_(draw), names_(names) {}

    void join() {
        find_nicknames();
        find_relatives();
        for (const auto& form : written_forms(names_)) {
            place(form);
        }
        std::vector<std::size_t> order(names_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        for (const auto i : order) {
            if (owner_.contains(i)) {
                take(names_[i], owner_[i]);
            }
        }
    }

private:
    /// "Joko Widodo (Jokowi)", "Basuki Tjahaja Purnama alias Ahok", "yang karib disapa Bamsoet".
    void find_nicknames() {
        const Scene& scene = draw_.scene;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            find_address(i);
        }
        for (std::size_t i = 1; i < names_.size(); ++i) {
            const PersonName& full = names_[i - 1];
            const PersonName& other = names_[i];
            const Item& left = scene.items[full.item];
            const Item& right = scene.items[other.item];
            // "RX alias Budi": one word is enough where the second name follows at once.
            const bool alias = right.first == left.past + 1 && scene.is(left.past, nickname_word) &&
                               !scene.is(left.past, or_word);
            if (left.sentence != right.sentence || (full.words.size() < 2 && !alias) ||
                other.words.size() > 2 || right.first - left.past > 5 || right.first <= left.past) {
                continue;
            }
            // "Budi Santoso ([Kang] Budi)"
            std::uint32_t start = right.first;
            while (start > left.past + 1 && scene.is(start - 1, name_prefix)) {
                --start;
            }
            const bool bracket = scene.token(start - 1).mark == '(' && start - left.past == 1;
            // "Bambang Wuryanto atau Bambang Pacul": two of whom one is chosen share no word.
            const bool shares =
                std::find_first_of(full.words.begin(), full.words.end(), other.words.begin(),
                                   other.words.end()) != full.words.end();
            const bool said = scene.is(right.first - 1, nickname_word) &&
                              (shares || !scene.is(right.first - 1, or_word));
            if (bracket || said) {
                nicknames_[joined(other.words)] = joined(full.words);
                // "... alias Bambang Pacul": each word alone means him too.
                for (const auto& word : other.words) {
                    nicknames_.try_emplace(word, joined(full.words));
                }
            }
        }
    }

    /// "kata Rere, sapaan karib Ratna Dewi", "kata Rere, sapaan karibnya", "Rere, sapaan akrabnya":
    /// the one whose full name follows, or was told last before.
    void find_address(std::size_t index) {
        constexpr std::uint32_t reach = 4;      // "sapaan akrab" and titles before the full name
        constexpr std::size_t names_back = 16;  // people told before
        const Scene& scene = draw_.scene;
        const PersonName& name = names_[index];
        const Item& item = scene.items[name.item];
        const std::uint32_t at = item.past + 1;
        if (name.words.size() > 2 || at >= scene.sentence_end(item.first) ||
            scene.token(item.past).mark != ',' ||
            !scene.words->address(fold(scene.text->text(scene.token(at))))) {
            return;
        }
        const auto call = [&](const PersonName& full) {
            nicknames_[joined(name.words)] = joined(full.words);
        };
        if (index + 1 < names_.size()) {
            const PersonName& next = names_[index + 1];
            const Item& other = scene.items[next.item];
            if (other.sentence == item.sentence && other.first <= at + reach &&
                next.words.size() > 1) {
                call(next);
                return;
            }
        }
        for (std::size_t back = 1; back <= names_back && back <= index; ++back) {
            const PersonName& full = names_[index - back];
            if (full.words.size() > 1 && full.words.size() > name.words.size()) {
                call(full);
                return;
            }
        }
    }

    /// "Presiden Budi Santoso dan [Ratna Budi Santoso]", "Ibu [Ratna Budi Santoso]": whoever bears
    /// another's full name behind the own one is somebody else.
    void find_relatives() {
        constexpr std::size_t reach = 4;  // people between the two
        for (std::size_t i = 0; i < names_.size(); ++i) {
            for (std::size_t k = i + 1; k < names_.size() && k - i <= reach; ++k) {
                const Item& left = draw_.scene.items[names_[i].item];
                const Item& right = draw_.scene.items[names_[k].item];
                if ((left.use & use_title) != 0 || left.sentence + 1 < right.sentence) {
                    break;
                }
                if (left.sentence == right.sentence) {
                    hold_apart(names_[i].words, names_[k].words);
                    hold_apart(names_[k].words, names_[i].words);
                } else if (introduced(names_[k])) {
                    hold_apart(names_[k].words, names_[i].words);
                }
            }
        }
    }

    /// "Presiden Budi Santoso tiba. Ia didampingi Ibu Negara, [Ratna Budi Santoso].": told who it
    /// is.
    [[nodiscard]] bool introduced(const PersonName& name) const {
        return !name.offices.empty() || (name.first > draw_.scene.sentence_begin(name.first) &&
                                         draw_.scene.token(name.first - 1).mark == ',');
    }

    void hold_apart(const NameWords& whole, const NameWords& other) {
        if (other.size() >= 2 && whole.size() > other.size() &&
            std::equal(other.rbegin(), other.rend(), whole.rbegin())) {
            relatives_.try_emplace(joined(whole), joined(other));
        }
    }

    [[nodiscard]] bool relatives(const std::string& form, const Draft& draft) const {
        const auto it = relatives_.find(joined(draft.words));
        return it != relatives_.end() && it->second == form;
    }

    [[nodiscard]] bool matches(const WrittenForm& form, const Draft& draft) const {
        const std::string key = joined(form.words);
        if (relatives(key, draft)) {
            return false;
        }
        if (const auto it = nicknames_.find(key);
            it != nicknames_.end() && it->second == joined(draft.words)) {
            return true;
        }
        if (form.words.size() < draft.words.size() && short_form_of(form.words, draft.words)) {
            return true;
        }
        if (form.words.size() == draft.words.size() && form.words.size() > 1 &&
            (short_form_of(form.words, draft.words) || short_form_of(draft.words, form.words))) {
            return true;
        }
        // Word by word above; here where a blank is missing or too many. "Hadi Santoso" and "Hari
        // Santoso" are two people.
        if (form.words.size() != draft.words.size() && form.words.size() > 1 &&
            spelling_variant(key, joined(draft.words))) {
            return true;
        }
        if (const auto full = draw_.words.nickname(key); !full.empty()) {
            const NameWords known = name_words(full);
            return short_form_of(draft.words, known) ||
                   (short_form_of(known, draft.words) && !relatives(joined(known), draft));
        }
        if (form.words.size() != 1) {
            return false;
        }
        // "Sukarno" where the article has called him "Bung Karno" before.
        if (const auto full = draw_.words.nickname(joined(draft.words));
            !full.empty() && name_words(full) == form.words) {
            return true;
        }
        return blend_of(key, draft.words) || initials_alone(key, draft.words);
    }

    /// "SBY", "AHY": the first letters of a name of three words or more.
    [[nodiscard]] static bool initials_alone(std::string_view form, const NameWords& full) {
        constexpr std::size_t fewest = 3;
        return form.size() >= fewest && form.size() == full.size() &&
               std::equal(form.begin(), form.end(), full.begin(),
                          [](char letter, const std::string& word) { return word[0] == letter; });
    }

    /// All people; where a text names more of them than any article does, those who share a word.
    [[nodiscard]] std::vector<std::uint32_t> worth_a_look(const WrittenForm& form) const {
        std::vector<std::uint32_t> drafts;
        if (draw_.drafts.size() <= most_people) {
            drafts.resize(draw_.drafts.size());
            std::iota(drafts.begin(), drafts.end(), 0U);
            return drafts;
        }
        for (const auto& word : form.words) {
            if (const auto known = by_word_.find(word); known != by_word_.end()) {
                const auto& sharing = known->second;
                const std::size_t from =
                    sharing.size() > most_sharing ? sharing.size() - most_sharing : 0;
                drafts.insert(drafts.end(), sharing.begin() + static_cast<std::ptrdiff_t>(from),
                              sharing.end());
            }
        }
        std::sort(drafts.begin(), drafts.end());
        drafts.erase(std::unique(drafts.begin(), drafts.end()), drafts.end());
        return drafts;
    }

    void place(const WrittenForm& form) {
        std::vector<std::uint32_t> candidates;
        for (const auto d : worth_a_look(form)) {
            if (draw_.drafts[d].kind == ActorKind::person && matches(form, draw_.drafts[d])) {
                candidates.push_back(d);
            }
        }
        if (candidates.empty()) {
            candidates = clipped_from(form);
        }
        if (candidates.empty() && only_plain_word(form)) {
            return;
        }
        if (candidates.empty()) {
            Draft draft;
            draft.kind = ActorKind::person;
            draft.words = form.words;
            const PersonName& first = names_[form.names.front()];
            draft.name = draw_.scene.source(first.span);
            candidates.push_back(static_cast<std::uint32_t>(draw_.drafts.size()));
            for (const auto& word : form.words) {
                by_word_[word].push_back(candidates.back());
            }
            draw_.drafts.push_back(std::move(draft));
        }
        for (const auto i : form.names) {
            owner_[i] = candidates.size() == 1 ? candidates.front() : nearest(candidates, i);
        }
    }

    /// "Afif" for Mochammad Afifuddin: the front of one word of a full name, where it is the front
    /// of nobody else's. One draft or none.
    [[nodiscard]] std::vector<std::uint32_t> clipped_from(const WrittenForm& form) const {
        constexpr std::size_t shortest = 4;  // letters that are kept
        constexpr std::size_t least = 2;     // letters that are dropped
        std::vector<std::uint32_t> drafts;
        if (form.words.size() != 1 || form.words.front().size() < shortest) {
            return drafts;
        }
        const std::string& clipped = form.words.front();
        for (std::uint32_t d = 0; d < draw_.drafts.size() && d < most_people; ++d) {
            const Draft& draft = draw_.drafts[d];
            const bool fits =
                draft.kind == ActorKind::person && draft.words.size() >= 2 &&
                std::any_of(draft.words.begin(), draft.words.end(), [&](const std::string& word) {
                    return word.size() >= clipped.size() + least && word.starts_with(clipped) &&
                           !draw_.words.patronym(std::string_view(word).substr(clipped.size()));
                });
            if (fits && !beside(form, d)) {
                drafts.push_back(d);
            }
        }
        return drafts.size() == 1 ? drafts : std::vector<std::uint32_t>{};
    }

    /// "murid [Soekarno], Megawati Soekarnoputri": two who are named in one sentence.
    [[nodiscard]] bool beside(const WrittenForm& form, std::uint32_t draft) const {
        constexpr std::size_t reach = 4;  // people between the two
        for (const auto i : form.names) {
            const std::size_t first = i > reach ? i - reach : 0;
            for (std::size_t k = first; k < names_.size() && k <= i + reach; ++k) {
                const auto it = owner_.find(k);
                if (it != owner_.end() && it->second == draft &&
                    draw_.scene.items[names_[k].item].sentence ==
                        draw_.scene.items[names_[i].item].sentence) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Menag [Nomor] 118": a word of the language that is part of no full name of the article is
    /// nobody, unless the text says that somebody is called so, or calls somebody so again and
    /// again.
    [[nodiscard]] bool only_plain_word(const WrittenForm& form) const {
        constexpr std::size_t often = 3;
        std::size_t alone = 0;
        for (const auto i : form.names) {
            const PersonName& name = names_[i];
            const Item& item = draw_.scene.items[name.item];
            const bool begins = name.first == draw_.scene.sentence_begin(name.first);
            if (name.past - name.first > 1 || !draw_.scene.is(name.first, plain_word) ||
                item.rule == "initials" || item.rule == "title-before-name" ||
                (!begins && draw_.scene.is(name.first - 1, name_prefix | called_by_initials))) {
                return false;
            }
            alone += !begins && !draw_.scene.token(name.first - 1).capitalized &&
                             draw_.scene.token(name.first).capitalized
                         ? 1U
                         : 0U;
        }
        return alone < often;
    }

    /// Of several people whom a short form fits, the one named last before it.
    [[nodiscard]] std::uint32_t nearest(const std::vector<std::uint32_t>& candidates,
                                        std::size_t name) const {
        for (std::size_t i = name; i > 0 && name - i + 1 < most_names_back; --i) {
            const auto it = owner_.find(i - 1);
            if (it != owner_.end() &&
                std::find(candidates.begin(), candidates.end(), it->second) != candidates.end()) {
                return it->second;
            }
        }
        return candidates.front();
    }

    void take(const PersonName& name, std::uint32_t draft) {
        const auto form = name.words.size() == draw_.drafts[draft].words.size()
                              ? ReferenceForm::name
                              : ReferenceForm::alias;
        draw_.scene.items[name.item].span = name.span;
        add_item(draw_, draft, name.item, form);
        for (const auto& office : name.offices) {
            DraftRole role;
            role.office = office;
            role.title = draw_.scene.source(draw_.scene.span_of(office.first, office.past));
            role.words = office_words(role.title, draw_.words);
            draw_.drafts[draft].roles.push_back(std::move(role));
        }
    }

    Draw& draw_;
    const std::vector<PersonName>& names_;
    absl::flat_hash_map<std::size_t, std::uint32_t> owner_;  // PersonName -> draft
    TextMap<std::string> nicknames_;
    TextMap<std::string> relatives_;  // whole name -> the name of somebody else that ends it
    TextMap<std::vector<std::uint32_t>> by_word_;  // drafts
};

}  // namespace

void join_persons(Draw& draw, const std::vector<PersonName>& names) {
    PersonJoiner(draw, names).join();
}

}  // namespace linimasa::actors
