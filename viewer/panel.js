// What is known of one node, and the words of the articles that it rests on.
const panel = (() => {
  const host = document.getElementById("panel"), main = document.querySelector("main");
  const encoder = new TextEncoder(), decoder = new TextDecoder();
  let showing = "", opener = null;

  const link = (node, text) => element("button", { type: "button", class: "link", onclick: () => state.change({ selected: node.id }) }, text || node.label);
  const article = (id) => model.byId.get(id);
  const safe = (url) => /^https?:\/\//i.test(url);

  // A passage with the names of actors and places inside it marked. Offsets are bytes.
  function words(quote) {
    const bytes = encoder.encode(quote.text), marks = (model.names.get(quote.article) || [])
      .filter((m) => m.begin >= quote.begin && m.end <= quote.end).sort((a, b) => a.begin - b.begin || b.end - a.end);
    const out = [];
    let at = quote.begin;
    const part = (from, to) => decoder.decode(bytes.subarray(from - quote.begin, to - quote.begin));
    for (const m of marks) {
      if (m.begin < at) continue;
      if (m.begin > at) out.push(part(at, m.begin));
      out.push(element("mark", { title: `${m.node.label} (${m.node.category})` }, part(m.begin, m.end)));
      at = m.end;
    }
    out.push(part(at, quote.end));
    return out;
  }
  // The quoted passage in its place: what else is quoted from the article just before and after it.
  function sources(quotes) {
    const by = new Map();
    for (const q of quotes) { if (!by.has(q.article)) by.set(q.article, []); by.get(q.article).push(q); }
    return [...by].map(([id, own]) => {
      const a = article(id), item = a ? a.item : {}, all = model.passages.get(id) || [], box = element("div", { class: "source" });
      const where = [item.outlet, item.published ? model.words(item.published) : "undated"].filter(Boolean).join(", ");
      const from = element("p", { class: "from" }, a ? link(a) : id, where ? " · " + where : "");
      if (safe(item.source || "")) from.append(" · ", element("a", { href: item.source, rel: "noopener noreferrer", target: "_blank" }, "open"));
      else if (item.source) from.append(" · " + item.source);
      box.append(from);
      const key = (q) => q.begin + "-" + q.end, mine = new Set(own.map(key));
      const order = [...all.filter((q) => !mine.has(key(q)) && !own.some((o) => q.begin < o.end && o.begin < q.end)), ...own].sort((x, y) => x.begin - y.begin || x.end - y.end);
      order.forEach((q, i) => {
        const here = mine.has(key(q)), beside = [order[i - 1], order[i + 1]].some((n) => n && mine.has(key(n)));
        if (!here && !beside) return;
        box.append(element("blockquote", here ? { class: "here", "data-testid": "evidence" } : {}, ...words(q)));
        if (here) box.append(element("div", { class: "bytes" }, `bytes ${q.begin}–${q.end}`));
      });
      return box;
    });
  }
  function rows(list) {
    const dl = element("dl");
    for (const [name, value] of list) if (value) dl.append(element("dt", {}, name), element("dd", {}, ...(Array.isArray(value) ? value : [value])));
    return dl;
  }
  const joined = (items) => items.flatMap((x, i) => (i ? [", ", x] : [x]));
  function reasons(item) {
    if (!(item.x_reasons || []).length) return [];
    const list = element("ul");
    for (const r of item.x_reasons) list.append(element("li", {}, [r.step, r.rule].filter(Boolean).join(": ") + (r.note ? " – " + r.note : "")));
    return [element("details", {}, element("summary", {}, "How it was found"), list)];
  }
  function eventBody(node) {
    const e = node.item, place = model.byId.get(e.place), whole = model.byId.get(e.part_of), out = [];
    out.push(rows([["When", node.when + (e.precision && !["day", "unknown", "span"].includes(e.precision) ? ` (to the ${e.precision})` : "")], ["Status", e.status], ["Where", place ? link(place) : ""], ["Part of", whole ? link(whole) : ""],
      ["Type", e.plover], ["Also told as", (e.x_other_labels || []).join("; ")],
      ["Documents", joined((e.documents || []).map((d) => model.byId.get(d)).filter(Boolean).map((n) => link(n)))].map((x) => (Array.isArray(x) && !x.length ? "" : x)),
      ["Topics", (e.topics || []).map((t) => (model.byId.get(t) || {}).label).filter(Boolean).join(", ")],
      ["Confidence", e.confidence === undefined ? "" : Number(e.confidence).toFixed(2)]]));
    const people = (e.participants || []).filter((p) => model.byId.get(p.actor));
    if (people.length) {
      const list = element("ul");
      for (const p of people) list.append(element("li", {}, link(model.byId.get(p.actor)), " · " + p.role));
      out.push(element("h4", {}, "Who"), list);
    }
    out.push(element("h4", {}, "Evidence"), ...sources(e.evidence || []));
    return out;
  }
  function otherBody(node) {
    const i = node.item, out = [], facts = [];
    if (node.kind === "article") facts.push(["Outlet", i.outlet], ["Published", i.published ? `${model.words(i.published)} (${i.published_basis})` : "unknown"], ["Source", i.source]);
    if (node.kind === "actor") facts.push(["Also", (i.aliases || []).join("; ")], ["Roles", (i.roles || []).map((r) => r.title).join("; ")], ["Country", i.country]);
    if (node.kind === "place") facts.push(["Country", i.country], ["Position", i.latitude !== null && i.latitude !== undefined ? `${i.latitude.toFixed(2)}, ${i.longitude.toFixed(2)}` : ""]);
    out.push(rows(facts));
    const told = [...new Set(node.neighbours.filter((n) => n.kind === "event"))].sort((a, b) => (a.span ? a.span[0] : Infinity) - (b.span ? b.span[0] : Infinity));
    if (told.length) {
      const list = element("ul");
      for (const n of told.slice(0, 200)) {
        const via = node.edges.filter((e) => e.source === n || e.target === n).map((e) => e.relation.replace(/_/g, " ")).join(", ");
        list.append(element("li", {}, link(n), ` · ${n.when} · ${via}`));
      }
      out.push(element("h4", {}, `Events (${told.length})`), list);
    }
    const quotes = (i.mentions || []).slice(0, 40);
    if (quotes.length) {
      const passage = (m) => (model.passages.get(m.article) || []).find((q) => q.begin <= m.begin && m.end <= q.end) || m;
      const unique = new Map(quotes.map((m) => { const q = { article: m.article, ...passage(m) }; return [q.article + q.begin + "-" + q.end, q]; }));
      out.push(element("h4", {}, "Named in"), ...sources([...unique.values()]));
    }
    return out;
  }
  function close() {
    state.change({ selected: "" });
    if (opener && opener.isConnected) opener.focus();
  }
  function update() {
    const node = model.byId.get(state.selected);
    host.hidden = !node;
    if (main.classList.contains("with-panel") !== Boolean(node)) {
      main.classList.toggle("with-panel", Boolean(node));
      page.resized();
    }
    if (!node) { showing = ""; host.replaceChildren(); return; }
    if (showing === node.id) return;
    showing = node.id;
    opener = document.activeElement;
    host.replaceChildren(
      element("button", { type: "button", class: "close", "aria-label": "Close details", onclick: close }, "✕"),
      element("h3", {}, node.label),
      element("div", { class: "bytes" }, node.kind === "event" ? node.category : [node.kind, node.category].filter(Boolean).join(": ")),
      ...(node.kind === "event" ? eventBody(node) : otherBody(node)), ...reasons(node.item));
    host.scrollTop = 0;
  }
  document.addEventListener("keydown", (e) => { if (e.key === "Escape" && state.selected) close(); });
  return { update };
})();
