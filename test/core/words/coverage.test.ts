import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { describeFinding, describeRemedy } from "../../../core/finding.ts";
import { firstPage, plan, run } from "../../../core/index.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import type { RawWorkbook } from "../../../core/workbook.ts";
import { speaking } from "../../../core/words/say.ts";
import { openPackage } from "../../../headless/parts.ts";
import { readWorkbook } from "../../../headless/read.ts";
import { on } from "../../build.ts";
import { KNOWN, MARKS, textsOf, textsOn, untranslated } from "./marked.ts";

const SAMPLE = "sample/portfolio.xlsx";
const DAY = on("2026-09-14");

let workbook: RawWorkbook;
let outcome: Outcome;
let theirs: ReadonlySet<string>;

beforeAll(async () => {
  const source = await readWorkbook(openPackage(readFileSync(SAMPLE)), { fileName: SAMPLE, locale: "en-GB" });
  const planned = plan(source.outline);
  workbook = source.read(planned);
  outcome = run(workbook, { day: DAY, today: DAY, refreshedAt: 46000, found: planned.found, words: MARKS });
  theirs = textsOf(workbook, [
    ...KNOWN,
    ...outcome.found.flatMap(({ columns }) => columns.map(({ header }) => header)),
  ]);
});

describe("what people see of the sample", () => {
  it("tells a text of ours that is not marked from theirs", () => {
    const names = new Set(["River Crossing", "Late"]);
    expect(untranslated(["⟦Finish ⟧River Crossing⟦ late⟧", "⟦Lat…", "Late", "23. Feb. 2027"], names)).toEqual([]);
    expect(untranslated(["⟦Finish ⟧above⟦ late⟧", "River Crossing is late"], names)).toHaveLength(2);
  });

  it("goes through the catalogue on every sheet", () => {
    const found = [...textsOn(outcome.book)].flatMap(([key, texts]) =>
      untranslated(texts, theirs).map((text) => `${key}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it("goes through the catalogue in findings and on the page", () => {
    const told = speaking(MARKS, () => outcome.findings.flatMap((one) => [describeFinding(one), describeRemedy(one)]));
    const page = firstPage(outcome, { source: "", width: 1000 });
    expect(untranslated([...told, ...page], theirs)).toEqual([]);
  });
});
