import type { Answer, Options, Outcome, Outline, RawWorkbook, ReadRange, SheetOutline } from "../core/index.ts";
import { paneReport, paneWhy, plan, run } from "../core/index.ts";
import type { Order, Reply, RunResult } from "./engine-messages.ts";

/** Takes orders and gives replies, one after the other; the last run stays, so that its cells can be explained. */
export type Desk = (order: Order) => readonly Reply[];

interface Filling extends ReadRange {
  readonly cells: RawWorkbook["ranges"][number]["cells"][number][];
}

interface Papers {
  frame: Omit<Outline, "sheets"> | undefined;
  sheets: SheetOutline[];
  ranges: Filling[];
  /** What was planned on this outline. */
  planned: { readonly answers: string; readonly found: Options["found"] } | undefined;
  last:
    { readonly outcome: Outcome; readonly workbook: RawWorkbook; readonly today: Outcome["asOf"]["day"] } | undefined;
}

const DONE: readonly Reply[] = [{ kind: "done" }];

function outlineOf({ frame, sheets }: Papers): Outline {
  if (frame === undefined) throw new Error("a workbook begins with its outline");
  return { ...frame, sheets };
}

/** Sheets whose edits would be lost: each has a finding that says so. */
const editedOf = ({ findings }: Outcome): readonly string[] =>
  findings.flatMap((finding) =>
    finding.code === "RDG-19" && finding.data.kept === undefined ? [finding.data.sheet] : [],
  );

const wordsOf = (answers: readonly Answer[]): string => JSON.stringify(answers);

function planOn(papers: Papers, answers: readonly Answer[]): readonly Reply[] {
  const { ranges, found, language } = plan(outlineOf(papers), answers);
  papers.planned = { answers: wordsOf(answers), found };
  return [{ kind: "plan", plan: { ranges, language } }];
}

function runOn(papers: Papers, options: Options): readonly Reply[] {
  const workbook: RawWorkbook = { outline: outlineOf(papers), ranges: papers.ranges };
  const { planned } = papers;
  const found = planned?.answers === wordsOf(options.answers ?? []) ? planned.found : undefined;
  const outcome = run(workbook, { ...options, found });
  papers.last = { outcome, workbook, today: options.today };
  const report = paneReport(outcome, workbook, { today: options.today, sheets: "asFound" });
  const result: RunResult = { report, styles: outcome.book.styles, edited: editedOf(outcome) };
  return [...outcome.book.sheets.map((sheet): Reply => ({ kind: "outputSheet", sheet })), { kind: "result", result }];
}

function take(
  papers: Papers,
  order: Extract<Order, { kind: "outline" | "sheet" | "ranges" | "range" | "rows" }>,
): void {
  if (order.kind === "outline") {
    papers.frame = order.outline;
    papers.sheets = [];
    papers.ranges = [];
    papers.planned = undefined;
  } else if (order.kind === "sheet") papers.sheets.push(order.sheet);
  else if (order.kind === "ranges") papers.ranges = [];
  else if (order.kind === "range") papers.ranges.push({ ...order.range, cells: [] });
  else {
    const last = papers.ranges[papers.ranges.length - 1];
    for (const row of order.cells) last?.cells.push(row);
  }
}

function answer(papers: Papers, order: Order): readonly Reply[] {
  const { last } = papers;
  switch (order.kind) {
    case "plan":
      return planOn(papers, order.answers);
    case "run":
      return runOn(papers, order.options);
    case "explain":
      return [{ kind: "why", why: last && paneWhy(last.outcome, last.workbook, order.place) }];
    case "written":
      return [
        {
          kind: "report",
          report: last && paneReport(last.outcome, last.workbook, { today: last.today, sheets: "written" }),
        },
      ];
    default:
      take(papers, order);
      return DONE;
  }
}

/** A desk with nothing on it. A fault of Muster's own is a reply, not an error. */
export function openDesk(): Desk {
  const papers: Papers = { frame: undefined, sheets: [], ranges: [], planned: undefined, last: undefined };
  return (order) => {
    try {
      return answer(papers, order);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
      return [{ kind: "failed", name, message }];
    }
  };
}
