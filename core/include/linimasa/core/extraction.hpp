#pragma once

#include "linimasa/core/actor.hpp"
#include "linimasa/core/article.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/time_expression.hpp"

#include <vector>

namespace linimasa {

/// Everything found in one article. Indices between the lists are positions in them. Same article,
/// same pack, same bytes: nothing depends on other articles, time of day or thread.
struct Extraction {
    Article article;
    std::vector<TimeExpression> times;  ///< by begin, none overlapping
    std::vector<Actor> actors;          ///< by first reference
    std::vector<Place> places;
    std::vector<Document> documents;
    std::vector<Topic> topics;
    std::vector<Event> events;  ///< by first evidence
    std::vector<Relation> relations;
};

}  // namespace linimasa
