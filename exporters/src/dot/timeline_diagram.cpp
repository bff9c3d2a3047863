#include "dot/timeline_diagram.hpp"

#include "colours.hpp"
#include "dot/text_box.hpp"
#include "dot/timeline_layout.hpp"
#include "escape.hpp"
#include "linimasa/core/enum_names.hpp"
#include "view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace linimasa {
namespace {

constexpr double axis_height = 44.0;
constexpr double points_per_inch = 72.0;
/// Beyond this many, lines between events hide more than they tell.
constexpr std::size_t most_with_lines = 150;

std::string number(double value) {
    return fmt::format("{:.1f}", value);
}
std::string inches(double points) {
    return fmt::format("{:.3f}", points / points_per_inch);
}

class TimelineDrawing {
public:
    TimelineDrawing(Diagram& diagram, const EventGraph& graph, const ExportOptions& options)
        : diagram_(diagram),
          graph_(graph),
          view_(graph, options),
          layout_(lay_out_timeline(graph)),
          title_(options.title) {}

    void draw();

private:
    Agnode_t* helper(const std::string& name, const Box& box);
    void words(const std::string& name, const Box& box, const std::string& text, double size,
               const std::string& colour);
    /// So high that the axis stands below as well.
    [[nodiscard]] bool is_tall() const { return layout_.bottom < -700.0; }
    void background();
    void axis(double y, const std::string& where);
    void lanes();
    void legend();
    void facts(Agnode_t* node, std::size_t index);
    void card(const Card& card);
    void cell(const Cell& cell, std::size_t running);
    void dot(const Dot& dot);
    void lines();
    void line(std::size_t from, std::size_t to, std::string_view relation, const std::string& style,
              const std::string& head);

