import * as fs from "node:fs";
import * as path from "node:path";
import { newWorkbook } from "../../headless/new-book.ts";
import { openSession } from "../../addin/session.ts";
import type { Failed, Session } from "../../addin/session-types.ts";
import type { ExcelOptions, SimulatedExcel, SimWorkbook } from "../hosts/excel/index.ts";
import { openSimulatedExcel, workbookFromXlsx } from "../hosts/excel/index.ts";

/** The add-in's session in a simulated Excel. */
export interface Seat {
  readonly excel: SimulatedExcel;
  readonly session: Session;
  readonly close: () => Promise<void>;
}

/** The sample workbook, as it is shipped. */
export const sampleWorkbook = (): SimWorkbook =>
  workbookFromXlsx(fs.readFileSync(path.join(__dirname, "../../sample/portfolio.xlsx")), "portfolio.xlsx");

/** Puts the client library where the product looks for it. */
export function installLibrary({ Excel, Office, window }: SimulatedExcel): void {
  Object.assign(globalThis, { Excel, Office, OfficeExtension: window.OfficeExtension });
}

/** Opens a session on a workbook; what passed until then is not counted. */
export async function openSeat(options: ExcelOptions = {}): Promise<Seat> {
  const excel = await openSimulatedExcel(options);
  installLibrary(excel);
  const session = openSession();
  await excel.settled();
  excel.wire.reset();
  return {
    excel,
    session,
    close: async () => {
      await session.close();
      excel.close();
    },
  };
}

/** The result, or an error that tells the fault. */
export function succeeded<T extends { readonly kind: string }>(result: T): Exclude<T, Failed | { kind: "canceled" }> {
  if (result.kind === "failed" || result.kind === "canceled") throw new Error(JSON.stringify(result));
  // The two kinds that are excluded were just refused.
  return result as Exclude<T, Failed | { kind: "canceled" }>;
}

const STATES = ["Open", "Closed", "Monitored"];
const HEADERS = ["Risk ID", "Project", "Risk", "Category", "Owner", "Status", "Likelihood", "Impact", "Raised", "Due"];

const riskRow = (n: number): readonly (string | number)[] => [
  `R-${n}`,
  `Project ${n % 40}`,
  `Something about number ${n} may happen`,
  `Group ${n % 7}`,
  `Person ${n % 25}`,
  STATES[n % 3] ?? "Open",
  (n % 5) + 1,
  ((n * 7) % 5) + 1,
  46_000 + (n % 300),
  46_200 + (n % 300),
  n * 10,
  `Plan ${n}`,
];

const MORE_HEADERS = ["Program", "Comment", "Last updated"];
const moreCells = (n: number): readonly (string | number)[] => [`Program ${n % 9}`, `Note ${n}`, 46_250 + (n % 60)];

/** A workbook with one risk register of so many rows and 12 or 15 columns. */
export function largeWorkbook(rows: number, columns: 12 | 15 = 12): SimWorkbook {
  const isWide = columns === 15;
  const cells = [
    [...HEADERS, "Cost", "Response", ...(isWide ? MORE_HEADERS : [])],
    ...Array.from({ length: rows }, (_, n) => [...riskRow(n + 1), ...(isWide ? moreCells(n + 1) : [])]),
  ];
  return workbookFromXlsx(newWorkbook({ title: "Risk log", cells }), "large.xlsx");
}
