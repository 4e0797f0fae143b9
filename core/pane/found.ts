import { columnBefore, type FoundRegister } from "../register/found.ts";
import { REGISTER_NAMES } from "../registers/names.ts";
import { fieldLabel, rowsRead } from "../dashboard/found-rows.ts";
import type { Outcome } from "../run/outcome.ts";
import { countOf } from "../run/page-text.ts";
import { numberText } from "../value/number-text.ts";
import { ownName } from "../words/own-sheets.ts";
import type { Outline, Place, SheetKey } from "../workbook.ts";
import { paneAssessed } from "./assessed.ts";
import { paneQuestions } from "./questions.ts";
import type { PaneFound, PaneRegister } from "./report.ts";
import { label, say, within, word } from "../words/say.ts";
import { type Refusal, refusalText } from "../words/refusals.ts";

const KIND_WORDS: Readonly<Record<FoundRegister["kind"], string>> = { ...REGISTER_NAMES, actuals: label("Actuals") };

const mappedOf = ({ columns }: FoundRegister): number => columns.filter(({ field }) => field !== null).length;

const ofColumns = (register: FoundRegister): string => say`${mappedOf(register)} of ${register.columns.length}`;

function readAs(register: FoundRegister, column: FoundRegister["columns"][number]): string {
  const { kind } = register;
  const { field, unconfirmed, candidates } = column;
  const before = columnBefore(register, column);
  if (field !== null && before !== undefined) return say`${fieldLabel(kind, field)}, where “${before.header}” is blank`;
  if (field !== null) return `${fieldLabel(kind, field)}${unconfirmed === undefined ? "" : say`, not confirmed`}`;
  return candidates.length > 0 ? say`Not sure` : say`Not read`;
}

/** The header row's first cell; of a form its first one. */
const placeOf = ({ title, headerRows, body }: FoundRegister): Place => ({
  sheet: title,
  row: headerRows[headerRows.length - 1] ?? body.top,
  column: body.left,
});

function paneRegister(found: FoundRegister, { model, found: all }: Outcome): PaneRegister {
  const rows = rowsRead(found, model.registers) ?? Math.max(0, found.body.bottom - found.body.top + 1);
  const kind = word(KIND_WORDS[found.kind]);
  const isShared = all.filter(({ title }) => title === found.title).length > 1;
  return {
    id: `${found.sheet}|${found.kind}|${found.body.top}`,
    title: isShared ? `${found.title}, ${within(kind)}` : found.title,
    kind,
    place: placeOf(found),
    rows: numberText(rows, 0),
    columns: ofColumns(found),
    fields: found.columns.map((column) => ({
      header: column.header,
      readAs: readAs(found, column),
      isRead: column.field !== null,
    })),
  };
}

/** "61 of 74 columns read, 12 findings". */
function foundLine({ found, findings }: Outcome): string {
  let mapped = 0;
  let all = 0;
  for (const register of found) {
    mapped += mappedOf(register);
    all += register.columns.length;
  }
  return say`${numberText(mapped, 0)} of ${countOf(all, "column")} read, ${countOf(findings.length, "finding")}`;
}

const isStanding = (key: SheetKey, { names }: Outline): boolean => names.some(({ name }) => name === ownName(key));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a sheet holds no register, in the words of the pane. */
const skippedReason = (reason: Refusal): string =>
  reason.why === "noHeaders" || reason.why === "fewHeaders"
    ? say`No row that looks like headers`
    : capital(refusalText(reason));

/** What was found in a workbook. */
export function paneFound(outcome: Outcome, outline: Outline): PaneFound {
  const { found, book, skipped } = outcome;
  return {
    title: found.length === 0 ? say`No registers found` : say`${countOf(found.length, "register")} found`,
    line: foundLine(outcome),
    registers: found.map((one) => paneRegister(one, outcome)),
    assessed: paneAssessed(outcome),
    questions: paneQuestions(outcome, outline),
    adds: book.sheets.filter(({ key }) => !isStanding(key, outline)).map(({ title }) => title),
    skipped: skipped.map(({ sheet, reason }) => ({
      link: { text: sheet, place: { sheet, row: 0, column: 0 } },
      reason: skippedReason(reason),
    })),
  };
}
