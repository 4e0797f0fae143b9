// The whole core over every register filled, against one plain pass over the same cells: node test/tools/bench/registers-core.mjs.
// Runs in a process of its own and prints its figures as JSON.
import { plan, run } from "../../../dist/core/index.js";
import { registersBook, ROWS } from "./registers.mjs";

const DAY = 46_203;
const PLAIN_TRIES = 5;
const CORE_TRIES = 2;

/** Plan, read and run, as hosts do it; the reading is not timed. */
function wholeCore({ outline, cellsOf }) {
  const planned = timed(() => plan(outline));
  const ranges = planned.result.ranges.map(({ sheet, area: { top, left, bottom, right } }) => ({
    ...{ sheet, area: { top, left, bottom, right } },
    cells: cellsOf
      .get(sheet)
      .slice(top, bottom + 1)
      .map((row) => row.slice(left, right + 1)),
  }));
  const options = { day: DAY, today: DAY, refreshedAt: DAY, found: planned.result.found };
  const done = timed(() => run({ outline, ranges }, options));
  return { seconds: planned.seconds + done.seconds, result: done.result };
}

/** What the plainest program would do: one pass, numbers added and texts counted for each project. */
function plainPass({ cellsOf }) {
  const groups = new Map();
  let cells = 0;
  for (const [headers, ...rows] of cellsOf.values()) {
    const at = Math.max(0, headers.indexOf("Project"));
    for (const row of rows) {
      let group = groups.get(row[at]);
      if (group === undefined) groups.set(row[at], (group = { sum: 0, texts: 0, blanks: 0 }));
      for (const cell of row) {
        if (typeof cell === "number") group.sum += cell;
        else if (cell === null) group.blanks += 1;
        else group.texts += 1;
      }
      cells += row.length;
    }
  }
  return { groups: groups.size, cells };
}

/** Seconds of the processor: what else runs on the machine does not count. */
function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

/** The best of a few tries: a busy machine can only slow them. */
const best = (tries) => tries.reduce((a, b) => (b.seconds < a.seconds ? b : a));
const often = (tries, work) => best(Array.from({ length: tries }, work));

const book = registersBook();
const plain = often(PLAIN_TRIES, () => timed(() => plainPass(book)));
const core = often(CORE_TRIES, () => wholeCore(book));
// The same cells, but the costs of risks are read as nothing: nothing is simulated.
const calm = often(CORE_TRIES, () => wholeCore(registersBook({ "Cost Impact": "Further note" })));
console.log(
  JSON.stringify({
    rows: ROWS,
    cells: plain.result.cells,
    plainSeconds: plain.seconds,
    coreSeconds: calm.seconds,
    simulationSeconds: Math.max(0, core.seconds - calm.seconds),
    ratio: calm.seconds / plain.seconds,
    findings: core.result.findings.length,
    sheets: core.result.book.sheets.length,
  }),
);
