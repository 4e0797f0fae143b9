import { explainCell, parsePlace, standingDay } from "../core/index.ts";
import { CommandError, wrongCommandLine } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { compute } from "./command-run.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";

/** `muster explain`: tells why a cell shows what it shows, on the day that the dashboards of the workbook were made for. */
export async function explain(line: CommandLine, terminal: Terminal): Promise<number> {
  const asked = line.cell ?? "";
  const place = parsePlace(asked);
  if (place === undefined || place.sheet === "")
    throw wrongCommandLine(`A cell is named by sheet and address, such as 'Portfolio!C7'; found "${asked}".`);
  const { input, workbook, outcome } = await compute(line, terminal, "reads", standingDay);
  const lines = explainCell(outcome, workbook, place, { width: terminal.width });
  if (lines === undefined) {
    const standing = workbook.outline.sheets.map(({ title }) => title);
    const made = outcome.book.sheets.map(({ title }) => title);
    const titles = [...new Set([...standing, ...made])].join(", ");
    throw new CommandError("no-such-cell", `There is no sheet "${place.sheet}". Sheets are ${titles}.`);
  }
  if (line.json) terminal.json({ muster: musterVersion(), source: input.name, cell: asked, lines });
  else terminal.page(lines);
  return 0;
}
