// The list of events, the filters, and what ties the views together.
const page = (() => {
  const get = (id) => document.getElementById(id);
  const list = get("event-list"), items = new Map();
  const statusWords = { planned: "planned", ongoing: "ongoing", uncertain: "uncertain" };

  function swatch(kind, colour) {
    const s = d3.create("svg").attr("width", 14).attr("height", 14).attr("viewBox", "-7 -7 14 14").attr("aria-hidden", "true");
    s.append("path").attr("d", d3.symbol().type(look.shape[kind]).size(70)()).attr("fill", colour);
    return s.node();
  }
  function checkbox(text, count, swatchNode, checked, attributes, toggled) {
    const input = element("input", { type: "checkbox", ...attributes, onchange: (e) => toggled(e.target.checked) });
    input.checked = checked;
    return element("label", { class: "check" }, input, swatchNode, text, element("span", { class: "count" }, String(count)));
  }
  function toggle(set, key, on) {
    const next = new Set(set);
    if (on) next.delete(key); else next.add(key);
    return next;
  }
  function buildFilters() {
    const kinds = get("kinds"), categories = get("categories");
    for (const kind of model.kinds) {
      kinds.append(checkbox(look.name[kind], model.nodes.filter((n) => n.kind === kind).length, swatch(kind, kind === "event" ? "#0072b2" : look.kind[kind]), !state.off.has(kind),
        { "data-testid": "filter-kind", "data-kind": kind }, (on) => state.change({ off: toggle(state.off, kind, on) })));
    }
    for (const category of model.categories) {
      categories.append(checkbox(category, model.events.filter((n) => n.category === category).length, swatch("event", look.category[category] || "#888"), !state.categoriesOff.has(category),
        { "data-category": category }, (on) => state.change({ categoriesOff: toggle(state.categoriesOff, category, on) })));
    }
    const names = (kind, target) => model.nodes.filter((n) => n.kind === kind).sort((a, b) => b.degree - a.degree).slice(0, 2000).forEach((n) => get(target).append(element("option", { value: n.label })));
    names("actor", "actor-names");
    names("place", "place-names");
    for (const n of model.nodes) if (n.kind === "topic") get("filter-topic").append(element("option", { value: n.id }, n.label));
    const fields = [["search", "query"], ["filter-actor", "actor"], ["filter-place", "place"], ["filter-topic", "topic"], ["filter-from", "from"], ["filter-to", "to"]];
    for (const [id, key] of fields) {
      get(id).value = state[key];
      get(id).addEventListener("input", () => state.change({ [key]: get(id).value }));
    }
    get("reset").addEventListener("click", () => {
      for (const [id] of fields) get(id).value = "";
      document.querySelectorAll("[data-category]").forEach((e) => { e.checked = true; });
      state.change({ query: "", actor: "", place: "", topic: "", from: "", to: "", categoriesOff: new Set() });
    });
  }
  // The list holds the first events of the view, and more as the reader scrolls: some hundred rows are
  // light, some thousand are not.
  const portion = 300;
  let listed = null, room = portion;
  const more = element("li", {}, element("button", { type: "button", class: "event-more", onclick: () => grow() }, "Show more events"));
  function itemOf(node) {
    if (!items.has(node)) {
      const status = statusWords[node.item.status];
      const button = element("button", { type: "button", class: "event-item", "data-testid": "event-item", "data-node-id": node.id, onclick: () => state.change({ selected: node.id }) },
        element("span", { class: "when" }, node.when + " ", status ? element("span", { class: "status" }, status) : null), node.label);
      button.style.borderLeftColor = look.of(node);
      items.set(node, element("li", {}, button));
    }
    return items.get(node);
  }
  function grow(to) {
    room = Math.max(room + portion, to || 0);
    listed = null;
    const top = list.scrollTop;
    updateList();
    list.scrollTop = top;
  }
  let current = null, revealed = null;
  function updateList() {
    const events = state.filtered.events, selected = model.byId.get(state.selected), at = events.indexOf(selected);
    const key = events.map((n) => n.index).join(" ");
    if (key !== listed) {
      if (listed !== null) room = portion;
      listed = key;
      list.replaceChildren(...events.slice(0, Math.max(room, at + 1)).map(itemOf));
      if (events.length > list.children.length) list.append(more);
    } else if (at >= list.children.length - (more.isConnected ? 1 : 0)) {
      return grow(at + 1);
    }
    if (current && current !== selected && items.has(current)) items.get(current).firstChild.removeAttribute("aria-current");
    current = selected && selected.kind === "event" ? selected : null;
    if (current && at >= 0) {
      itemOf(current).firstChild.setAttribute("aria-current", "true");
      if (innerWidth > 1000 && current !== revealed) itemOf(current).scrollIntoView({ block: "nearest" });
    }
    revealed = current;
    get("event-count").textContent = events.length === model.events.length ? `${events.length}` : `${events.length} of ${model.events.length}`;
    get("summary").textContent = `${events.length} events, ${state.filtered.shown.size} nodes, ${state.filtered.edges} edges`;
  }
  const isDark = () => (document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  function themed() {
    get("theme").setAttribute("aria-pressed", String(isDark()));
    timeline.draw();
    graph.resize();
  }
  let selectedBefore = "";
  function update() {
    panel.update();
    updateList();
    const node = model.byId.get(state.selected);
    if (node && state.selected !== selectedBefore && node.span) timeline.reveal(node);
    selectedBefore = state.selected;
    timeline.draw();
    graph.update();
  }
  function resized() { timeline.resize(); graph.resize(); }

  function start() {
    state.load();
    if (innerWidth <= 1000) get("filter-box").open = false;
    buildFilters();
    list.addEventListener("scroll", () => { if (more.isConnected && list.scrollTop + list.clientHeight > list.scrollHeight - 400) grow(); });
    get("export-svg").addEventListener("click", save.svg);
    get("export-csv").addEventListener("click", save.csv);
    get("theme").setAttribute("aria-pressed", String(isDark()));
    get("theme").addEventListener("click", () => { document.documentElement.dataset.theme = get("theme").getAttribute("aria-pressed") === "true" ? "light" : "dark"; themed(); });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", themed);
    addEventListener("resize", resized);
    addEventListener("hashchange", () => { state.load(); state.apply(); });
    state.listeners.push(update);
    resized();
    state.apply();
  }
  return { start, resized };
})();
page.start();
