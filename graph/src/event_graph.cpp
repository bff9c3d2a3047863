#include "linimasa/graph/event_graph.hpp"
