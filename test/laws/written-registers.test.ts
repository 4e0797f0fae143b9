import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { plan } from "../../core/plan.ts";
import type { Register } from "../../core/register/register.ts";
import { run } from "../../core/run.ts";
import type { Outcome } from "../../core/run/outcome.ts";
import type { Outline } from "../../core/workbook.ts";
import { readCsv } from "../../headless/csv.ts";
import { on } from "../build.ts";

const FOLDER = resolve(__dirname, "..", "cases", "written");
/** Tables of several languages and tools, by their lines. */
const TABLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => ({ name, lines: readFileSync(resolve(FOLDER, name), "utf8").trimEnd().split("\n") }));

const HOSTILE =
  "TBC|k. A.|à définir|por definir|-|?|#REF!|#N/A|Q3 2026|Ende Juni|fin juin|finales de mayo|31.02.2026|00/00/0000|1.234,56 €|12,5 %|" +
  "1e999|-1e999|NaN|Infinity|0x10|(1.200)|k€|Mio.|🔴|✅|=1+1|R|x|Total|Summe|Sous-total|Risk|__proto__|constructor|toString|100 %|" +
  "-5|999999999999999999|hoch|élevé|muy alto|\u0001|\u202e|\ufeff|' |''";
/** But NUL: a file that holds it is refused as no text. */
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE.split("|")),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) =>
    text
      .replace(/[\r\n";,]/g, " ")
      .split("\0")
      .join(" "),
  ),
);

/** Some cells of a table, its headers among them, hold anything. */
const spoiled = fc
  .record({
    table: fc.constantFrom(...TABLES),
    cells: fc.array(fc.tuple(fc.nat(14), fc.nat(13), hostile), { minLength: 1, maxLength: 8 }),
  })
  .map(({ table: { name, lines }, cells }) => {
    const sign = (lines[lines.length - 1] ?? "").includes(";") ? ";" : ",";
    const rows = lines.map((line) => line.split(sign));
    for (const [row, column, text] of cells) {
      const line = rows[row % rows.length];
      if (line !== undefined) line[column % line.length] = text;
    }
    return { name, text: rows.map((row) => row.join(sign)).join("\n") };
  });

interface Ran {
  readonly outline: Outline;
  readonly outcome: Outcome;
}

function ran({ name, text }: { readonly name: string; readonly text: string }): Ran {
  const { outline, read } = readCsv(Buffer.from(text), { fileName: name, locale: "en-GB" });
  const day = on("2026-06-30");
  return { outline, outcome: run(read(plan(outline)), { day, today: day, refreshedAt: day }) };
}

/** Texts of the cells that were read as 0. */
function zeros({ outline, outcome }: Ran): readonly string[] {
  const head = outline.sheets[0]?.head ?? [];
  const all = Object.values(outcome.model.registers).flat() as readonly Register[];
  return all.flatMap(({ rows, columns }) =>
    Object.values(columns).flatMap((found) =>
      (found?.values ?? []).flatMap((value, at) =>
        value === 0 && found !== undefined ? [JSON.stringify(head[rows[at] ?? -1]?.[found.column] ?? "")] : [],
      ),
    ),
  );
}

describe("tables as people keep them, with anything in some cells", () => {
  it("never make plan or run throw, and what cannot be read is no 0", () => {
    fc.assert(
      fc.property(spoiled, (table) => {
        for (const text of zeros(ran(table))) expect(text).toMatch(/0/);
      }),
      { numRuns: 25 },
    );
  }, 180_000);

  it("are read as they are without a single 0 from a text", () => {
    for (const { name, lines } of TABLES)
      for (const text of zeros(ran({ name, text: lines.join("\n") }))) expect(text).toMatch(/0/);
  });
});
