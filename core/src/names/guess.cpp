#include "names/guess.hpp"

namespace linimasa::names {
namespace {

constexpr std::uint32_t no_name = word::org_head | word::area_head | word::venue_head |
                                  word::role_start | word::law_head | word::honorific | word::rank |
                                  word::office | word::speech | word::group_head;

}  // namespace

void guess_tags(Scan& scan) {
    for (std::size_t s = 0; s < scan.text.sentences.size(); ++s) {
        if (scan.cases[s] != Case::normal) {
            continue;
        }
        const Sentence& sentence = scan.text.sentences[s];
        const std::uint32_t begin = sentence.first_token;
        const std::uint32_t end = begin + sentence.token_count;
        for (std::uint32_t i = begin; i < end; ++i) {
            const auto name_word = [&](std::uint32_t at) {
                return at < end && scan.token(at).kind == TokenKind::word && scan.capital(at) &&
                       !scan.has(at, no_name);
            };
            if (!name_word(i)) {
                continue;
            }
            std::uint32_t last = i + 1;
            while (name_word(last) || (last + 1 < end && scan.is_mark(last, '.') &&
                                       scan.word(last - 1).size() <= 2 && name_word(last + 1))) {
                ++last;
            }
            const bool entry = scan.has(i, word::entry_start);
            const bool given = scan.has(i, word::given_name) ||
                               (last > i + 1 && scan.has(i + 1, word::given_name));
            const bool speech = (i > begin && scan.has(i - 1, word::speech)) ||
                                (last < end && scan.has(last, word::speech));
            const bool office = i > begin && scan.has(i - 1, word::office | word::role_start |
                                                                 word::honorific | word::rank);
            const bool first = i == begin;
            if (!entry && ((given && (!first || last > i + 1)) ||
                           (speech && !scan.token(i).all_caps) || (office && last > i + 1))) {
                scan.tags[i] = Tag::begin_person;
                for (std::uint32_t j = i + 1; j < last; ++j) {
                    scan.tags[j] = Tag::in_person;
                }
            }
            i = last - 1;
        }
    }
}

}  // namespace linimasa::names
