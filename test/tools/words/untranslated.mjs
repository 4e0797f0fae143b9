// Texts on the sheets of a workbook that no word of Muster's translates: every translatable text is marked, the rest is listed.
// node test/tools/words/untranslated.mjs <book.xlsx> [YYYY-MM-DD] [sheet]
import { readFileSync } from "node:fs";

const built = (path) => new URL(`../../../dist/${path}`, import.meta.url).href;
const { describeFinding, describeRemedy } = await import(built("core/finding.js"));
const { dayOf, plan, run, parseIsoDay, firstPage } = await import(built("core/index.js"));
const { openPackage } = await import(built("headless/parts.js"));
const { readWorkbook } = await import(built("headless/read.js"));
const { speaking } = await import(built("core/words/say.js"));

const [file = "sample/portfolio.xlsx", day = "2026-09-14", only] = process.argv.slice(2);

/** Words that mark each text: what was asked for stands between ⟦ and ⟧. */
const MARKS = { language: "de", texts: new Proxy({}, { get: (_, key) => `⟦${String(key)}⟧` }) };

const source = await readWorkbook(openPackage(readFileSync(file)), { fileName: file, locale: "en-GB" });
const planned = plan(source.outline);
const workbook = source.read(planned);
const outcome = run(workbook, {
  day: parseIsoDay(day),
  today: dayOf(2026, 9, 14),
  refreshedAt: 46000,
  found: planned.found,
  words: MARKS,
});

const theirs = new Set();
for (const sheet of source.outline.sheets) theirs.add(sheet.title);
for (const { cells } of workbook.ranges)
  for (const row of cells) for (const cell of row) if (typeof cell === "string") theirs.add(cell.trim());
for (const sheet of source.outline.sheets)
  for (const row of sheet.head) for (const cell of row) if (typeof cell === "string") theirs.add(cell.trim());

const isOurs = (text) => /\p{L}{3,}/u.test(text) && !theirs.has(text.trim()) && !text.includes("⟦");

/** Parts of a text that stand outside all marks and are no text of the workbook. */
function outside(text) {
  let rest = text;
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, " ");
  rest = rest.replace(/[⟦⟧]/g, "");
  return rest;
}

for (const { title, rows } of outcome.book.sheets) {
  if (only !== undefined && !title.includes(only)) continue;
  const texts = new Set();
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell?.value !== "string" || (row === 0 && column === 0)) return;
      const { value } = cell;
      if (
        isOurs(value) ||
        (value.includes("⟦") && /\p{L}{3,}/u.test(outside(value)) && !theirs.has(outside(value).trim()))
      )
        texts.add(value);
    });
  });
  console.log(`\n${title}: ${texts.size}`);
  for (const text of [...texts].slice(0, 80)) console.log(`  ${text.slice(0, 200)}`);
}
const told = speaking(MARKS, () => outcome.findings.flatMap((one) => [describeFinding(one), describeRemedy(one)]));
console.log(`\nfindings: ${[...new Set(told.filter(isOurs))].slice(0, 20).join("\n  ")}`);
console.log(`\npage:\n  ${firstPage(outcome, { source: file, width: 200 }).filter(isOurs).join("\n  ")}`);
