#include "events/scene.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// A stretch of tokens that one name or time covers.
struct Cover {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::int32_t actor = nothing;
    std::int32_t place = nothing;
    std::int32_t time = nothing;
    bool pronoun = false;
    bool office = false;
    bool clitic = false;  ///< "-nya" inside a token
};

Cover cover(const AnalyzedText& text, ByteSpan span) {
    auto first = static_cast<std::uint32_t>(text.token_at(span.begin));
    if (first > 0 && text.tokens[first - 1].end > span.begin) {
        --first;
    }
    auto last = static_cast<std::uint32_t>(text.token_at(span.end));
    // A span inside one token ("-nya") covers that token.
    if (last == first) {
        last = first + 1;
    }
    return {first, std::min(last, static_cast<std::uint32_t>(text.tokens.size()))};
}

/// Nothing stands between two stretches, or one mark: "X menjadi Ketua Y" keeps its verb.
bool touch(const AnalyzedText& text, std::uint32_t end, std::uint32_t begin) {
    return begin - end == 0 || (begin - end == 1 && text.tokens[end].mark != 0);
}

/// "Kepala Penerangan TNI Mayjen Budi": a rank or two between an office and its holder's name.
bool only_ranks(const AnalyzedText& text, std::uint32_t end, std::uint32_t begin) {
    constexpr std::uint32_t most = 2;
    return begin - end <= most &&
           text.sentence_at(text.tokens[end].begin) == text.sentence_at(text.tokens[begin].begin) &&
           std::all_of(text.tokens.begin() + end, text.tokens.begin() + begin,
                       [](const Token& token) { return token.capitalized || token.mark == '.'; });
}

/// The office of a person stretches the name that stands beside it.
void join_offices(const AnalyzedText& text, const Actor& actor, std::int32_t index,
                  std::vector<Cover>& covers, std::size_t own) {
    for (const Role& role : actor.roles) {
        if (role.where.span.empty()) {
            continue;
        }
        const Cover office = cover(text, role.where.span);
        for (std::size_t i = own; i < covers.size(); ++i) {
            Cover& name = covers[i];
            if (name.actor != index || name.pronoun) {
                continue;
            }
            const bool before =
                office.last <= name.first &&
                (touch(text, office.last, name.first) || only_ranks(text, office.last, name.first));
            const bool after = name.last <= office.first && touch(text, name.last, office.first);
            if (before || after) {
                name.first = std::min(name.first, office.first);
                name.last = std::max(name.last, office.last);
                name.office = true;
            }
        }
    }
}

std::vector<Cover> covers_of(const Scene& scene) {
    std::vector<Cover> covers;
    for (std::size_t a = 0; a < scene.cast.actors.size(); ++a) {
        const Actor& actor = scene.cast.actors[a];
        const std::size_t own = covers.size();
        for (const Reference& reference : actor.references) {
            Cover made = cover(scene.text, reference.span);
            made.actor = static_cast<std::int32_t>(a);
            made.pronoun = reference.form == ReferenceForm::pronoun;
            made.clitic = made.pronoun && made.last == made.first + 1 &&
                          reference.span.begin > scene.text.tokens[made.first].begin;
            covers.push_back(made);
        }
        join_offices(scene.text, actor, static_cast<std::int32_t>(a), covers, own);
    }
    for (std::size_t p = 0; p < scene.cast.places.size(); ++p) {
        for (const ByteSpan span : scene.cast.places[p].mentions) {
            Cover made = cover(scene.text, span);
            made.place = static_cast<std::int32_t>(p);
            covers.push_back(made);
        }
    }
    for (std::size_t t = 0; t < scene.times.size(); ++t) {
        Cover made = cover(scene.text, scene.times[t].span);
        made.time = static_cast<std::int32_t>(t);
        covers.push_back(made);
    }
    std::sort(covers.begin(), covers.end(), [](const Cover& a, const Cover& b) {
        return std::tuple(a.first, ~a.last, a.actor, a.place) <
               std::tuple(b.first, ~b.last, b.actor, b.place);
    });
    return covers;
}

/// What covers the token, from the covers that begin there (the longest first).
Unit unit_at(std::span<const Cover> here, std::uint32_t token) {
    Unit unit;
    unit.first = token;
    unit.last = token + 1;
    for (const Cover& cover : here) {
        if (cover.time != nothing) {
            unit = Unit{};
            unit.first = token;
            unit.last = cover.last;
            unit.time = cover.time;
            return unit;
        }
        if (cover.clitic) {
            unit.owner = cover.actor;
            continue;
        }
        unit.last = std::max(unit.last, cover.last);
        if (cover.actor != nothing && unit.actor == nothing) {
            unit.actor = cover.actor;
            unit.pronoun = cover.pronoun;
            unit.office = cover.office;
        }
        // A place inside a longer name is part of that name only.
        if (cover.place != nothing && unit.place == nothing && cover.last == unit.last) {
            unit.place = cover.place;
        }
    }
    return unit;
}

