#include "extractor/event_topics.hpp"

#include <algorithm>
#include <vector>

namespace linimasa {
namespace {

struct Spoken {
    ByteSpan where;
    std::size_t topic = 0;
};

}  // namespace

void find_event_topics(Extraction& extraction) {
    std::vector<Spoken> spoken;
    for (std::size_t topic = 0; topic < extraction.topics.size(); ++topic) {
        for (const ByteSpan mention : extraction.topics[topic].mentions) {
            spoken.push_back({mention, topic});
        }
    }
    std::sort(spoken.begin(), spoken.end(),
              [](const Spoken& a, const Spoken& b) { return a.where.begin < b.where.begin; });
    for (Event& event : extraction.events) {
        for (const Evidence& evidence : event.evidence) {
            auto it = std::lower_bound(
                spoken.begin(), spoken.end(), evidence.span.begin,
                [](const Spoken& one, std::size_t begin) { return one.where.begin < begin; });
            for (; it != spoken.end() && it->where.end <= evidence.span.end; ++it) {
                event.topics.push_back(it->topic);
            }
        }
        std::sort(event.topics.begin(), event.topics.end());
        event.topics.erase(std::unique(event.topics.begin(), event.topics.end()),
                           event.topics.end());
    }
}

}  // namespace linimasa
