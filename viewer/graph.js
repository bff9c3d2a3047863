// The graph on a canvas. The forces are worked out in a worker, so that the page stays fluid with
// thousands of nodes; without one (some settings forbid it) they are worked out here, in small steps.
const graph = (() => {
  const box = document.querySelector("#graph .canvas-box"), canvas = box.querySelector("canvas"), host = document.getElementById("graph");
  const ink = canvas.getContext("2d"), hint = host.querySelector(".hint"), hintWords = hint.textContent, mostAlone = 60;
  const tip = box.appendChild(element("div", { class: "tip", hidden: true }));
  let width = 300, height = 200, view = d3.zoomIdentity, shownNodes = [], shownEdges = [], byDegree = [], hover = null, touched = false, scheduled = false, worker = null, run = 0, simulation = null, settled = false, painted = 0;
  const radius = (n) => 4 + Math.min(12, Math.sqrt(n.degree) * 1.6);
  // Where the forces begin: strewn over a disc, the same on every load. (An even spiral would still be
  // seen in the finished picture.)
  let seed = 1;
  const chance = () => { seed = (seed * 48271) % 2147483647; return seed / 2147483647; };
  const disc = 12 * Math.sqrt(model.nodes.length);
  for (const n of model.nodes) {
    const r = disc * Math.sqrt(chance()), a = 2 * Math.PI * chance();
    n.x = r * Math.cos(a); n.y = r * Math.sin(a);
  }

  const forces = `function start(count, links, xs, ys, radii, send) {
    const nodes = Array.from({ length: count }, (_, i) => ({ index: i, x: xs[i], y: ys[i], r: radii[i] }));
    const edges = [];
    for (let i = 0; i < links.length; i += 2) edges.push({ source: links[i], target: links[i + 1] });
    const large = count > 1500;
    const s = d3.forceSimulation(nodes).stop()
      .force("link", d3.forceLink(edges).distance(52).strength(large ? 0.25 : 0.35))
      .force("charge", d3.forceManyBody().strength(large ? -45 : -150).theta(large ? 1.1 : 0.9).distanceMax(large ? 400 : 700))
      .force("x", d3.forceX().strength(0.045)).force("y", d3.forceY().strength(0.06))
      .alphaDecay(large ? 0.045 : 0.028);
    if (!large) s.force("collide", d3.forceCollide((n) => n.r + 5));
    return { step(budget) {
      const until = Date.now() + budget;
      while (s.alpha() > s.alphaMin() && Date.now() < until) s.tick();
      const out = new Float32Array(count * 2);
      nodes.forEach((n, i) => { out[2 * i] = n.x; out[2 * i + 1] = n.y; });
      send(out, s.alpha() <= s.alphaMin());
      return s.alpha() > s.alphaMin();
    } };
  }`;

  function take(positions, done) {
    shownNodes.forEach((n, i) => { n.x = positions[2 * i]; n.y = positions[2 * i + 1]; });
    if (!touched) fit();
    settled = done;
    if (done) host.dataset.settled = "true";
    // A large graph is slow to paint: while it moves, four pictures a second are enough.
    const now = performance.now();
    if (done || shownEdges.length < 3000 || now - painted > 250) { painted = now; schedule(); }
  }
  function settle() {
    run += 1;
    const mine = run;
    settled = false;
    host.dataset.settled = "false";
    if (worker) worker.terminate();
    worker = null;
    const place = new Map(shownNodes.map((n, i) => [n, i]));
    const links = Uint32Array.from(shownEdges.flatMap((e) => [place.get(e.source), place.get(e.target)]));
    const xs = Float64Array.from(shownNodes, (n) => n.x), ys = Float64Array.from(shownNodes, (n) => n.y), radii = Float64Array.from(shownNodes, radius);
    const here = () => {
      const made = new Function("d3", forces + "; return start;")(d3);
      simulation = made(shownNodes.length, links, xs, ys, radii, (out, done) => { if (mine === run) take(out, done); });
      const step = () => { if (mine === run && simulation.step(12)) requestAnimationFrame(step); };
      step();
    };
    try {
      const source = document.getElementById("d3-source").textContent + "\n" + forces + `
        onmessage = (m) => { const d = m.data; let go = true;
          const s = start(d.count, d.links, d.xs, d.ys, d.radii, (out, done) => postMessage({ out, done }, [out.buffer]));
          const step = () => { if (s.step(40)) setTimeout(step, 0); }; step(); };`;
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      worker = new Worker(url);
      worker.onmessage = (m) => { if (mine === run) take(m.data.out, m.data.done); };
      worker.onerror = (e) => { e.preventDefault(); worker = null; here(); };
      worker.postMessage({ count: shownNodes.length, links, xs, ys, radii });
      setTimeout(() => URL.revokeObjectURL(url), 4000);
    } catch (refused) {
      here();
    }
  }

  function fit() {
    if (!shownNodes.length) return;
    const [x0, x1] = d3.extent(shownNodes, (n) => n.x), [y0, y1] = d3.extent(shownNodes, (n) => n.y);
    const k = Math.min(2.2, 0.92 * Math.min(width / (x1 - x0 + 90), height / (y1 - y0 + 50)));
    view = d3.zoomIdentity.translate(width / 2 - k * (x0 + x1) / 2, height / 2 - k * (y0 + y1) / 2).scale(k);
    canvas.__zoom = view;
  }
  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => { scheduled = false; draw(); });
  }
  const focusOf = () => { const id = hover ? hover.id : state.selected; const n = model.byId.get(id); return n && state.filtered.shown.has(n) ? n : null; };
  // Words for the nodes that matter most at this magnification, where they do not cover each other.
  function labelled(focus) {
    const near = focus ? new Set([focus, ...focus.neighbours]) : null;
    const order = near ? [focus, ...byDegree.filter((n) => n !== focus && near.has(n))] : byDegree;
    const taken = [], out = [];
    for (const n of order.slice(0, 600)) {
      const [x, y] = view.apply([n.x, n.y]);
      if (x < -40 || y < -10 || x > width + 40 || y > height + 10) continue;
      const text = n.label.length > 34 ? n.label.slice(0, 33).trimEnd() + "…" : n.label, w = text.length * 6 + 8, r = radius(n) * Math.sqrt(view.k) + 3;
      const flip = x + r + w > width;  // words at the right edge go to the left of their node
      const rect = [flip ? x - r - w : x + r, y - 7, flip ? x - r : x + r + w, y + 7];
      if (n !== focus && taken.some((t) => rect[0] < t[2] && rect[2] > t[0] && rect[1] < t[3] && rect[3] > t[1])) continue;
      taken.push(rect); out.push({ node: n, text, x: rect[0], y, rect });
      if (out.length >= 120) break;
    }
    return out;
  }
  function draw() {
    const c = timeline.colours(), focus = focusOf(), near = focus ? new Set([focus, ...focus.neighbours]) : null, scale = devicePixelRatio || 1;
    ink.setTransform(scale, 0, 0, scale, 0, 0);
    ink.clearRect(0, 0, width, height);
    ink.lineWidth = 1;
    // One path of many thousand lines is slow to fill in, so a path takes a few hundred; while the
    // forces are at work a large graph shows a part of its edges.
    const stride = settled ? 1 : Math.ceil(shownEdges.length / 2500);
    const strokes = (edges, step) => {
      for (let from = 0; from < edges.length; from += 400 * step) {
        ink.beginPath();
        for (let i = from; i < Math.min(from + 400 * step, edges.length); i += step) {
          const s = edges[i].source, t = edges[i].target;
          const x0 = view.applyX(s.x), y0 = view.applyY(s.y), x1 = view.applyX(t.x), y1 = view.applyY(t.y);
          if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0) || (x0 > width && x1 > width) || (y0 > height && y1 > height)) continue;
          ink.moveTo(x0, y0); ink.lineTo(x1, y1);
        }
        ink.stroke();
      }
    };
    ink.strokeStyle = c.line;
    ink.globalAlpha = focus ? 0.25 : shownEdges.length > 4000 ? 0.35 : 0.9;
    ink.lineWidth = shownEdges.length > 4000 ? 0.5 : 1;
    strokes(shownEdges, stride);
    if (focus) {
      ink.strokeStyle = c.text; ink.globalAlpha = 0.7; ink.lineWidth = 1;
      strokes(focus.edges.filter((e) => state.filtered.shown.has(e.source) && state.filtered.shown.has(e.target)), 1);
    }
    const k = Math.sqrt(view.k);
    for (const n of shownNodes) {
      const [x, y] = view.apply([n.x, n.y]), r = radius(n) * k;
      if (x < -r || y < -r || x > width + r || y > height + r) continue;
      ink.globalAlpha = near && !near.has(n) ? 0.18 : 1;
      if (r < 3.5 && n !== focus) {  // too small for a shape
        ink.fillStyle = look.of(n);
        ink.fillRect(x - r, y - r, 2 * r, 2 * r);
        continue;
      }
      ink.save(); ink.translate(x, y); ink.beginPath();
      d3.symbol().type(look.shape[n.kind]).size(Math.PI * r * r).context(ink)();
      ink.fillStyle = look.of(n); ink.fill();
      ink.strokeStyle = n === focus ? c.text : c.ground; ink.lineWidth = n === focus ? 2.5 : 1; ink.stroke();
      ink.restore();
    }
    ink.globalAlpha = 1;
    ink.font = "11.5px system-ui, 'DejaVu Sans', sans-serif";
    ink.textBaseline = "middle"; ink.lineJoin = "round"; ink.lineWidth = 3;
    for (const l of labelled(focus)) {
      ink.strokeStyle = c.ground; ink.strokeText(l.text, l.x, l.y);
      ink.fillStyle = c.text; ink.fillText(l.text, l.x, l.y);
    }
  }
  function svgParts(root) {  // the same picture as shapes, for the export
    const c = timeline.colours(), focus = focusOf();
    for (const e of shownEdges) {
      const a = view.apply([e.source.x, e.source.y]), b = view.apply([e.target.x, e.target.y]);
      root.append("line").attr("x1", a[0]).attr("y1", a[1]).attr("x2", b[0]).attr("y2", b[1]).attr("stroke", c.soft).attr("stroke-opacity", 0.35);
    }
    const symbol = d3.symbol();
    for (const n of shownNodes) {
      const [x, y] = view.apply([n.x, n.y]), r = radius(n) * Math.sqrt(view.k);
      root.append("path").attr("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`).attr("d", symbol.type(look.shape[n.kind]).size(Math.PI * r * r)()).attr("fill", look.of(n)).append("title").text(n.label);
    }
    for (const l of labelled(focus)) root.append("text").attr("x", l.x).attr("y", l.y + 4).attr("font-size", 11.5).attr("fill", c.text).text(l.text);
    return { width, height };
  }
  function find(px, py) {
    let best = null, least = 14;
    for (const n of shownNodes) {
      const [x, y] = view.apply([n.x, n.y]), d = Math.hypot(x - px, y - py) - radius(n) * Math.sqrt(view.k);
      if (d < least) { least = d; best = n; }
    }
    return best && least < 8 ? best : null;
  }
  const zoom = d3.zoom().scaleExtent([0.02, 8]).on("zoom", () => { if (d3.event.sourceEvent) touched = true; view = d3.event.transform; schedule(); });
  d3.select(canvas).call(zoom).on("dblclick.zoom", null);
  canvas.addEventListener("pointermove", (e) => {
    const n = find(e.offsetX, e.offsetY);
    canvas.style.cursor = n ? "pointer" : "grab";
    if (n !== hover) { hover = n; schedule(); }
    tip.hidden = !n;
    if (n) { tip.textContent = `${n.label} (${n.category || n.kind}${n.when ? ", " + n.when : ""})`; tip.style.left = Math.min(e.offsetX + 12, Math.max(0, width - 290)) + "px"; tip.style.top = e.offsetY + 14 + "px"; }
  });
  canvas.addEventListener("pointerleave", () => { hover = null; tip.hidden = true; schedule(); });
  canvas.addEventListener("click", (e) => { const n = find(e.offsetX, e.offsetY); if (n) state.change({ selected: n.id }); });
  document.querySelectorAll("#graph [data-zoom]").forEach((b) => b.addEventListener("click", () => {
    const k = Number(b.dataset.zoom);
    touched = Boolean(k);
    if (k) d3.select(canvas).call(zoom.scaleBy, k); else { fit(); schedule(); }
  }));
  function resize() {
    width = Math.max(box.clientWidth, 50); height = Math.max(box.clientHeight, 50);
    const scale = devicePixelRatio || 1;
    canvas.width = Math.round(width * scale); canvas.height = Math.round(height * scale);
    if (!touched) fit();
    draw();
  }
  let last = "";
  function update() {
    host.dataset.visibleNodes = String(state.filtered.shown.size);
    host.dataset.visibleEdges = String(state.filtered.edges);
    shownEdges = model.edges.filter((e) => state.filtered.shown.has(e.source) && state.filtered.shown.has(e.target));
    shownNodes = model.nodes.filter((n) => state.filtered.shown.has(n));
    // Hundreds of nodes that nothing is linked to say nothing in a graph, and hide what is linked.
    const linked = new Set(shownEdges.flatMap((e) => [e.source, e.target]));
    const alone = shownNodes.length - linked.size;
    if (alone > mostAlone) shownNodes = shownNodes.filter((n) => linked.has(n) || n.id === state.selected);
    hint.textContent = alone > mostAlone ? `${alone} nodes without a link are not drawn` : hintWords;
    byDegree = [...shownNodes].sort((a, b) => b.degree - a.degree || a.index - b.index);
    const key = shownNodes.map((n) => n.index).join(" ");
    if (key !== last) { last = key; settle(); }
    schedule();
  }
  return { update, resize, svgParts };
})();