/// A verb may follow: a name, a pronoun, or a word that stands between subject and verb.
bool takes_verb(const Unit& before) {
    return before.actor != nothing || before.word.mood != Mood::none ||
           before.word.verb == VerbHint::auxiliary || before.word.verb == VerbHint::pronoun;
}

}  // namespace

Scene::Scene(const AnalyzedText& analyzed, std::span<const TimeExpression> expressions,
             const Cast& found, const Lexicon& words, std::optional<Date> published_on)
    : text(analyzed), times(expressions), cast(found), lexicon(words), published(published_on) {
    keys.reserve(text.tokens.size());
    for (const Token& token : text.tokens) {
        keys.push_back(names::key_of(token));
    }
    make_units();
    join_lists();
    mark_quotes();
    for (SentenceUnits& sentence : sentences) {
        find_verbs(sentence);
        find_clauses(*this, sentence);
    }
}

void Scene::join_lists() {
    const auto named = [&](std::uint32_t unit) {
        return units[unit].actor != nothing && !units[unit].pronoun;
    };
    for (const SentenceUnits& sentence : sentences) {
        for (std::uint32_t i = sentence.begin + 1; i + 1 < sentence.end; ++i) {
            // "hingga", not "sehingga"
            if (units[i].word.link != Link::result || units[i].word.cue != Cue::term ||
                !named(i + 1)) {
                continue;
            }
            const bool comma = units[i - 1].mark == ',';
            const std::uint32_t before = comma ? i - 2 : i - 1;
            if (before < sentence.begin || before >= i || !named(before)) {
                continue;
            }
            const bool several = comma && before > sentence.begin + 1 &&
                                 units[before - 1].mark == ',' && named(before - 2);
            const TokenKind kind = i + 2 < sentence.end ? text.tokens[units[i + 2].first].kind
                                                        : TokenKind::punctuation;
            const bool ends = kind != TokenKind::word ||
                              units[i + 2].word.preposition != Preposition::none ||
                              units[i + 2].time != nothing;
            // "X menahan A hingga B datang": a clause of its own, but not behind a list.
            if (several || (!comma && ends)) {
                units[i].word.link = Link::coordinate;
            }
        }
    }
}

void Scene::make_units() {
    const std::vector<Cover> covers = covers_of(*this);
    units.reserve(text.tokens.size());
    auto next = covers.begin();
    for (std::size_t s = 0; s < text.sentences.size(); ++s) {
        const Sentence& sentence = text.sentences[s];
        SentenceUnits made;
        made.begin = static_cast<std::uint32_t>(units.size());
        made.kind = sentence.kind;
        made.paragraph = sentence.paragraph;
        made.title = sentence.kind == BlockKind::title || sentence.kind == BlockKind::heading;
        const std::uint32_t end = sentence.first_token + sentence.token_count;
        for (std::uint32_t token = sentence.first_token; token < end;) {
            while (next != covers.end() && next->first < token) {
                ++next;  // begins inside a longer name
            }
            auto last = next;
            while (last != covers.end() && last->first == token) {
                ++last;
            }
            Unit unit = unit_at({next, last}, token);
            unit.last = std::min(unit.last, end);
            unit.sentence = static_cast<std::uint32_t>(s);
            const Token& first = text.tokens[token];
            const bool single =
                unit.actor == nothing && unit.place == nothing && unit.time == nothing;
            if (single) {
                unit.mark = first.mark;
                unit.word = lexicon.info(first.word);
            }
            unit.capital = first.capitalized && (token != sentence.first_token || first.all_caps);
            unit.plain = single && first.mark == 0 && unit.word.preposition == Preposition::none &&
                         (unit.word.link == Link::none || unit.word.link == Link::generic ||
                          unit.word.link == Link::someone || unit.word.link == Link::occasion);
            token = unit.last;
            units.push_back(unit);
        }
        made.end = static_cast<std::uint32_t>(units.size());
        sentences.push_back(made);
    }
}

