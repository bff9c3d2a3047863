#include "dot/cgraph.hpp"

#include "out.hpp"

#include <gvc.h>

namespace linimasa {
namespace {

std::mutex& library_lock() {
    static std::mutex mutex;
    return mutex;
}

/// What Graphviz last complained about; it would go to standard error otherwise.
std::string& complaint() {
    static std::string text;
    return text;
}

int keep_complaint(char* text) {
    complaint() += text;
    return 0;
}

int put(void* channel, const char* text) {
    static_cast<Out*>(channel)->write(text);
    return 0;
}

int flush(void*) {
    return 0;
}

/// cgraph 2 takes char* where it only reads.
char* text(const std::string& value) {
    return const_cast<char*>(value.c_str());
}

GVC_t* drawing_context() {
    static GVC_t* const context = gvContext();  // plugins are looked up once for the process
    return context;
}

Agiodisc_t output{nullptr, put, flush};

}  // namespace

Diagram::Diagram(std::string_view name) : lock_(library_lock()) {
    agseterrf(keep_complaint);
    complaint().clear();
    Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &output};
    graph_ = agopen(text(std::string(name)), Agdirected, &discipline);
    graph_default("charset", "UTF-8");
    // Long lines instead of strings broken with a backslash, which few other readers know.
    graph_default("linelength", "0");
}

Diagram::~Diagram() {
    agclose(graph_);
    agseterrf(nullptr);
}

void Diagram::graph_default(const std::string& key, const std::string& value) {
    agattr(graph_, AGRAPH, text(key), text(value));
}

void Diagram::node_default(const std::string& key, const std::string& value) {
    agattr(graph_, AGNODE, text(key), text(value));
}

void Diagram::edge_default(const std::string& key, const std::string& value) {
    agattr(graph_, AGEDGE, text(key), text(value));
}

Agraph_t* Diagram::cluster(const std::string& name) {
    return agsubg(graph_, text("cluster_" + name), 1);
}

Agnode_t* Diagram::node(const std::string& id) {
    return agnode(graph_, text(id), 1);
}

Agedge_t* Diagram::edge(Agnode_t* tail, Agnode_t* head, const std::string& key) {
    return agedge(graph_, tail, head, text(key), 1);
}

void Diagram::add_to(Agraph_t* cluster, Agnode_t* node) {
    agsubnode(cluster, node, 1);
}

void Diagram::set(void* object, const std::string& key, const std::string& value) {
    agsafeset(object, text(key), text(value), text(""));
}

void Diagram::set_html(void* object, const std::string& key, const std::string& html) {
    Agraph_t* const root = agroot(object);
    char* const kept = agstrdup_html(root, text(html));
    agsafeset(object, text(key), kept, text(""));
    agstrfree(root, kept);
}

Result<void> Diagram::write(std::ostream& stream) {
    Out out(stream);
    agwrite(graph_, &out);
    return out.finish();
}

Result<void> Diagram::render(const std::string& engine, const std::string& format,
                             std::ostream& stream) {
    GVC_t* const context = drawing_context();
    const auto failed = [] {
        return tl::unexpected(
            Error{ErrorCode::unsupported, "Graphviz could not draw the diagram: " + complaint(), "",
                  "Write it as dot or timeline-dot and draw it with another tool."});
    };
    if (gvLayout(context, graph_, engine.c_str()) != 0) {
        return failed();
    }
    char* data = nullptr;
    unsigned size = 0;
    const int status = gvRenderData(context, graph_, format.c_str(), &data, &size);
    Result<void> result;
    if (status == 0 && data != nullptr) {
        Out out(stream);
        out.write({data, size});
        result = out.finish();
        gvFreeRenderData(data);
    } else {
        result = failed();
    }
    gvFreeLayout(context, graph_);
    return result;
}

}  // namespace linimasa
