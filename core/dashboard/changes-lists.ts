import { codeOf, titleOf } from "../finding.ts";
import { cellOf, valueOf } from "../model/row.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { changeColumns, countNote, listOf, MOST_ROWS } from "./changes-tables.ts";
import type { DashboardContext } from "./context.ts";
import type { RiskMove, RiskMoveKind } from "./moved-risks.ts";
import { colorTrend, disagreementOf, foldEntity, listedMoves, projectPoints, trendValues } from "./moved.ts";
import { computedCell, plural, reportedCell } from "./parts.ts";
import { placeLink } from "./place-link.ts";
import { dataCell } from "./reason-text.ts";
import { labels, say, sense, word } from "../words/say.ts";

const RISK_WORDS: Readonly<Record<RiskMoveKind, string>> = labels({
  new: "new",
  reopened: "opened again",
  rose: "rose",
  moved: "moved",
  fell: "fell",
  closed: "closed",
  realized: "realized",
  frozen: "on hold",
  removed: "not in the register",
});

const LOUD: readonly RiskMoveKind[] = ["new", "reopened", "rose", "realized", "removed"];

const orDash = (text: string | undefined): TableCell =>
  text === undefined ? { kind: "unknown", word: "–" } : word(text);

function riskRow({ kind, id, risk, home, before, after }: RiskMove, names: ReadonlyMap<string, string>): TableRow {
  const row = risk?.item.row;
  const place = row === undefined ? undefined : cellOf(row, "id");
  const text = row === undefined ? undefined : valueOf(row, "description");
  return {
    cells: [
      text ?? id,
      id,
      orDash(before),
      orDash(after),
      {
        kind: "text",
        text: word(RISK_WORDS[kind]),
        ...(LOUD.includes(kind) ? { tone: "lead" } : {}),
      },
      names.get(foldEntity(home)) ?? home,
      place === undefined ? null : placeLink(place),
    ],
  };
}

/** Risks that came, went or changed their band. */
export function risksTable(moves: readonly RiskMove[], context: DashboardContext): readonly TableBlock[] {
  const { projects, programs, portfolios } = context.assessments.model;
  const names = new Map<string, string>();
  for (const { key, name } of [...portfolios, ...programs, ...projects]) names.set(foldEntity(key), name);
  return listOf(
    moves,
    { heading: "Risks", count: (all) => plural(all, "risk") },
    changeColumns("Risk", { kind: "text" }, { header: "What happened", kind: "text" }, say`Belongs to`),
    (move) => riskRow(move, names),
  );
}

/** Projects that are in the registers now and were not, or were and are not. */
export function listedTable(context: DashboardContext): readonly TableBlock[] {
  return listOf(
    listedMoves(context),
    { heading: "Projects that came and went", count: (all) => plural(all, "project") },
    changeColumns("Project", { kind: "text" }, { header: "What happened", kind: "text" }),
    ({ name, kind }) => ({
      cells: [name, null, null, null, kind === "appeared" ? say`new` : say`not in the registers`],
    }),
  );
}

function titleText(text: string): string {
  const code = codeOf(text);
  return code === undefined ? text : titleOf(code);
}

/** Findings of which there are more or fewer. */
export function findingsTable({ chronicle }: DashboardContext): readonly TableBlock[] {
  const size = (value: unknown): number => (typeof value === "number" ? value : 0);
  const moved = chronicle.moved
    .filter(({ metric }) => metric === "findings")
    .map((change) => ({ ...change, more: size(change.after) - size(change.before) }))
    .sort((a, b) => Math.abs(b.more) - Math.abs(a.more));
  return listOf(
    moved,
    { heading: "Findings", count: (all) => plural(all, "kind") },
    changeColumns(
      "Finding",
      { kind: "count" },
      { header: sense("Change", "difference"), kind: "varianceDays" },
      say`What it says`,
    ),
    ({ entity, before, after, more }) => ({
      cells: [entity, null, size(before), size(after), more, titleText(entity)],
    }),
  );
}

const DISAGREEMENT: readonly TableColumn[] = [
  { header: "Project", kind: "lead" },
  { header: "For", kind: "text" },
  { header: "Reported", kind: "mark" },
  { header: "Computed", kind: "mark" },
  { header: "Days", kind: "count" },
  { header: "What the data says", kind: "text" },
  { header: "Report", kind: "link" },
];

/** Projects that are reported better than the data, the longest first. */
export function disagreementTable(context: DashboardContext): readonly TableBlock[] {
  const told = context.assessments.projects
    .flatMap((assessment) => {
      const streak = assessment.project.active ? disagreementOf(context, assessment) : undefined;
      return streak === undefined ? [] : [{ assessment, streak }];
    })
    .sort((a, b) => b.streak.days - a.streak.days);
  return listOf(
    told,
    { heading: "Reported better than the data", count: (all) => plural(all, "project") },
    DISAGREEMENT,
    ({ assessment, streak }) => ({
      cells: [
        assessment.project.name,
        plural(streak.snapshots, "status date"),
        reportedCell(assessment),
        computedCell(assessment),
        streak.days,
        dataCell(assessment),
        assessment.reported.cell === undefined ? null : placeLink(assessment.reported.cell),
      ],
    }),
  );
}

const isKnown = (values: readonly (number | undefined)[]): boolean => values.some((value) => value !== undefined);

/** Color, expected finish, expected cost and progress of each project over the last status dates. */
export function trendsTable(context: DashboardContext): readonly TableBlock[] {
  const told = context.assessments.projects
    .map((assessment) => {
      const trend = (metric: "expectedFinish" | "forecastCost" | "percentComplete"): readonly (number | undefined)[] =>
        trendValues(projectPoints(context, assessment, metric));
      return {
        name: assessment.project.name,
        says: dataCell(assessment),
        trends: [
          colorTrend(context, assessment),
          trend("expectedFinish"),
          trend("forecastCost"),
          trend("percentComplete"),
        ],
      };
    })
    .filter(({ trends }) => trends.some(isKnown));
  if (told.length === 0) return [];
  const listed = told.slice(0, MOST_ROWS);
  return [
    {
      kind: "table",
      heading: "Trends",
      note: say`${countNote(listed.length, told.length, (all) => plural(all, "project"))}; the last six status dates, each from its lowest to its highest value`,
      columns: [
        { header: "Project", kind: "lead" },
        { header: "Color,\nhigher is worse", kind: "trend" },
        { header: "Expected\nfinish", kind: "trend" },
        { header: "Expected\ncost", kind: "trend" },
        { header: "Percent\ncomplete", kind: "trend" },
        { header: "What the data says now", kind: "text" },
      ],
      rows: listed.map(({ name, trends, says }) => ({
        cells: [name, ...trends.map((values): TableCell => (isKnown(values) ? { kind: "trend", values } : null)), says],
      })),
    },
  ];
}
