// Gives the sample its past: the registers as they stood on earlier days, each taken as a snapshot; only the sheet Snapshots is kept.
import ExcelJS from "exceljs";
import { dayOf, plan, run } from "../../../dist/core/index.js";
import { openPackage } from "../../../dist/headless/parts.js";
import { readWorkbook } from "../../../dist/headless/read.js";
import { patchWorkbook } from "../../../dist/headless/write.js";
import { day, daysBetween, plus } from "./random.mjs";

const DAYS = ["2026-05-18", "2026-06-15", "2026-07-13", "2026-08-17"].map(day);
const STATUS_DAY = day("2026-09-14");
/** 08:30, as a part of a day. */
const MORNING = 0.354166666666667;

/** Projects whose manager came later, by row; projects whose forecast nobody has touched for months. */
const HANDED_OVER = { 8: "S. Ivers", 21: "P. Lund" };
const UNTOUCHED = new Set([5, 16]);

/** The rows of a table below the row that holds its first header, last first, so that rows may be taken out. */
function rowsOf(book, title, firstHeader) {
  const sheet = book.getWorksheet(title);
  if (sheet === undefined) return [];
  let header = 1;
  while (header < 10 && sheet.getRow(header).getCell(1).value !== firstHeader) header += 1;
  const columns = new Map();
  sheet.getRow(header).eachCell((cell, at) => columns.set(cell.value, at));
  const rows = [];
  for (let at = sheet.rowCount; at > header; at -= 1) {
    const cell = (name) => sheet.getRow(at).getCell(columns.get(name));
    rows.push({
      at: at - header - 1,
      get: (name) => (columns.has(name) ? (cell(name).value ?? undefined) : undefined),
      set: (name, value) => {
        if (columns.has(name)) cell(name).value = value ?? null;
      },
      remove: () => sheet.spliceRows(at, 1),
    });
  }
  return rows;
}

const isAfter = (value, then) => value instanceof Date && value > then;

/** Takes out what was not there yet, and opens again what was closed later. */
function before(rows, then, { raised, closed, state, open }) {
  for (const row of rows)
    if (isAfter(row.get(raised), then)) row.remove();
    else if (closed !== undefined && isAfter(row.get(closed), then)) {
      row.set(closed, undefined);
      row.set(state, open);
    }
}

function projectsThen(rows, then) {
  const months = Math.max(1, Math.round(daysBetween(then, STATUS_DAY) / 30));
  for (const row of rows) {
    const updated = row.get("Last Updated");
    if (isAfter(updated, then)) row.set("Last Updated", plus(then, -(row.at % 9)));
    if (isAfter(row.get("Actual End"), then)) {
      row.set("Forecast End", row.get("Actual End"));
      row.set("Actual End", undefined);
      row.set("Status", "Active");
      row.set("Stage", "Closure");
      row.set("RAG", "Green");
      row.set("% Complete", 0.9);
    } else if (row.get("Status") !== "Completed" && !UNTOUCHED.has(row.at)) projectThen(row, months);
    if (HANDED_OVER[row.at] !== undefined) row.set("PM", HANDED_OVER[row.at]);
  }
}

/** A project that goes on: less done, less late, less dear, and reported as its manager saw it then. */
function projectThen(row, months) {
  const [percent, end, forecast] = [row.get("% Complete"), row.get("Approved End"), row.get("Forecast End")];
  const [budget, outturn] = [row.get("Approved Budget (EUR)"), row.get("Outturn")];
  if (typeof percent === "number" && percent > 0) {
    const done = Math.max(0, Math.round((percent - 0.05 * months) * 20) / 20);
    row.set("% Complete", done);
    const spent = row.get("Spend to date");
    if (typeof spent === "number") row.set("Spend to date", Math.round((spent * done) / percent / 1000) * 1000);
  }
  const share = Math.max(0, 1 - 0.24 * months);
  if (end instanceof Date && forecast instanceof Date && forecast > end)
    row.set("Forecast End", plus(end, Math.round(daysBetween(end, forecast) * share)));
  if (typeof budget === "number" && typeof outturn === "number" && outturn > budget)
    row.set("Outturn", Math.round((budget + (outturn - budget) * share) / 1000) * 1000);
  if (row.get("RAG") === "Amber" && months > row.at % 4) row.set("RAG", "Green");
  if (row.get("RAG") === "Red" && months > row.at % 3) row.set("RAG", "Amber");
}

const LIKELIHOOD = ["1 - Rare", "2 - Unlikely", "3 - Possible", "4 - Likely", "5 - Almost certain"];

/** A risk that has grown since stood one likelihood lower. */
function risksThen(book, then) {
  const sheet = book.getWorksheet("Risk register");
  const rows = rowsOf(book, "Risk register", "Risk ID");
  before(rows, then, { raised: "Date raised", closed: "Date closed", state: "Status", open: "Open" });
  for (const row of rowsOf(book, "Risk register", "Risk ID")) {
    if (isAfter(row.get("Last updated"), then)) row.set("Last updated", plus(then, -5));
    if (row.at % 19 !== 3) continue;
    const cells = sheet.getRow(row.at + 6);
    const lower = LIKELIHOOD[LIKELIHOOD.indexOf(cells.getCell(8).value) - 1];
    if (lower === undefined) continue;
    cells.getCell(8).value = lower;
    cells.getCell(10).value = parseInt(lower, 10) * parseInt(cells.getCell(9).value, 10);
  }
}

function milestonesThen(rows, then) {
  for (const row of rows) {
    const actual = row.get("Actual Date");
    if (!isAfter(actual, then)) continue;
    row.set("Forecast Date", actual);
    row.set("Actual Date", undefined);
    row.set("% Complete", 0.6);
  }
}

/** The registers as they stood on a day. */
async function registersThen(bytes, then) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  projectsThen(rowsOf(book, "Project list", "Ref"), then);
  for (const row of rowsOf(book, "Program list", "Program ID"))
    if (isAfter(row.get("Last Updated"), then)) row.set("Last Updated", plus(then, -(row.at % 6)));
  risksThen(book, then);
  milestonesThen(rowsOf(book, "Milestone plan", "Milestone ID"), then);
  before(rowsOf(book, "Gate reviews", "Project"), then, { raised: "Review date" });
  const issues = { raised: "Date raised", closed: "Date closed", state: "Status", open: "Open" };
  before(rowsOf(book, "Issue log", "No."), then, issues);
  const changes = { raised: "Submitted", closed: "Approval date", state: "Approval status", open: "Pending" };
  before(rowsOf(book, "Change log", "CR"), then, changes);
  for (const row of rowsOf(book, "Earned value", "Project"))
    if (isAfter(row.get("Period"), then))
      for (const name of ["Cumulative EV", "Cumulative AC"]) row.set(name, undefined);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const serialOf = (date) => dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());

/** The sheet Snapshots after a refresh of a workbook on a day. */
async function snapshotsOn(bytes, then) {
  const source = await readWorkbook(openPackage(bytes), { fileName: "portfolio.xlsx", locale: "en-GB" });
  const planned = plan(source.outline);
  const today = serialOf(then);
  const { book } = run(source.read(planned), { day: today, today, refreshedAt: today + MORNING, found: planned.found });
  return { sheets: book.sheets.filter(({ key }) => key === "History"), styles: book.styles };
}

/** The workbook with Snapshots of four earlier days. */
export async function withHistory(bytes) {
  let history = { sheets: [], styles: [] };
  for (const then of DAYS) {
    const registers = await registersThen(bytes, then);
    history = await snapshotsOn(patchWorkbook(registers, history), then);
  }
  return patchWorkbook(bytes, history);
}
