// What the reader has chosen, kept in the fragment of the address so that a view can be passed on.
const state = {
  query: "", off: new Set(model.nodes.length > 40 ? ["article"] : []), categoriesOff: new Set(),
  actor: "", place: "", topic: "", from: "", to: "", selected: "",
  listeners: [],
  filtered: { events: [], shown: new Set(), edges: 0 },

  change(patch) {
    Object.assign(this, patch);
    this.apply();
    this.save();
  },
  narrowed() {
    return Boolean(this.query || this.actor || this.place || this.topic || this.from || this.to || this.categoriesOff.size);
  },
  accepts() {
    const query = this.query.replace(/\s+/g, " ").trim().toLowerCase();
    const named = (kind, text) => {
      const wanted = text.trim().toLowerCase();
      if (!wanted) return null;
      return new Set(model.nodes.filter((n) => n.kind === kind && [n.label, ...(n.item.aliases || [])].some((name) => name.toLowerCase().includes(wanted))));
    };
    const actors = named("actor", this.actor), places = named("place", this.place);
    const from = (model.stretch(this.from, this.from) || [-Infinity])[0], to = (model.stretch(this.to, this.to) || [0, Infinity])[1];
    return (node) => {
      if (query && !node.haystack.includes(query)) return false;
      if (this.categoriesOff.has(node.category)) return false;
      if (actors && !node.neighbours.some((n) => actors.has(n))) return false;
      if (places && !node.neighbours.some((n) => places.has(n))) return false;
      if (this.topic && !(node.item.topics || []).includes(this.topic)) return false;
      if (this.from || this.to) {
        if (!node.span || node.span[1] <= from || node.span[0] >= to) return false;
      }
      return true;
    };
  },
  apply() {
    const passing = this.off.has("event") ? [] : model.events.filter(this.accepts());
    let shown;
    if (this.narrowed() && !this.off.has("event")) {
      shown = new Set(passing);
      for (const node of passing) for (const n of node.neighbours) if (n.kind !== "event" && !this.off.has(n.kind)) shown.add(n);
    } else {
      shown = new Set(model.nodes.filter((n) => !this.off.has(n.kind)));
    }
    let edges = 0;
    for (const e of model.edges) if (shown.has(e.source) && shown.has(e.target)) edges += 1;
    this.filtered = { events: passing, shown, edges };
    for (const listen of this.listeners) listen();
  },
  save() {
    const parts = new URLSearchParams();
    const put = (key, value) => { if (value) parts.set(key, value); };
    put("q", this.query); put("off", [...this.off].sort().join(",") || "none"); put("cat", [...this.categoriesOff].sort().join(","));
    put("actor", this.actor); put("place", this.place); put("topic", this.topic);
    put("from", this.from); put("to", this.to); put("sel", this.selected);
    const hash = "#" + parts.toString();
    if (hash !== location.hash) history.replaceState(null, "", hash);
  },
  load() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const list = (text, allowed) => new Set((text || "").split(",").filter((x) => allowed.includes(x)));
    if (parts.has("off")) this.off = list(parts.get("off"), model.kinds);
    this.categoriesOff = list(parts.get("cat"), model.categories);
    for (const [key, name] of [["q", "query"], ["actor", "actor"], ["place", "place"], ["topic", "topic"], ["from", "from"], ["to", "to"], ["sel", "selected"]]) this[name] = parts.get(key) || "";
    if (!model.byId.has(this.selected)) this.selected = "";
  },
};

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children) if (child !== null && child !== undefined) made.append(child);
  return made;
}
