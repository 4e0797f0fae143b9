import type {
  Answer,
  Options,
  Outline,
  OutputBook,
  OutputSheet,
  PaneReport,
  PaneWhy,
  Place,
  RawWorkbook,
} from "../core/index.ts";
import type { Order, Reply, RunResult, SpokenPlan } from "./engine-messages.ts";
import { CELLS_AT_ONCE } from "./engine-messages.ts";
import { deskLine, workerLine } from "./engine-line.ts";
import { refusal } from "./faults.ts";
import { fetchDesk } from "./fetch-desk.ts";
import type { Line, WorkerLike } from "./engine-line.ts";

/** What a run gives. */
export interface Computed {
  readonly book: OutputBook;
  readonly report: PaneReport;
  readonly edited: readonly string[];
}

/** Plans and runs, beside the pane where there are workers, else in it. */
export interface Engine {
  readonly where: () => "beside" | "inPlace";
  /** Loads what plans, while the workbook is read. */
  readonly prepare: () => void;
  readonly plan: (outline: Outline, answers: readonly Answer[]) => Promise<SpokenPlan>;
  readonly run: (workbook: RawWorkbook, options: Options) => Promise<Computed>;
  /** By the last run; undefined before it. */
  readonly explain: (place: Place) => Promise<PaneWhy | undefined>;
  /** The report of the last run, now that its sheets stand. */
  readonly written: () => Promise<PaneReport | undefined>;
  /** Ends what is being computed; what was computed last is forgotten. */
  readonly cancel: () => void;
}

/** Orders that lay the outline of a workbook on the desk. */
function outlineOrders(outline: Outline): readonly Order[] {
  const { sheets, ...frame } = outline;
  return [{ kind: "outline", outline: frame }, ...sheets.map((sheet): Order => ({ kind: "sheet", sheet }))];
}

/** Orders that lay the ranges of a workbook on the desk. */
function rangeOrders({ ranges }: RawWorkbook): readonly Order[] {
  const orders: Order[] = [{ kind: "ranges" }];
  for (const { sheet, area, cells } of ranges) {
    orders.push({ kind: "range", range: { sheet, area } });
    const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / (area.right - area.left + 1)));
    for (let at = 0; at < cells.length; at += rows) orders.push({ kind: "rows", cells: cells.slice(at, at + rows) });
  }
  return orders;
}

/** Sends orders and gives the replies to the last one. */
async function sendAll(line: Line, orders: readonly Order[]): Promise<readonly Reply[]> {
  let replies: readonly Reply[] = [];
  for (const order of orders) {
    replies = await line.send(order);
    const failed = replies.find((reply) => reply.kind === "failed");
    if (failed !== undefined) throw refusal(failed.fault);
  }
  return replies;
}

function computedOf(replies: readonly Reply[]): Computed {
  const sheets: (OutputSheet & { readonly rows: OutputSheet["rows"][number][] })[] = [];
  let result: RunResult | undefined;
  for (const reply of replies)
    if (reply.kind === "outputSheet") sheets.push({ ...reply.sheet, rows: [] });
    else if (reply.kind === "outputRows") for (const row of reply.rows) sheets[sheets.length - 1]?.rows.push(row);
    else if (reply.kind === "result") ({ result } = reply);
  if (result === undefined) throw new Error("a run ends with its result");
  const { styles, report, edited } = result;
  return { book: { sheets, styles }, report, edited };
}

/** A line that is opened when it is first needed, and in the pane where no worker comes up. */
function openLines(start: (() => WorkerLike) | undefined) {
  let line: Line | undefined;
  let canWork = start !== undefined;
  let known: Outline | undefined;
  const close = (): void => {
    line?.close();
    line = undefined;
  };
  /** Where no worker comes up it is done in the pane; where that is not loaded either, all begins anew. */
  const giveUp = (): void => {
    close();
    canWork = !canWork && start !== undefined;
  };
  const current = (): Line => {
    if (line !== undefined && !line.isBroken()) return line;
    if (line !== undefined) giveUp();
    known = undefined;
    try {
      line = canWork && start !== undefined ? workerLine(start()) : deskLine(fetchDesk);
    } catch {
      canWork = false;
      line = deskLine(fetchDesk);
    }
    return line;
  };
  const ask = async (orders: (isKnown: boolean) => readonly Order[], outline?: Outline): Promise<readonly Reply[]> => {
    const used = current();
    const wasBeside = canWork;
    try {
      const replies = await sendAll(used, orders(outline !== undefined && outline === known));
      known = outline ?? known;
      return replies;
    } catch (error) {
      if (!used.isBroken()) throw error;
      if (used === line) giveUp();
      if (!wasBeside) throw error;
      return ask(orders, outline);
    }
  };
  return { ask, close, open: current, isBeside: () => canWork };
}

/** An engine; `start` makes a worker and is absent where there are none. */
export function openEngine(start?: () => WorkerLike): Engine {
  const lines = openLines(start);
  return {
    where: () => (lines.isBeside() ? "beside" : "inPlace"),
    prepare: () => {
      lines.open();
    },
    plan: async (outline, answers) => {
      const orders: Order[] = [...outlineOrders(outline), { kind: "plan", answers }];
      const reply = (await lines.ask(() => orders, outline)).find(({ kind }) => kind === "plan");
      if (reply?.kind !== "plan") throw new Error("a plan was asked for");
      return reply.plan;
    },
    run: async (workbook, options) => {
      const rest: Order[] = [...rangeOrders(workbook), { kind: "run", options }];
      const all = (isKnown: boolean): readonly Order[] =>
        isKnown ? rest : [...outlineOrders(workbook.outline), ...rest];
      return computedOf(await lines.ask(all, workbook.outline));
    },
    explain: async (place) => {
      const reply = (await lines.ask(() => [{ kind: "explain", place }])).find(({ kind }) => kind === "why");
      return reply?.kind === "why" ? reply.why : undefined;
    },
    written: async () => {
      const reply = (await lines.ask(() => [{ kind: "written" }])).find(({ kind }) => kind === "report");
      return reply?.kind === "report" ? reply.report : undefined;
    },
    cancel: lines.close,
  };
}
