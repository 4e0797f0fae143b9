import { numberText } from "../value/number-text.ts";
import { cellText, placeText } from "../words/place-text.ts";
import type { Place } from "../workbook.ts";
import type { SheetDocument, TableColumn, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { subtitleOf, thresholdsLine } from "./parts.ts";
import type { WhyLine } from "./why-line.ts";

const COLUMNS: readonly TableColumn[] = [
  { header: "Entity", kind: "lead" },
  { header: "What", kind: "text" },
  { header: "Color", kind: "mark" },
  { header: "Measured", kind: "text", wrap: true },
  { header: "Limit", kind: "text", wrap: true },
  { header: "Rule in words", kind: "secondary", wrap: true },
  { header: "First input", kind: "link" },
  { header: "Further inputs", kind: "secondary", wrap: true },
  { header: "Left out", kind: "text", wrap: true },
  { header: "Rule", kind: "small" },
];

const MOST_ADDRESSES = 8;

/** "N7, O7, 'Risk log'!C7 and 3 more": cells of the first one's sheet without its name. */
function furtherText(inputs: readonly Place[]): string {
  const [first] = inputs;
  if (first === undefined || inputs.length < 2) return "";
  let text = "";
  const shown = Math.min(inputs.length, MOST_ADDRESSES + 1);
  for (let index = 1; index < shown; index += 1) {
    const place = inputs[index];
    if (place === undefined) continue;
    text += `${text === "" ? "" : ", "}${place.sheet === first.sheet ? cellText(place) : placeText(place)}`;
  }
  const rest = inputs.length - shown;
  return rest === 0 ? text : `${text} and ${rest} more`;
}

const orNothing = (text: string): TableCell => (text === "" ? null : text);

function toRow(line: WhyLine): TableRow {
  const { color, inputs } = line;
  const [first] = inputs;
  return {
    anchor: line.id,
    cells: [
      line.entity,
      line.what,
      color === undefined ? null : { kind: "status", color },
      orNothing(line.value),
      orNothing(line.threshold),
      orNothing(line.formula),
      first === undefined ? null : { kind: "link", text: placeText(first), to: { kind: "cell", place: first } },
      orNothing(furtherText(inputs)),
      orNothing(line.leftOut),
      orNothing(line.rule),
    ],
  };
}

const NO_ROW: TableRow = { cells: [] };

/** Why: how every status, dimension and total came about, one line each, in the order of `whyLines`. */
export function whyDocument(context: DashboardContext, lines: readonly WhyLine[]): SheetDocument {
  return {
    key: "Why",
    title: "Why",
    subtitle: subtitleOf(context, [`${numberText(lines.length, 0)} lines`, thresholdsLine(context)]),
    headline:
      "Every status, dimension and total with its rule, what was measured, the limit and the cells it comes from.",
    grid: { kind: "byContent" },
    bands: [
      wide({
        kind: "table",
        columns: COLUMNS,
        rows: {
          count: lines.length,
          row: (index) => {
            const line = lines[index];
            return line === undefined ? NO_ROW : toRow(line);
          },
        },
        empty: "Nothing to explain: no project, program or risk was found.",
      }),
    ],
    freeze: "header",
    print: { repeatHeader: true },
  };
}
