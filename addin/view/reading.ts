import type { Bound } from "./bound.ts";
import { tellRest } from "./bound.ts";
import type { Answer } from "../../core/index.ts";
import type { ChosenHeaders, PaneSession } from "./pane-session.ts";

type Read = Awaited<ReturnType<PaneSession["open"]>>;

const read = ({ session, held, abort }: Bound, answers: readonly Answer[]): Promise<Read> =>
  session.open({ answers, onProgress: held.note, signal: abort.signal }).finally(held.end);

function tellRead({ session, pane }: Bound, opened: Read): boolean {
  pane().tell(opened);
  tellRest(pane(), session);
  if (opened.kind === "opened" && opened.unfinished !== undefined) pane().tell(opened.unfinished);
  return opened.kind === "opened";
}

/** Reads the workbook again, by the header rows that were chosen; false where that did not come to its end. */
export const readAgain = async (bound: Bound): Promise<boolean> => tellRead(bound, await read(bound, bound.headers));

async function look(bound: Bound): Promise<void> {
  bound.abort = new AbortController();
  bound.pane().tell({ kind: "began" });
  await readAgain(bound);
}

/** Reads the workbook for a person who asked for it. */
export function open(bound: Bound): Promise<void> {
  bound.looking = look(bound);
  return bound.looking;
}

/** Takes the selected row for a header row, unless no register comes of it. */
export async function useHeaders(bound: Bound): Promise<void> {
  const { session, pane, held } = bound;
  bound.abort = new AbortController();
  const { signal } = bound.abort;
  pane().tell({ kind: "began" });
  const chosen = await session.headers({ onProgress: held.note, signal });
  held.end();
  if (signal.aborted) pane().tell({ kind: "canceled", written: 0, ofSheets: 0 });
  else if (chosen === undefined) pane().tell({ kind: "failed", fault: { kind: "noHeaders" }, written: 0, ofSheets: 0 });
  else if (chosen.kind === "failed") pane().tell(chosen);
  else await follow(bound, chosen);
}

/** Reads by a chosen header row; where nothing is found below it, by what held before. */
async function follow(bound: Bound, { answer, place: { sheet, row } }: ChosenHeaders): Promise<void> {
  const before = bound.headers;
  bound.headers = [...before.filter(({ key }) => key !== answer.key), answer];
  const opened = await read(bound, bound.headers);
  const found = opened.kind === "opened" ? opened.report.found : undefined;
  if (found === undefined || found.registers.some(({ place }) => place.sheet === sheet && place.row === row)) {
    if (found === undefined) bound.headers = before;
    else bound.pane().tell({ kind: "headed", answer });
    tellRead(bound, opened);
    return;
  }
  const reason = found.skipped.find(({ link }) => link.place.sheet === sheet)?.reason ?? found.title;
  bound.headers = before;
  if (!(await readAgain(bound))) return;
  const fault = { kind: "noRegister", sheet, row: row + 1, reason } as const;
  bound.pane().tell({ kind: "failed", fault, written: 0, ofSheets: 0 });
}

/** What was found by header rows that were chosen goes with them. */
export async function discard(bound: Bound): Promise<void> {
  if (bound.headers.length === 0) return;
  bound.headers = [];
  await open(bound);
}