    Diagram& diagram_;
    const EventGraph& graph_;
    GraphView view_;
    TimelineLayout layout_;
    std::string title_;
    std::map<std::size_t, Agnode_t*> nodes_;
};

Agnode_t* TimelineDrawing::helper(const std::string& name, const Box& box) {
    Agnode_t* const node = diagram_.node("axis:" + name);
    Diagram::set(node, "pos", number(box.x) + "," + number(box.y));
    Diagram::set(node, "width", inches(box.width));
    Diagram::set(node, "height", inches(box.height));
    return node;
}

void TimelineDrawing::words(const std::string& name, const Box& box, const std::string& text,
                            double size, const std::string& colour) {
    Agnode_t* const node = helper(name, box);
    Diagram::set(node, "label", dot_label(text));
    Diagram::set(node, "shape", "plaintext");
    Diagram::set(node, "fontsize", number(size));
    Diagram::set(node, "fontcolor", colour);
}

/// Bands and rules lie under everything, as an xdot drawing: nodes would hide the lines.
void TimelineDrawing::background() {
    std::string drawing;
    const auto rectangle = [&](double left, double bottom, double right, double top) {
        drawing +=
            fmt::format("P 4 {0:.0f} {1:.0f} {2:.0f} {1:.0f} {2:.0f} {3:.0f} {0:.0f} {3:.0f} ",
                        left, bottom, right, top);
    };
    for (std::size_t i = 0; i < layout_.lanes.size(); i += 2) {
        drawing += "c 7 -#f6f6f4 C 7 -#f6f6f4 ";
        rectangle(0.0, layout_.lanes[i].bottom, layout_.right, layout_.lanes[i].top);
    }
    drawing += "c 7 -#d0d0cc ";
    for (const PeriodMark& mark : layout_.periods) {
        drawing += fmt::format("L 2 {0:.0f} {1:.0f} {0:.0f} {2:.0f} ", mark.left - 5.0,
                               layout_.bottom, axis_height - 22.0);
    }
    drawing +=
        fmt::format("c 7 -#555555 L 2 {:.0f} 0 {:.0f} 0 ", layout_.left - 5.0, layout_.right);
    diagram_.graph_default("_background", drawing);
}

void TimelineDrawing::axis(double y, const std::string& where) {
    std::string heading;
    for (const PeriodMark& mark : layout_.periods) {
        const Period& period = mark.period;
        const std::string name =
            where + period.start.to_string() + "-" + std::to_string(static_cast<int>(period.step));
        const double middle = (mark.left + mark.right) / 2.0;
        words(name, {middle, y, 10.0, 14.0}, period.label, 11.0, "#222222");
        if (period.heading != heading && !period.heading.empty()) {
            heading = period.heading;
            const double width = text_width(heading, 12.0);
            words("in-" + name, {mark.left + width / 2.0, y + 17.0, 10.0, 16.0}, heading, 12.0,
                  "#000000");
        }
        if (!period.omitted.empty()) {
            words("gap-" + name, {mark.left - 20.0, y, 10.0, 12.0}, "⋯\n" + period.omitted, 7.0,
                  "#777777");
        }
    }
}

void TimelineDrawing::lanes() {
    for (const Lane& lane : layout_.lanes) {
        const Colour& colour = colour_of(lane.kind);
        Agnode_t* const node = helper(std::string("lane-") + std::string(to_string(lane.kind)),
                                      {46.0, lane.top - 22.0, 88.0, 30.0});
        Diagram::set_html(
            node, "label",
            fmt::format("<B>{}</B><BR/><FONT POINT-SIZE=\"8\">{} event{}</FONT>",
                        to_string(lane.kind), lane.count, lane.count == 1 ? "" : "s"));
        Diagram::set(node, "fillcolor", std::string(colour.pale));
        Diagram::set(node, "color", std::string(colour.hex));
        Diagram::set(node, "penwidth", "2");
    }
}

void TimelineDrawing::legend() {
    double x = 0.0;
    const double y = layout_.bottom - (is_tall() ? 70.0 : 32.0);
    const auto sample = [&](const std::string& name, const std::string& text,
                            const std::string& style, const std::string& pen) {
        const double width = text_width(text, 9.0) + 20.0;
        Agnode_t* const node = helper("legend-" + name, {x + width / 2.0, y, width, 20.0});
        Diagram::set(node, "label", dot_label(text));
        Diagram::set(node, "fontsize", "9");
        Diagram::set(node, "style", style);
        Diagram::set(node, "penwidth", pen);
        Diagram::set(node, "color", "#444444");
        Diagram::set(node, "fillcolor", "#ffffff");
        x += width + 10.0;
    };
    sample("occurred", "has occurred", "rounded,filled", "1");
    sample("planned", "planned", "rounded,filled,dashed", "1");
    sample("ongoing", "ongoing", "rounded,filled", "2.5");
    sample("uncertain", "uncertain", "rounded,filled,dotted", "1");
    std::string note = "Colour and row: kind of event.";
    if (layout_.dots.empty()) {
        note += " A box within a box: a part of it.";
    } else {
        note += " Each dot is one event; the words are its best attested ones.";
    }
    if (layout_.undated > 0) {
        note += fmt::format(" {} without a date {} not shown.", layout_.undated,
                            layout_.undated == 1 ? "is" : "are");
    }
    words("legend-note", {x + text_width(note, 9.0) / 2.0, y, 10.0, 16.0}, note, 9.0, "#444444");
}

void TimelineDrawing::facts(Agnode_t* node, std::size_t index) {
    const GraphEvent& event = graph_.events()[index];
    const NodeView seen = view_.node(graph_.vertex({EntityKind::event, index}));
    nodes_[index] = node;
    Diagram::set(node, "kind", "event");
    Diagram::set(node, "category", std::string(seen.category));
    Diagram::set(node, "start", seen.start);
    if (!seen.end.empty()) {
        Diagram::set(node, "end", seen.end);
    }
    Diagram::set(node, "status", std::string(to_string(event.status)));
    Diagram::set(node, "id", event.id);
    if (event.evidence.empty()) {
        return;
    }
    const Quotation& passage = event.evidence.front();
    Diagram::set(node, "tooltip", dot_label(shortened(one_line(passage.text), 400)));
    const std::string_view address = web_address(graph_.articles()[passage.article].source);
    if (!address.empty()) {
        Diagram::set(node, "URL", dot_label(iri(address)));
        Diagram::set(node, "target", "_blank");
    }
}

void TimelineDrawing::card(const Card& card) {
    const GraphEvent& event = graph_.events()[card.event];
    const Colour& colour = colour_of(event.kind);
    Agnode_t* const node = diagram_.node(event.id);
    std::string html = fmt::format(
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" WIDTH=\"{:.0f}\">"
        "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">",
        card.box.width - 12.0);
    if (card.has_parts) {
        html.insert(html.find("<TR>"), "<TR><TD HEIGHT=\"4\"></TD></TR>");
    }
    for (std::size_t i = 0; i < card.title.size(); ++i) {
        html += (i == 0 ? "" : "<BR/>") + label_html(card.title[i]);
    }
    html +=
        "</TD></TR><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT POINT-SIZE=\"8\" "
        "COLOR=\"#4d4d4d\">";
    for (std::size_t i = 0; i < card.details.size(); ++i) {
        html += (i == 0 ? "" : "<BR/>") + label_html(card.details[i]);
    }
    html += "</FONT></TD></TR></TABLE>";
    Diagram::set_html(node, "label", html);
    Diagram::set(node, "pos", number(card.box.x) + "," + number(card.box.y));
    Diagram::set(node, "width", inches(card.box.width));
    Diagram::set(node, "height", inches(card.box.height));
    Diagram::set(node, "labelloc", card.has_parts ? "t" : "c");
    Diagram::set(node, "color", std::string(colour.hex));
    const bool open =
        event.status == EventStatus::planned || event.status == EventStatus::uncertain;
    Diagram::set(node, "fillcolor", open || card.inside ? "#ffffff" : std::string(colour.pale));
    if (event.status == EventStatus::planned) {
        Diagram::set(node, "style", "rounded,filled,dashed");
    } else if (event.status == EventStatus::uncertain) {
        Diagram::set(node, "style", "rounded,filled,dotted");
    } else if (event.status == EventStatus::ongoing) {
        Diagram::set(node, "penwidth", "2.5");
    }
    facts(node, card.event);
}

void TimelineDrawing::cell(const Cell& cell, std::size_t running) {
    const Colour& colour = colour_of(cell.kind);
    Agnode_t* const node = helper(fmt::format("sum-{}", running), cell.box);
    std::string html = fmt::format(
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" WIDTH=\"{:.0f}\">"
        "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><B>{}</B></TD></TR>"
        "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT POINT-SIZE=\"8\" COLOR=\"#4d4d4d\">",
        cell.box.width - 14.0, cell.count);
    for (std::size_t i = 0; i < cell.labels.size(); ++i) {
        html += (i == 0 ? "" : "<BR/>") + label_html(cell.labels[i]);
    }
    Diagram::set_html(node, "label", html + "</FONT></TD></TR></TABLE>");
    Diagram::set(node, "labelloc", "t");
    Diagram::set(node, "color", std::string(colour.hex));
    Diagram::set(node, "fillcolor", std::string(colour.pale));
}

void TimelineDrawing::dot(const Dot& dot) {
    const GraphEvent& event = graph_.events()[dot.event];
    const std::string colour(colour_of(event.kind).hex);
    Agnode_t* const node = diagram_.node(event.id);
    Diagram::set(node, "label", dot_label(shortened(one_line(event.label), 120)));
    Diagram::set(node, "shape", "point");
    Diagram::set(node, "pos", number(dot.x) + "," + number(dot.y));
    Diagram::set(node, "width", "0.07");
    Diagram::set(node, "height", "0.07");
    Diagram::set(node, "color", colour);
    Diagram::set(node, "style", "filled");
    Diagram::set(node, "fillcolor", event.status == EventStatus::planned ? "#ffffff" : colour);
    facts(node, dot.event);
}

void TimelineDrawing::line(std::size_t from, std::size_t to, std::string_view relation,
                           const std::string& style, const std::string& head) {
    const auto tail = nodes_.find(from);
    const auto end = nodes_.find(to);
    if (tail == nodes_.end() || end == nodes_.end() || from == to) {
        return;
    }
    const std::string id =
        graph_.events()[from].id + ".." + std::string(relation) + ".." + graph_.events()[to].id;
    Agedge_t* const edge = diagram_.edge(tail->second, end->second, id);
    Diagram::set(edge, "relation", std::string(relation));
    Diagram::set(edge, "id", id);
    Diagram::set(edge, "constraint", "false");
    Diagram::set(edge, "style", style);
    Diagram::set(edge, "arrowhead", head);
    Diagram::set(edge, "tooltip", relation_label(relation));
}

void TimelineDrawing::lines() {
    if (layout_.cards.empty() || layout_.cards.size() > most_with_lines) {
        return;
    }
    for (const Card& card : layout_.cards) {
        const GraphEvent& event = graph_.events()[card.event];
        if (event.part_of && !card.inside) {
            line(card.event, *event.part_of, "part_of", "dashed", "odiamond");
        }
    }
    for (const GraphRelation& relation : graph_.relations()) {
        if (relation.source.kind != EntityKind::event ||
            relation.target.kind != EntityKind::event) {
            continue;
        }
        if (relation.type == RelationType::causes || relation.type == RelationType::follows_up) {
            line(relation.source.index, relation.target.index, to_string(relation.type), "solid",
                 "normal");
        } else if (relation.type == RelationType::same_series) {
            line(relation.source.index, relation.target.index, to_string(relation.type), "dotted",
                 "none");
        }
    }
}

void TimelineDrawing::draw() {
    // nop: every position is given, nothing is left to lay out.
    diagram_.graph_default("layout", "nop");
    diagram_.graph_default("rankdir", "LR");
    diagram_.graph_default("newrank", "true");
    diagram_.graph_default("splines", "line");
    diagram_.graph_default("outputorder", "edgesfirst");
    diagram_.graph_default("bgcolor", "#ffffff");
    diagram_.graph_default("pad", "0.3");
    diagram_.node_default("shape", "box");
    diagram_.node_default("style", "rounded,filled");
    diagram_.node_default("fontname", "Helvetica,Arial,sans-serif");
    diagram_.node_default("fontsize", "10");
    diagram_.node_default("margin", "0.04,0.03");
    diagram_.node_default("fillcolor", "#ffffff");
    diagram_.edge_default("color", "#77777799");
    diagram_.edge_default("arrowsize", "0.7");
    background();
    words("title", {text_width(title_, 18.0) / 2.0, axis_height + 34.0, 10.0, 24.0}, title_, 18.0,
          "#000000");
    axis(12.0, "");
    if (is_tall()) {
        axis(layout_.bottom - 32.0, "below-");
    }
    lanes();
    for (std::size_t i = 0; i < layout_.cells.size(); ++i) {
        cell(layout_.cells[i], i);
    }
    for (const Card& entry : layout_.cards) {
        card(entry);
    }
    for (const Dot& entry : layout_.dots) {
        dot(entry);
    }
    legend();
    lines();
}

}  // namespace

void draw_timeline(Diagram& diagram, const EventGraph& graph, const ExportOptions& options) {
    TimelineDrawing(diagram, graph, options).draw();
}

}  // namespace linimasa
