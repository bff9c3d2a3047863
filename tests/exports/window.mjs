// window.mjs PAGE: zooms the timeline of a page in, makes the window smaller and larger, and expects
// the same stretch of time in view. Needs playwright-core in EXPORTS_NODE_MODULES.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.env.EXPORTS_NODE_MODULES + "/");
const { chromium } = require("playwright-core");

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
await page.goto(pathToFileURL(process.argv[2]).href);
for (let i = 0; i < 3; i += 1) {
  await page.click('#timeline [data-zoom="1.6"]');
  await page.waitForTimeout(400);
}
const told = () => page.innerText("#timeline .hint");
const before = await told();
let failed = !/^\d+ of \d+ /.test(before);
if (failed) console.error(`zooming in hides nothing: "${before}"`);
for (const width of [800, 1100, 1500]) {
  await page.setViewportSize({ width, height: 700 });
  await page.waitForTimeout(400);
  const after = await told();
  if (after !== before) {
    console.error(`at a width of ${width} the timeline shows "${after}" instead of "${before}"`);
    failed = true;
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
