// Files of the current view: a drawing as SVG, the events as a table.
const save = (() => {
  function offer(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const a = element("a", { href: url, download: name });
    document.body.append(a);
    a.click();
    a.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
  function svg() {
    const c = timeline.colours(), plan = timeline.plan(), made = d3.create("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("font-family", "DejaVu Sans, sans-serif");
    const background = made.append("rect").attr("width", "100%").attr("height", "100%").attr("fill", c.ground);
    timeline.paint(made.append("g").attr("id", "timeline"), plan, c);
    const below = made.append("g").attr("transform", `translate(0,${plan.height + 16})`);
    const size = graph.svgParts(below), width = Math.max(timeline.width(), size.width), height = plan.height + 16 + size.height;
    made.attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
    background.attr("width", width).attr("height", height);
    offer("linimasa.svg", "image/svg+xml", new XMLSerializer().serializeToString(made.node()));
  }
  function csv() {
    const cell = (x) => { const t = String(x ?? "").replace(/\s+/g, " "); return /[",]/.test(t) ? '"' + t.replace(/"/g, '""') + '"' : t; };
    const name = (id) => (model.byId.get(id) || {}).label || "";
    const lines = [["id", "label", "kind", "start", "until", "status", "place", "participants", "articles"].join(",")];
    for (const n of state.filtered.events) {
      const e = n.item, articles = [...new Set((e.evidence || []).map((q) => (model.byId.get(q.article) || { item: {} }).item.source))];
      lines.push([n.id, n.label, n.category, e.start, e.until, e.status, name(e.place), (e.participants || []).map((p) => `${name(p.actor)} (${p.role})`).join("; "), articles.join("; ")].map(cell).join(","));
    }
    offer("linimasa.csv", "text/csv", lines.join("\r\n") + "\r\n");
  }
  return { svg, csv };
})();
