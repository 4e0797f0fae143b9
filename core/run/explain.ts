import { describeFinding, describeRemedy, severityOf } from "../finding.ts";
import { detailOf, whyLines as allWhyLines } from "../dashboard/why-lines.ts";
import type { WhyLine } from "../dashboard/why-line.ts";
import { markedWord } from "../words/marks.ts";
import { ownName } from "../words/own-sheets.ts";
import { cellText, placeText } from "../words/place-text.ts";
import type { OutputCell, OutputSheet, Place, RawWorkbook } from "../workbook.ts";
import { readingAt, shownCell } from "./explain-cell.ts";
import { displayUnit } from "./display-unit.ts";
import type { Outcome } from "./outcome.ts";
import { severityWord } from "./page-findings.ts";
import { hang, listText } from "./page-text.ts";
import { say, speaking } from "../words/say.ts";

export interface ExplainOptions {
  /** Characters of a line; 80 when absent. */
  readonly width?: number | undefined;
}

/** What the lines of an explanation are made from. */
export interface Explaining {
  readonly outcome: Outcome;
  readonly workbook: RawWorkbook;
  readonly width: number;
}

const fold = (title: string): string => title.trim().toLowerCase();

/** The output sheet that a title names: by the name that marks a standing sheet, else by the title it would get. */
export function ownSheet(
  { outcome, workbook: { outline } }: Omit<Explaining, "width">,
  title: string,
): OutputSheet | undefined {
  const standing = outline.sheets.find((sheet) => fold(sheet.title) === fold(title));
  if (standing === undefined) return outcome.book.sheets.find((sheet) => fold(sheet.title) === fold(title));
  const names = outline.names.filter(({ sheet }) => sheet === standing.key).map(({ name }) => name);
  return outcome.book.sheets.find(({ key }) => names.includes(ownName(key)));
}

/** What a line tells, in a column of its own. */
const leadOf = (text: string): string => `  ${text.padEnd(9)} `;

function inputLines(inputs: readonly Place[], { outcome, workbook, width }: Explaining): readonly string[] {
  return inputs.flatMap((place, at) => {
    const { header, shown } = readingAt(outcome, workbook, place);
    const text = [placeText(place), header, shown].filter((part) => part !== "").join(" · ");
    return hang(leadOf(at === 0 ? say`Inputs` : ""), text, width);
  });
}

function whyLines(line: WhyLine, explaining: Explaining): readonly string[] {
  const { width } = explaining;
  const color = line.color === undefined ? "" : `: ${markedWord(line.color)}`;
  const part = (lead: string, text: string): readonly string[] => (text === "" ? [] : hang(leadOf(lead), text, width));
  return [
    ...hang("", `${line.entity}, ${line.what}${color}`, width),
    ...part(say`Rule`, line.formula === "" ? line.rule : `${line.formula} [${line.rule}]`),
    ...part(say`Measured`, line.value),
    ...part(say`Limit`, line.threshold),
    ...inputLines(line.inputs, explaining),
    ...part(say`Left out`, line.leftOut),
  ];
}

/** The lines of Why of a cell: the one it names, else those of the entity it names. */
export function whysOf(id: string, why: readonly WhyLine[]): readonly WhyLine[] {
  const exact = why.filter((line) => line.id === id);
  return exact.length > 0 ? exact : why.filter((line) => line.id.startsWith(`${id}/`));
}

/** What to say of a cell that no line of Why explains. */
function unexplained(cell: OutputCell, cells: readonly (OutputCell | null)[], row: number): string {
  const others = cells.flatMap((one, column) => (one?.why === undefined ? [] : [cellText({ row, column })]));
  const hint = others.length === 0 ? "" : say` Explained in its row: ${listText(others, 8)}.`;
  const link = cell.link === undefined ? "" : say` It leads to ${placeText(cell.link)}.`;
  return say`It is a text of the sheet: no figure stands behind it.${link}${hint}`;
}

function explainOwn(sheet: OutputSheet, place: Place, explaining: Explaining): readonly string[] {
  const cells = sheet.rows[place.row]?.cells ?? [];
  const cell = cells[place.column] ?? null;
  const at = placeText({ ...place, sheet: sheet.title });
  if (cell === null || (cell.value ?? "") === "") return [say`${at} is empty.`];
  const lines = cell.why === undefined ? [] : whysOf(cell.why, explaining.outcome.why);
  const head = hang("", say`${at} shows ${shownCell(cell.value)}.`, explaining.width);
  if (lines.length > 0) return [...head, ...lines.flatMap((line) => ["", ...whyLines(line, explaining)])];
  return [...head, ...hang("  ", unexplained(cell, cells, place.row), explaining.width)];
}

const isSame = (a: Place, b: Place): boolean =>
  a.row === b.row && a.column === b.column && fold(a.sheet) === fold(b.sheet);

function findingsAt({ outcome, width }: Explaining, place: Place): readonly string[] {
  const found = outcome.findings.filter(
    (finding) =>
      (finding.place !== undefined && isSame(finding.place, place)) ||
      (finding.others ?? []).some((other) => isSame(other, place)),
  );
  return found.flatMap((finding) => {
    const text = `${describeFinding(finding)} ${describeRemedy(finding)} [${finding.code}]`;
    return hang(leadOf(severityWord(severityOf(finding.code))), text, width);
  });
}

/** Lines of Why that take the cell as input, by entity and what. */
function usedIn({ outcome, width }: Explaining, place: Place): readonly string[] {
  const uses = outcome.why.filter(({ inputs }) => inputs.some((input) => isSame(input, place)));
  if (uses.length === 0) return [];
  return hang(
    leadOf(say`Used in`),
    listText(
      uses.map(({ entity, what }) => `${entity}, ${what}`),
      5,
    ),
    width,
  );
}

function explainRegister(place: Place, explaining: Explaining): readonly string[] {
  const { outcome, workbook, width } = explaining;
  const reading = readingAt(outcome, workbook, place);
  return [
    ...hang("", say`${placeText(place)} holds ${reading.raw}.`, width),
    ...hang("  ", reading.says, width),
    ...findingsAt(explaining, place),
    ...usedIn(explaining, place),
  ];
}

/** The sheet of many projects holds their main lines only; here every one can be asked for. */
export function allWhy(outcome: Outcome): readonly WhyLine[] {
  const { why, assessments, rollups, model } = outcome;
  if (detailOf(assessments) === "all") return why;
  return allWhyLines({ ...outcome, unit: displayUnit(model.unit, rollups) }, "all");
}

/**
 * Why a cell shows what it shows: of a dashboard, its rule, value, limit and inputs; of a register, as what it was read.
 * Undefined when the workbook has no such sheet.
 */
export const explainCell = (
  outcome: Outcome,
  workbook: RawWorkbook,
  place: Place,
  options: ExplainOptions = {},
): readonly string[] | undefined => speaking(outcome.words, () => explained(outcome, workbook, place, options));

function explained(
  outcome: Outcome,
  workbook: RawWorkbook,
  place: Place,
  options: ExplainOptions,
): readonly string[] | undefined {
  const why = allWhy(outcome);
  const explaining = { outcome: { ...outcome, why }, workbook, width: Math.max(40, options.width ?? 80) };
  const own = ownSheet(explaining, place.sheet);
  if (own !== undefined) return explainOwn(own, place, explaining);
  const sheet = workbook.outline.sheets.find(({ title }) => fold(title) === fold(place.sheet));
  return sheet === undefined ? undefined : explainRegister({ ...place, sheet: sheet.title }, explaining);
}