void Scene::mark_quotes() {
    // "e-commerce" in quotation marks is a word, not something said.
    constexpr std::uint32_t shortest = 5;
    std::size_t open = units.size();
    for (std::size_t i = 0; i < units.size(); ++i) {
        const Token& token = text.tokens[units[i].first];
        if (token.mark != '"') {
            continue;
        }
        const bool same_paragraph =
            open < units.size() &&
            sentences[units[open].sentence].paragraph == sentences[units[i].sentence].paragraph;
        if (open < units.size() && same_paragraph && (token.closes_quote || !token.opens_quote)) {
            const char last = units[i - 1].mark;
            const bool stops =
                i - open > 2 && (last == ',' || last == '.' || last == '?' || last == '!');
            if (i - open > shortest || stops) {
                for (std::size_t k = open + 1; k < i; ++k) {
                    units[k].quoted = true;
                }
            }
            open = units.size();
        } else if (token.opens_quote) {
            open = i;
        }
    }
}

/// "bertanggung jawab", "berunjuk rasa": the root behind a ber- verb belongs to it.
bool Scene::completes(const Unit& before, const Token& token) const {
    return before.verb &&
           lexicon.affixes.is(Affix::middle, fold(text.text(text.tokens[before.first]))) &&
           token.kind == TokenKind::word &&
           !lexicon.affixes.is(Affix::verb, fold(text.text(token))) &&
           lexicon.speech(std::span(keys).subspan(before.last, 1)).length > 0;
}

void Scene::find_verbs(SentenceUnits& sentence) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        Unit& unit = units[i];
        if (!unit.plain) {
            continue;
        }
        const Token& token = text.tokens[unit.first];
        if (i > sentence.begin && completes(units[i - 1], token)) {
            continue;
        }
        if (unit.word.cue == Cue::named && i > sentence.begin && i + 1 < sentence.end &&
            units[i - 1].plain && units[i + 1].actor != nothing) {
            continue;  // "seorang pria berinisial X": part of the noun phrase
        }
        if (unit.word.verb != VerbHint::none) {
            unit.verb = unit.word.verb == VerbHint::verb || unit.word.verb == VerbHint::state;
            continue;
        }
        const bool name = unit.capital && !sentence.title;
        if (name || token.kind != TokenKind::word) {
            continue;
        }
        const auto key = std::span(keys).subspan(unit.first, 1);
        if (i > sentence.begin && lexicon.named_head(key) && !takes_verb(units[i - 1])) {
            continue;  // "dalam rapat"; but "kedua menteri akan rapat"
        }
        const Hit speech = lexicon.speech(key);
        const Hit trigger = lexicon.trigger(key);
        const Hit light = lexicon.light_verb(key);
        const auto verbal = [&](const Hit& hit) {
            return hit && hit.form != Form::noun && (hit.form != Form::bare || sentence.title);
        };
        unit.verb = verbal(trigger) || verbal(light) || (speech && speech.form != Form::noun) ||
                    ((!trigger || trigger.form != Form::noun) &&
                     lexicon.affixes.is(Affix::verb, fold(text.text(token))));
    }
}

Lexicon::Keys Scene::keys_from(std::uint32_t unit) const {
    const SentenceUnits& sentence = sentences[units[unit].sentence];
    const std::uint32_t end = units[sentence.end - 1].last;
    return std::span(keys).subspan(units[unit].first, end - units[unit].first);
}

ByteSpan Scene::span(std::uint32_t first, std::uint32_t last) const {
    return {text.tokens[units[first].first].begin, text.tokens[units[last - 1].last - 1].end};
}

std::uint32_t Scene::after_tokens(std::uint32_t unit, std::uint32_t tokens) const {
    const std::uint32_t end = units[unit].first + tokens;
    while (unit < units.size() && units[unit].first < end) {
        ++unit;
    }
    return unit;
}

bool Scene::is_ahead(std::int32_t time) const {
    const auto& start = times[static_cast<std::size_t>(time)].value.start;
    return start && published && start->first_day() > published->last_day();
}

bool Scene::is_list_mark(std::uint32_t unit) const {
    const Unit& it = units[unit];
    if (it.word.preposition == Preposition::at || it.word.preposition == Preposition::between) {
        // "di antaranya", "antara lain"
        const WordInfo next = unit + 1 < units.size() ? units[unit + 1].word : WordInfo{};
        return it.word.preposition == Preposition::at ? next.link == Link::list
                                                      : next.cue == Cue::others;
    }
    return it.mark == ',' || it.mark == '/' || it.mark == '&' || it.word.link == Link::coordinate ||
           it.word.link == Link::list || it.word.link == Link::including;
}

}  // namespace linimasa::events
