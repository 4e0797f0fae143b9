// Texts on the sheets of a workbook, in findings and on the page, that no word of Muster's translates.
// node test/tools/words/untranslated.mjs <book.xlsx or register.csv> [YYYY-MM-DD] [part of a sheet's key]
import { readFileSync } from "node:fs";
import ts from "typescript";

const built = (path) => new URL(`../../../dist/${path}`, import.meta.url).href;
const { describeFinding, describeRemedy } = await import(built("core/finding.js"));
const { plan, run, parseIsoDay, firstPage } = await import(built("core/index.js"));
const { readCsv } = await import(built("headless/csv.js"));
const { openPackage } = await import(built("headless/parts.js"));
const { readWorkbook } = await import(built("headless/read.js"));
const { speaking } = await import(built("core/words/say.js"));

/** The marks are those of the test, which is written in TypeScript. */
async function marksOfTest() {
  const source = readFileSync(new URL("../../core/words/marked.ts", import.meta.url), "utf8");
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

const { MARKS, KNOWN, textsOf, textsOn, untranslated } = await marksOfTest();
const [file = "sample/portfolio.xlsx", iso = "2026-09-14", only = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
const options = { fileName: file, locale: "en-GB" };
const source = file.endsWith(".csv") ? readCsv(bytes, options) : await readWorkbook(openPackage(bytes), options);
const planned = plan(source.outline);
const workbook = source.read(planned);
const day = parseIsoDay(iso);
const outcome = run(workbook, { day, today: day, refreshedAt: 46000, found: planned.found, words: MARKS });
const theirs = textsOf(workbook, [
  ...KNOWN,
  ...outcome.found.flatMap(({ columns }) => columns.map(({ header }) => header)),
]);

function report(title, texts) {
  const found = untranslated(texts, theirs);
  console.log(`\n${title}: ${found.length}`);
  for (const text of found.slice(0, 80)) console.log(`  ${text.replace(/\n/g, "⏎").slice(0, 220)}`);
}

for (const [key, texts] of textsOn(outcome.book)) if (key.includes(only)) report(key, texts);
const told = speaking(MARKS, () => outcome.findings.flatMap((one) => [describeFinding(one), describeRemedy(one)]));
report("findings", told);
report("page", firstPage(outcome, { source: "", width: 1000 }));
