// The graph as the page uses it: nodes and edges over linimasa/1, with what the filters ask for.
const model = (() => {
  const data = JSON.parse(document.getElementById("graph-data").textContent);
  const groups = [["articles", "article"], ["events", "event"], ["actors", "actor"], ["places", "place"], ["documents", "document"], ["topics", "topic"]];
  const nodes = [];
  const byId = new Map();
  for (const [group, kind] of groups) {
    for (const item of data[group] || []) {
      const node = {
        id: item.id, kind, item, index: nodes.length,
        category: kind === "topic" || kind === "article" ? "" : item.kind || "",
        label: item.label || item.name || item.title || item.source || item.id,
        neighbours: [], edges: [], degree: 0,
      };
      nodes.push(node);
      byId.set(node.id, node);
    }
  }
  const edges = [];
  const seen = new Set();
  function connect(source, relation, target) {
    const a = byId.get(source), b = byId.get(target), key = source + " " + relation + " " + target;
    if (!a || !b || seen.has(key)) return;
    seen.add(key);
    const edge = { source: a, target: b, relation };
    edges.push(edge);
    a.edges.push(edge); b.edges.push(edge);
    a.neighbours.push(b); b.neighbours.push(a);
    a.degree += 1; b.degree += 1;
  }
  for (const event of data.events || []) {
    for (const quote of event.evidence || []) connect(quote.article, "reports", event.id);
    for (const p of event.participants || []) connect(p.actor, p.role, event.id);
    if (event.place) connect(event.id, "located_in", event.place);
    for (const d of event.documents || []) connect(event.id, "has_document", d);
    for (const t of event.topics || []) connect(event.id, "has_topic", t);
    if (event.part_of) connect(event.id, "part_of", event.part_of);
  }
  for (const r of data.relations || []) connect(r.source, r.type, r.target);

  // A date of any precision as the stretch of time that it covers, in milliseconds, end not included.
  function stretch(from, until) {
    const first = parts(from);
    if (!first) return null;
    const last = parts(until) || first;
    return [Date.UTC(first[0], (first[1] || 1) - 1, first[2] || 1, first[3] || 0, first[4] || 0), closing(last)];
  }
  function parts(text) {
    const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?/.exec(text || "");
    return m ? m.slice(1).map((x) => (x === undefined ? undefined : Number(x))) : null;
  }
  function closing(p) {
    if (p[1] === undefined) return Date.UTC(p[0] + 1, 0, 1);
    if (p[2] === undefined) return Date.UTC(p[0], p[1], 1);
    if (p[3] === undefined) return Date.UTC(p[0], p[1] - 1, p[2] + 1);
    return Date.UTC(p[0], p[1] - 1, p[2], p[3], p[4] + 1);
  }
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  function words(text) {
    const p = parts(text);
    if (!p) return "";
    const day = p[2] === undefined ? "" : p[2] + " ", month = p[1] === undefined ? "" : months[p[1] - 1] + " ";
    return day + month + p[0] + (p[3] === undefined ? "" : " " + text.slice(11, 16));
  }
  function when(item) {
    if (!item.start) return "undated";
    return item.until && item.until !== item.start ? words(item.start) + " – " + words(item.until) : words(item.start);
  }

  const events = nodes.filter((n) => n.kind === "event");
  for (const node of events) {
    const e = node.item;
    node.span = stretch(e.start, e.until);
    node.when = when(e);
    const names = (e.participants || []).map((p) => { const a = byId.get(p.actor); return a ? a.label + " " + (a.item.aliases || []).join(" ") : ""; });
    const place = byId.get(e.place);
    node.haystack = [node.label, ...(e.x_other_labels || []), place ? place.label : "", ...names, ...(e.evidence || []).map((q) => q.text)].join(" ").replace(/\s+/g, " ").toLowerCase();
  }
  events.sort((a, b) => (a.span ? a.span[0] : Infinity) - (b.span ? b.span[0] : Infinity) || a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1));

  // What every article is quoted with, in the order of its text: the context that evidence stands in.
  const passages = new Map();
  for (const node of events) {
    for (const quote of node.item.evidence || []) {
      if (!passages.has(quote.article)) passages.set(quote.article, new Map());
      passages.get(quote.article).set(quote.begin + "-" + quote.end, quote);
    }
  }
  for (const [article, found] of passages) {
    passages.set(article, [...found.values()].sort((a, b) => a.begin - b.begin || a.end - b.end));
  }
  // Names of actors and places by article, to mark them inside a passage.
  const names = new Map();
  for (const node of nodes) {
    if (node.kind !== "actor" && node.kind !== "place") continue;
    for (const m of node.item.mentions || []) {
      if (!names.has(m.article)) names.set(m.article, []);
      names.get(m.article).push({ begin: m.begin, end: m.end, node });
    }
  }

  const kinds = groups.map((g) => g[1]).filter((k) => nodes.some((n) => n.kind === k));
  const categories = [...new Set(events.map((n) => n.category))].sort();
  return { data, nodes, edges, events, byId, kinds, categories, passages, names, when, words, stretch };
})();

// Colours after Okabe and Ito, told apart by colour-blind readers and, by lightness, in print.
const look = {
  category: { meeting: "#0072b2", statement: "#56b4e9", agreement: "#009e73", incident: "#d55e00", visit: "#e6c700", appointment: "#cc79a7", legal: "#6b7280", initiative: "#e69f00" },
  kind: { article: "#8a8f98", event: "#0072b2", actor: "#4b3b8f", place: "#2f7d4f", document: "#9c6b30", topic: "#b03a6f" },
  name: { article: "article", event: "event", actor: "actor", place: "place", document: "document", topic: "topic" },
  of(node) { return node.kind === "event" ? this.category[node.category] || this.kind.event : this.kind[node.kind]; },
  shape: { article: d3.symbolSquare, event: d3.symbolCircle, actor: d3.symbolDiamond, place: d3.symbolTriangle, document: d3.symbolWye, topic: d3.symbolStar },
};
