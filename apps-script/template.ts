import type { OutputSheet, TemplateSheet } from "../core/index.ts";
import { templateBook } from "../core/index.ts";
import type { Links } from "./cell-entry.ts";
import { whileLocked } from "./lock.ts";
import { writeBorders } from "./write-borders.ts";
import { closeFrame } from "./write-frame.ts";
import { hex, writeLook } from "./write-look.ts";
import { writeValidations } from "./write-rules.ts";
import { ensureSize, sizeOf, writeValues } from "./write-values.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${title} (${n})`;
  return free;
}

/** A template leads nowhere. */
const NO_LINKS: Links = { numberOf: () => undefined, ofNumbers: false };

function addSheet(spreadsheet: Spreadsheet, template: TemplateSheet, title: string): void {
  const { styles } = templateBook();
  // The writers ask for a key that they do not use: keys are for names, and these sheets get none.
  const output: OutputSheet = { ...template, key: "Settings", title };
  const sheet = spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
  const size = sizeOf(output);
  ensureSize(sheet, size);
  const target = { range: sheet.getRange(1, 1, size.rows, size.columns), size };
  writeValues(target, output, { styles, links: NO_LINKS, waiting: undefined });
  sheet.getRange("A1").setValue(output.rows[0]?.cells[0]?.value ?? "");
  writeLook(target, output, styles);
  writeBorders(sheet, output, styles);
  writeValidations(sheet, output, () => undefined);
  closeFrame(sheet, output, size, "new");
  sheet.setTabColor(hex(output.tab));
}

/** Titles of the registers that a template has. */
export const templateTitles = (): readonly string[] => templateBook().sheets.map(({ title }) => title);

/** Adds empty registers, alone on the document, after the last sheet; they are the user's from then on. Gives their titles. */
export function addTemplate(spreadsheet: Spreadsheet): readonly string[] {
  return whileLocked(() => addSheets(spreadsheet));
}

function addSheets(spreadsheet: Spreadsheet): readonly string[] {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  return templateBook().sheets.map((template) => {
    const title = freeTitle(template.title, taken);
    addSheet(spreadsheet, template, title);
    taken.add(title.toLowerCase());
    return title;
  });
}
