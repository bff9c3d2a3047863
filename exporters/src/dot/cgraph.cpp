#include "dot/cgraph.hpp"

#include "out.hpp"

#include <gvc.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

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

/// A PDF holds the time when it was made; the same graph is to give the same bytes.
void forget_time(std::span<char> file) {
    constexpr std::string_view key = "/CreationDate (D:";
    const auto found = std::search(file.begin(), file.end(), key.begin(), key.end());
    if (file.end() - found > static_cast<std::ptrdiff_t>(key.size() + 14)) {
        constexpr std::string_view fixed = "19700101000000";
        std::copy(fixed.begin(), fixed.end(), found + static_cast<std::ptrdiff_t>(key.size()));
    }
}

Agiodisc_t output{nullptr, put, flush};

/// Numbers for names, in the order in which they are first used. The library's own numbers are
/// addresses in memory, and clusters are written by number: another order in every run.
struct Names {
    std::unordered_map<std::string, IDTYPE> numbers;
    std::vector<char*> texts;  // strings of the library, which looks for a mark in front of them
    IDTYPE anonymous = 1;      // odd; names are even
};

void* open_names(Agraph_t*, Agdisc_t*) {
    return std::make_unique<Names>().release();
}

void close_names(void* state) {
    std::unique_ptr<Names>(static_cast<Names*>(state)).reset();
}

long map_name(void* state, int, char* name, IDTYPE* id, int create) {
    Names& names = *static_cast<Names*>(state);
    if (name == nullptr) {
        *id = names.anonymous;
        names.anonymous += 2;
        return create != 0 ? 1 : 0;
    }
    const auto found = names.numbers.find(name);
    if (found != names.numbers.end()) {
        *id = found->second;
        return 1;
    }
    if (create == 0) {
        return 0;
    }
    names.texts.push_back(agstrdup(nullptr, name));
    *id = 2 * names.texts.size();
    names.numbers.emplace(name, *id);
    return 1;
}

long allocate_name(void*, int, IDTYPE) {
    return 1;
}

void free_name(void*, int, IDTYPE) {}

char* print_name(void* state, int, IDTYPE id) {
    Names& names = *static_cast<Names*>(state);
    return id % 2 == 0 && id > 0 ? names.texts[id / 2 - 1] : nullptr;
}

void register_name(void*, int, void*) {}

Agiddisc_t numbering{open_names, map_name,    allocate_name, free_name,
                     print_name, close_names, register_name};

}  // namespace

Diagram::Diagram(std::string_view name) : lock_(library_lock()) {
    agseterrf(keep_complaint);
    complaint().clear();
    Agdisc_t discipline{&AgMemDisc, &numbering, &output};
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
        forget_time({data, size});
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
