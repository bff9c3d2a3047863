// The timeline: lanes by kind of event, one row for labels that do not collide, zoomed over time.
const timeline = (() => {
  const box = document.querySelector("#timeline .canvas-box");
  const svg = d3.select(box).append("svg").attr("role", "group").attr("aria-label", "Events by date");
  const margin = { left: 92, right: 14, top: 26 }, rowHeight = 19, laneGap = 8, mostRows = 14, mostMarks = 700;
  const day = 86400000, dated = model.events.filter((e) => e.span);  // by date
  const hint = document.querySelector("#timeline .hint"), hintWords = hint.textContent;
  let width = 600, boxHeight = 200, transform = d3.zoomIdentity, base = null, drawn = [];
  const zoom = d3.zoom().scaleExtent([0.8, 5000]).filter(() => !d3.event.button && (d3.event.type !== "wheel" || !d3.event.shiftKey))
    .on("zoom", () => { transform = d3.event.transform; draw(); });
  svg.call(zoom).on("dblclick.zoom", null);

  function domain(events) {
    let low = Infinity, high = -Infinity;
    for (const e of events) { low = Math.min(low, e.span[0]); high = Math.max(high, e.span[1]); }
    if (low > high) { low = Date.UTC(2018, 0, 1); high = Date.UTC(2019, 0, 1); }
    const pad = Math.max((high - low) * 0.04, day);
    return [low - pad, high + pad];
  }
  function reset() {
    base = d3.scaleUtc().domain(domain(dated));
    svg.call(zoom.transform, d3.zoomIdentity);
  }
  // The shortest stretch of time in which most events lie, where it is much shorter than the whole: one
  // look back at a kingdom of the fifteenth century would leave a pixel for the news of this year.
  function busiest() {
    const enough = Math.ceil(dated.length * 0.75);
    if (dated.length < 20) return null;
    let best = 0;
    for (let i = 0; i + enough <= dated.length; i += 1) {
      if (dated[i + enough - 1].span[0] - dated[i].span[0] < dated[best + enough - 1].span[0] - dated[best].span[0]) best = i;
    }
    const [low, high] = domain(dated.slice(best, best + enough).map((e) => ({ span: [e.span[0], e.span[0]] })));
    const [first, last] = domain(dated);
    return (last - first) > 5 * (high - low) ? [low, high] : null;
  }
  function begin() {
    reset();
    base.range([margin.left, width - margin.right]);
    const stretch = busiest();
    if (!stretch) return;
    const [x0, x1] = stretch.map(base), k = (width - margin.right - margin.left) / (x1 - x0);
    svg.call(zoom.transform, d3.zoomIdentity.translate(margin.left - k * x0, 0).scale(k));
  }
  function tell(from, to) {
    const within = dated.filter((e) => e.span[1] >= from && e.span[0] <= to).length;
    hint.textContent = within < dated.length ? `${within} of ${dated.length} dated events in this stretch` : hintWords;
  }
  const ellipsis = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);

  // Rows by greedy packing: an event takes the first row that is free where its mark and label go.
  function pack(lane, x) {
    const ends = [];
    for (const mark of lane) {
      const left = x(mark.node.span[0]);
      mark.x = left;
      mark.w = Math.max(x(mark.node.span[1]) - left, 9);
      mark.label = ellipsis(mark.node.label, 46);
      const words = 6 + mark.label.length * 6.3;
      mark.flip = left + mark.w + words > width && left - words > margin.left;  // words before the mark
      const start = mark.flip ? left - words : left, right = mark.flip ? left + mark.w : left + mark.w + words;
      let row = ends.findIndex((end) => end < start - 4);
      if (row < 0 && ends.length < mostRows) { row = ends.length; ends.push(0); }
      if (row >= 0) { mark.row = row; ends[row] = right; continue; }
      // No room for the words: the mark alone goes to the row that is free first.
      row = ends.indexOf(Math.min(...ends));
      mark.row = row; mark.label = ""; ends[row] = Math.max(ends[row], left + mark.w + 3);
    }
    return Math.max(ends.length, 1);
  }

  function layout() {
    if (!base) begin();
    base.range([margin.left, width - margin.right]);
    const x = transform.rescaleX(base), [from, to] = x.domain().map(Number);
    tell(from, to);
    const visible = state.filtered.events.filter((e) => e.span && e.span[1] >= from && e.span[0] <= to);
    const lanes = [];
    let y = margin.top;
    for (const category of model.categories) {
      const inLane = visible.filter((e) => e.category === category);
      if (!inLane.length) continue;
      const lane = { category, y, marks: [], bins: [] };
      if (visible.length > mostMarks) {
        // Too many to tell apart: how many there are in each stretch, until the reader zooms in.
        const size = 14, counts = new Map();
        for (const e of inLane) { const b = Math.floor(x(e.span[0]) / size); counts.set(b, (counts.get(b) || 0) + 1); }
        lane.bins = [...counts].map(([b, n]) => ({ x: b * size, w: size - 1, n })).sort((a, b) => a.x - b.x);
        lane.height = 34;
      } else {
        lane.marks = inLane.map((node) => ({ node }));
        lane.height = pack(lane.marks, x) * rowHeight + 4;
      }
      lanes.push(lane);
      y += lane.height + laneGap;
    }
    return { x, lanes, height: Math.max(y + 6, 90) };
  }

  // Draws into a given selection, so that the export writes exactly what is on the screen.
  function paint(root, plan, colours) {
    const { x, lanes, height } = plan;
    const axis = d3.axisTop(x).ticks(Math.max(2, width / 110)).tickSize(-(height - margin.top));
    const clip = "clip-" + (root.attr("id") || "view");
    root.append("clipPath").attr("id", clip).append("rect").attr("x", margin.left - 2).attr("y", 0).attr("width", Math.max(width - margin.left, 1)).attr("height", height);
    const axisGroup = root.append("g").attr("class", "axis").attr("transform", `translate(0,${margin.top - 4})`).call(axis);
    axisGroup.select("path").remove();
    axisGroup.selectAll("line").attr("stroke", colours.line);
    axisGroup.selectAll("text").attr("fill", colours.soft).attr("font-size", 11);
    for (const lane of lanes) {
      root.append("text").attr("class", "lane-name").attr("x", 8).attr("y", lane.y + 13).attr("font-size", 11).attr("fill", colours.soft).text(lane.category);
      root.append("line").attr("class", "lane-line").attr("x1", 8).attr("x2", width).attr("y1", lane.y + lane.height + 3).attr("y2", lane.y + lane.height + 3).attr("stroke", colours.line);
      const group = root.append("g").attr("clip-path", `url(#${clip})`);
      const most = d3.max(lane.bins, (b) => b.n) || 1, fill = look.category[lane.category] || "#888";
      for (const b of lane.bins) {
        const h = 4 + 26 * Math.sqrt(b.n / most);
        group.append("rect").attr("class", "bin").attr("x", b.x).attr("width", b.w).attr("y", lane.y + 32 - h).attr("height", h).attr("fill", fill).append("title").text(`${b.n} ${lane.category}`);
      }
      for (const mark of lane.marks) {
        const planned = mark.node.item.status === "planned", unsure = mark.node.item.status === "uncertain";
        const top = lane.y + mark.row * rowHeight + 3, precise = mark.w <= 9.5;
        const g = group.append("g").attr("class", "mark" + (state.selected === mark.node.id ? " selected" : "")).datum(mark.node);
        g.append("rect").attr("x", mark.x).attr("y", top).attr("width", mark.w).attr("height", 11).attr("rx", precise ? 5.5 : 3)
          .attr("fill", fill).attr("fill-opacity", planned ? 0.12 : unsure ? 0.35 : precise ? 1 : 0.6).attr("stroke", fill).attr("stroke-width", state.selected === mark.node.id ? 3 : 1.4)
          .attr("stroke-dasharray", planned ? "3 2" : unsure ? "1 2" : null);
        if (mark.label) {
          const inside = mark.flip ? mark.x - 5 : mark.x < margin.left ? Math.min(Math.max(margin.left + 4, mark.x), mark.x + mark.w + 5) : mark.x + mark.w + 5;
          g.append("text").attr("x", inside).attr("y", top + 10).attr("font-size", 11.5).attr("text-anchor", mark.flip ? "end" : null).attr("fill", colours.text).text(mark.label);
        }
        g.append("title").text(`${mark.node.label}\n${mark.node.when}${planned ? " (planned)" : unsure ? " (uncertain)" : ""}`);
      }
    }
    if (!lanes.length) root.append("text").attr("x", margin.left).attr("y", 60).attr("fill", colours.soft).text("No dated event in this view.");
  }
  function colours() {
    const style = getComputedStyle(document.documentElement);
    return { line: style.getPropertyValue("--line"), soft: style.getPropertyValue("--soft"), text: style.getPropertyValue("--text"), ground: style.getPropertyValue("--ground") };
  }
  function resize() {
    const from = base ? transform.rescaleX(base).domain()[0] : null;
    width = Math.max(box.clientWidth, 300);
    boxHeight = box.clientHeight;
    if (!base) { draw(); return; }
    // The same stretch of time stays in view, in the new width.
    base.range([margin.left, width - margin.right]);
    svg.call(zoom.transform, d3.zoomIdentity.translate(margin.left - transform.k * base(from), 0).scale(transform.k));
  }
  function draw() {
    const plan = layout();
    drawn = plan;
    svg.attr("width", width).attr("height", Math.max(plan.height, boxHeight - 2)).attr("id", "timeline-view");
    svg.selectAll("*").remove();
    paint(svg, plan, colours());
    svg.selectAll(".mark").on("click", (node) => state.change({ selected: node.id }));
  }
  const scale = (k) => (k ? svg.transition().duration(150).call(zoom.scaleBy, k) : reset());
  document.querySelectorAll("#timeline [data-zoom]").forEach((b) => b.addEventListener("click", () => scale(Number(b.dataset.zoom))));
  // Brings an event that lies outside the view into its middle.
  function reveal(node) {
    if (!node.span || !base) return;
    const x = transform.rescaleX(base), at = x(node.span[0]);
    if (at < margin.left || at > width - margin.right) svg.call(zoom.translateTo, base(node.span[0]), 0);
  }
  return { draw, resize, reset, reveal, paint, colours, plan: () => drawn, width: () => width };
})();
