import type { Chain } from "../assess/chains.ts";
import { numberOf } from "../score/measured.ts";
import { numberText, percentText } from "../value/number-text.ts";
import { isOne, label, say } from "../words/say.ts";
import type { Band, TableBlock } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { countWord, measureCell } from "./parts.ts";
import { projectListing } from "./project-listing.ts";
import { valueWhy } from "./why-id.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 20;
/** More columns than these cannot be told apart. */
const MOST_BARS = 10;
const FEWEST_BARS = 2;
const HEIGHT_PX = 200;
const WHOLE = 100;

const usedPercent = ({ fever }: Chain): number | undefined => numberOf(fever.bufferUsedPercent);

const donePercent = ({ fever }: Chain): number => numberOf(fever.chainDonePercent) ?? 0;

const isAhead = (one: Chain): boolean => (usedPercent(one) ?? 0) > donePercent(one);

/** "buffer spent", "used faster than the work is done", "in time"; "" where no task is dated. */
export function chainState(one: Chain): string {
  const used = usedPercent(one);
  if (used === undefined) return "";
  if (used >= WHOLE) return say`buffer spent`;
  return isAhead(one) ? say`buffer goes faster than the work` : say`buffer holds`;
}

const whyOf = ({ project }: Chain): string => valueWhy(project, "chain");

function stateCell(one: Chain): TableCell {
  const text = chainState(one);
  return text === "" ? null : { kind: "text", text, why: whyOf(one), ...(isAhead(one) ? { tone: "lead" } : {}) };
}

function columnsFor(context: DashboardContext): readonly Listed<Chain>[] {
  const days = (header: string, of: (one: Chain) => number | undefined): Listed<Chain> => ({
    column: { header, kind: "money" },
    cell: (one) => measureCell(of(one), whyOf(one)),
  });
  const percent = (header: string, of: (one: Chain) => number | undefined): Listed<Chain> => ({
    column: { header, kind: "wholePercent" },
    cell: (one) => measureCell(of(one), whyOf(one)),
  });
  return [
    ...projectListing<Chain>(context),
    { column: { header: "Tasks", kind: "count" }, cell: ({ tasks }) => tasks.length },
    days(label("Chain\ndays"), ({ chainDays }) => chainDays),
    days(label("Buffer, half\nof safety"), ({ buffer }) => numberOf(buffer.halfDays)),
    days(label("Buffer, root\nof squares"), ({ buffer }) => numberOf(buffer.rootDays)),
    percent(label("Chain\ndone %"), donePercent),
    percent(label("Buffer\nused %"), usedPercent),
    { column: { header: "State", kind: "text", units: 3 }, cell: stateCell },
  ];
}

const byUse = (a: Chain, b: Chain): number => compareLargest(usedPercent(a), usedPercent(b));

/** Critical chains with their buffers and how much of them is used; undefined where no safe and aggressive durations are kept. */
export function chainsBlock(context: DashboardContext): TableBlock | undefined {
  const all = context.assessments.chains;
  if (all.length === 0) return undefined;
  const items = firstFew(all, MOST_ROWS, byUse);
  const kept = fitted(columnsFor(context), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Critical chains and their buffers",
    note:
      items.length < all.length
        ? say`first ${items.length} of ${all.length}; working days`
        : say`tasks with safe and aggressive days; working days`,
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one), why: whyOf(one) })),
  };
}

function findingOf(chains: readonly Chain[]): string {
  const ahead = chains.filter(isAhead).length;
  if (ahead === 0) return say`Every buffer lasts as long as the work`;
  return isOne(ahead)
    ? say`One buffer of ${chains.length} goes faster than the work`
    : say`${countWord(ahead)} buffers of ${chains.length} go faster than the work`;
}

/** The fever chart: buffer used beside chain done, for each project; none for one chain. */
export function feverBands(context: DashboardContext): readonly Band[] {
  const all = firstFew(
    context.assessments.chains.filter((one) => usedPercent(one) !== undefined),
    MOST_BARS,
    byUse,
  );
  if (all.length < FEWEST_BARS) return [];
  const finding = findingOf(all);
  const told = all.map((one) => {
    const [used, done] = [percentText(usedPercent(one) ?? 0), percentText(donePercent(one))];
    return say`${one.project.name} buffer used ${used}, chain done ${done}`;
  });
  return [
    wide({
      kind: "chart",
      name: "Fever",
      heading: finding,
      form: "column",
      categories: all.map(({ project }) => project.name),
      series: [
        { name: say`Buffer used %`, tone: "accent", values: all.map(usedPercent) },
        { name: say`Chain done %`, tone: "accent2", values: all.map(donePercent) },
      ],
      labels: "count",
      heightPx: HEIGHT_PX,
      altText: say`${finding}. ${told.join("; ")}.`,
    }),
  ];
}

/** "9.0 days of chain, buffer 6.0 (half), 7.1 (root of squares), 0.0 used": the figures for Why. */
export function chainText(one: Chain): string {
  const days = (value: number | undefined): string => (value === undefined ? "–" : numberText(value, 1));
  const [half, root] = [days(numberOf(one.buffer.halfDays)), days(numberOf(one.buffer.rootDays))];
  const state = chainState(one);
  const figures = say`${days(one.chainDays)} days of chain, ${days(one.doneDays)} done; buffer ${half} days (half), ${root} (root of squares), ${days(one.usedDays)} used`;
  return state === "" ? figures : `${figures}: ${state}`;
}
