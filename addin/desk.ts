import type { Answer, Options, Outline, RawWorkbook, ReadRange, SheetOutline } from "../core/index.ts";
import { plan } from "../core/index.ts";
import type { Judged } from "./desk-run.ts";
import type { Order, Reply } from "./engine-messages.ts";
import { faultOf } from "./faults.ts";
import { fetchPart } from "./fetch-part.ts";

/** Takes orders and gives replies, one after the other; the last run stays, so that its cells can be explained. */
export type Desk = (order: Order) => Promise<readonly Reply[]>;

interface Filling extends ReadRange {
  readonly cells: RawWorkbook["ranges"][number]["cells"][number][];
}

interface Papers {
  frame: Omit<Outline, "sheets"> | undefined;
  sheets: SheetOutline[];
  ranges: Filling[];
  /** What was planned on this outline. */
  planned: { readonly answers: string; readonly found: Options["found"] } | undefined;
  last: Judged | undefined;
}

const DONE: readonly Reply[] = [{ kind: "done" }];

/** What computes and tells of it, which no plan waits for. */
const fetchRun = () => fetchPart(() => import(/* webpackChunkName: "desk-run" */ "./desk-run.ts"));

function outlineOf({ frame, sheets }: Papers): Outline {
  if (frame === undefined) throw new Error("a workbook begins with its outline");
  return { ...frame, sheets };
}

const wordsOf = (answers: readonly Answer[]): string => JSON.stringify(answers);

function planOn(papers: Papers, answers: readonly Answer[]): readonly Reply[] {
  const { ranges, found, language } = plan(outlineOf(papers), answers);
  papers.planned = { answers: wordsOf(answers), found };
  // The reply goes out first: a worker stands still while it loads.
  setTimeout(() => void fetchRun().catch(() => undefined), 0);
  return [{ kind: "plan", plan: { ranges, language } }];
}

async function runOn(papers: Papers, options: Options): Promise<readonly Reply[]> {
  const { runBook } = await fetchRun();
  const workbook: RawWorkbook = { outline: outlineOf(papers), ranges: papers.ranges };
  const { planned } = papers;
  const found = planned?.answers === wordsOf(options.answers ?? []) ? planned.found : undefined;
  const { judged, replies } = runBook(workbook, { ...options, found });
  papers.last = judged;
  return replies;
}

function take(
  papers: Papers,
  order: Extract<Order, { kind: "outline" | "sheet" | "ranges" | "range" | "rows" }>,
): readonly Reply[] {
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
  return DONE;
}

async function answer(papers: Papers, order: Order): Promise<readonly Reply[]> {
  const { last } = papers;
  switch (order.kind) {
    case "plan":
      return planOn(papers, order.answers);
    case "run":
      return runOn(papers, order.options);
    case "explain":
      return [{ kind: "why", why: last && (await fetchRun()).whyOf(last, order.place) }];
    case "written":
      return [{ kind: "report", report: last && (await fetchRun()).writtenReport(last) }];
    default:
      return take(papers, order);
  }
}

/** A desk with nothing on it. An order waits for those before it; what went wrong is a reply, not an error. */
export function openDesk(): Desk {
  const papers: Papers = { frame: undefined, sheets: [], ranges: [], planned: undefined, last: undefined };
  let before: Promise<unknown> = Promise.resolve();
  return (order) => {
    const answered = before
      .then(() => answer(papers, order))
      .catch((error: unknown): readonly Reply[] => [{ kind: "failed", fault: faultOf(error) }]);
    before = answered;
    return answered;
  };
}
