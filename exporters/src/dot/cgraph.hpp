#pragma once

#include "linimasa/core/result.hpp"

#include <cgraph.h>

#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

namespace linimasa {

/// A directed graph of Graphviz's library. The library is not safe for threads, not even for
/// reading, so a diagram holds its one lock as long as it lives: never two in one thread. Nodes are
/// written and drawn in the order in which they are made.
class Diagram {
public:
    explicit Diagram(std::string_view name);
    ~Diagram();
    Diagram(const Diagram&) = delete;
    Diagram& operator=(const Diagram&) = delete;
    Diagram(Diagram&&) = delete;
    Diagram& operator=(Diagram&&) = delete;

    [[nodiscard]] Agraph_t* graph() { return graph_; }
    void graph_default(const std::string& key, const std::string& value);
    void node_default(const std::string& key, const std::string& value);
    void edge_default(const std::string& key, const std::string& value);

    Agraph_t* cluster(const std::string& name);
    Agnode_t* node(const std::string& id);
    /// Always a new edge; parallel ones stay apart by `key`.
    Agedge_t* edge(Agnode_t* tail, Agnode_t* head, const std::string& key);
    static void add_to(Agraph_t* cluster, Agnode_t* node);

    /// Sets an attribute of a node, edge or cluster. Text of labels must have gone through
    /// dot_label.
    static void set(void* object, const std::string& key, const std::string& value);
    /// Sets an HTML-like label, which must be well-formed.
    static void set_html(void* object, const std::string& key, const std::string& html);

    [[nodiscard]] Result<void> write(std::ostream& stream);
    /// Lays the graph out with an engine ("dot", "nop") and draws it as "svg", "png" or "pdf".
    [[nodiscard]] Result<void> render(const std::string& engine, const std::string& format,
                                      std::ostream& stream);

private:
    std::unique_lock<std::mutex> lock_;
    Agraph_t* graph_ = nullptr;
};

}  // namespace linimasa
