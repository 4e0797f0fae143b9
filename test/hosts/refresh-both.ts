import * as fs from "node:fs";
import type { RawWorkbook } from "../../core/index.ts";
import { plan, run } from "../../core/index.ts";
import { localNow } from "../../addin/clock.ts";
import { readCsv } from "../../headless/csv.ts";
import { fetchWords } from "../../core/words/languages/fetch.ts";
import { newWorkbook } from "../../headless/new-book.ts";
import type { Refreshed } from "../../addin/session-types.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import { patchWorkbook } from "../../headless/write.ts";
import { paperOf } from "../../headless/paper.ts";
import { openSeat, succeeded } from "../addin/excel.ts";
import { sheetsOf, workbookFromXlsx } from "./excel/index.ts";

export type PlainSheets = ReturnType<typeof sheetsOf>;

/** One workbook refreshed by two hosts, each result as plain sheets. */
export interface BothHosts {
  readonly headless: PlainSheets;
  readonly excel: PlainSheets;
  /** What the simulated host could not do. */
  readonly unsupported: readonly unknown[];
}

const LOCALE = "en-GB";

async function refreshHeadless(bytes: Buffer, fileName: string, refreshedAt: number, locale = LOCALE): Promise<Buffer> {
  const pkg = openPackage(bytes);
  const source = await readWorkbook(pkg, { fileName, locale });
  const planned = plan(source.outline);
  const workbook: RawWorkbook = source.read(planned);
  const { book } = run(workbook, { ...localNow(), refreshedAt, words: await fetchWords(planned.language) });
  return patchWorkbook(pkg, book, { paper: paperOf(locale) });
}

/** Refreshes a workbook in the simulated Excel and without Excel, at the same moment. */
export async function refreshBoth(bytes: Buffer, fileName: string, locale = LOCALE): Promise<BothHosts> {
  const { excel, session, close } = await openSeat({
    workbook: workbookFromXlsx(bytes, fileName),
    contentLanguage: locale,
  });
  try {
    const { refreshedAt } = succeeded(await session.refresh());
    const patched = await refreshHeadless(bytes, fileName, refreshedAt, locale);
    return {
      headless: sheetsOf(workbookFromXlsx(patched, fileName)),
      excel: sheetsOf(excel.workbook),
      unsupported: excel.wire.unsupported,
    };
  } finally {
    await close();
  }
}

/** A register file as the workbook that Excel makes of it: a text file becomes its only sheet. */
export function asWorkbook(file: string): Buffer {
  const bytes = fs.readFileSync(file);
  if (!/\.csv$/i.test(file)) return bytes;
  const text = readCsv(bytes, { fileName: file, locale: LOCALE });
  const [sheet] = text.outline.sheets;
  if (sheet?.used === undefined) throw new Error(`empty: ${file}`);
  const { ranges } = text.read({ ranges: [{ sheet: sheet.key, area: sheet.used }] });
  return newWorkbook({ title: sheet.title, cells: ranges[0]?.cells ?? [] });
}

/** What the second of two hosts changes. */
export interface Turns {
  readonly changes: Pick<Refreshed, "added" | "changed" | "removed">;
  readonly before: PlainSheets;
  readonly after: PlainSheets;
}

/** A workbook refreshed without Excel, then in it: what Excel changes, and the sheets before and after. */
export async function refreshByTurns(bytes: Buffer, fileName: string): Promise<Turns> {
  const before = workbookFromXlsx(await refreshHeadless(bytes, fileName, localNow().refreshedAt - 1), fileName);
  const plain = sheetsOf(before);
  const { excel, session, close } = await openSeat({ workbook: before, contentLanguage: LOCALE });
  try {
    const { added, changed, removed } = succeeded(await session.refresh());
    return { changes: { added, changed, removed }, before: plain, after: sheetsOf(excel.workbook) };
  } finally {
    await close();
  }
}
