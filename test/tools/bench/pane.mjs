// How long the task pane keeps its page busy at a stretch, in Chromium beside the simulated Excel: a key or a click waits no longer.
import { launchBrowser } from "../preview/browser.mjs";
import { buildPreview } from "../preview/build.mjs";
import { servePreview } from "../preview/server.mjs";

const WAIT = { timeout: 600_000 };

/* global PerformanceObserver */

/** Runs in every frame before its scripts: keeps the long tasks of that frame alone, not those of the spreadsheet view around it. */
function watchTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") globalThis.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}

async function openPane(page, address, file) {
  await page.goto(address, WAIT);
  const pane = page.frameLocator("iframe[title=Muster]");
  await pane.locator("[data-key=act].primary").waitFor(WAIT);
  if (file === undefined) return pane;
  await page.setInputFiles("#open-file", file);
  await page
    .locator("#book-name", {
      hasText: file
        .split("/")
        .pop()
        .replace(/\.\w+$/, ""),
    })
    .waitFor(WAIT);
  await pane.locator("[data-key=act].primary").waitFor(WAIT);
  return pane;
}

const frameOf = (page) => page.frames().find((frame) => frame.url().includes("taskpane"));

async function measure(page, address, { name, file }) {
  const pane = await openPane(page, address, file);
  await frameOf(page).evaluate(() => globalThis.longTasks.splice(0));
  await pane.locator("[data-key=act]").click();
  await pane.locator("table.counts").waitFor(WAIT);
  await pane.locator("[data-key=act].primary").waitFor(WAIT);
  const tasks = await frameOf(page).evaluate(() => globalThis.longTasks);
  return { name, longTasks: tasks.length, longestMs: Math.max(0, ...tasks) };
}

/** The longest tasks of the pane in a first refresh, which reads, computes and writes all; tasks under 50 ms are not counted. */
export async function measurePane(books) {
  await buildPreview();
  const [server, browser] = await Promise.all([servePreview(), launchBrowser()]);
  const figures = [];
  try {
    for (const book of books) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(watchTasks);
      figures.push(await measure(page, server.address, book));
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return figures;
}
