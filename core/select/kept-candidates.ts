import { grouped } from "../grouped.ts";
import { foldId, identify, identityOf } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { moneyOf, type Row, valueOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import { normalizeText } from "../words/normalize.ts";
import type { Candidate } from "./problem.ts";

/** A project that may be chosen. */
export interface Proposal {
  readonly candidate: Candidate;
  readonly name: string;
  /** Whole currency units. */
  readonly cost: number | undefined;
  readonly value: number | undefined;
  /** Position of the project, where the workbook lists it. */
  readonly project: number | undefined;
}

type CandidateRow = Row<ColumnsOf<"candidates">>;

const idOf = (row: CandidateRow): string => valueOf(row, "projectId") ?? valueOf(row, "name") ?? "";

/** The rows of each candidate: several where they are of one project and name, each with a year of its own. */
function rowsByCandidate(rows: readonly CandidateRow[]): readonly (readonly CandidateRow[])[] {
  const groups = grouped(rows, (row) => `${foldId(idOf(row))}|${normalizeText(valueOf(row, "name") ?? "")}`);
  return [...groups.values()].flatMap((own) => {
    const years = new Set(own.map((row) => valueOf(row, "year")));
    return years.size === own.length && !years.has(undefined) ? [own] : own.map((row) => [row]);
  });
}

const sumOf = (amounts: readonly (number | undefined)[]): number | undefined =>
  amounts.reduce((sum, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount), 0);

/** What a candidate is worth: a value that its rows repeat counts once, values that differ add up. */
function worthOf(rows: readonly CandidateRow[]): number | undefined {
  const values = rows.map((row) => valueOf(row, "value")).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : new Set(values).size === 1 ? values[0] : sumOf(values);
}

/** What it takes of the only budget, or of that of each year. A row without a year takes from the first. */
function usesOf(rows: readonly CandidateRow[], years: readonly number[], { exchange }: Model): Candidate["uses"] {
  const costOf = (own: readonly CandidateRow[]): number | undefined =>
    sumOf(own.map((row) => moneyOf(row, "cost", exchange)));
  if (years.length === 0) return [costOf(rows)];
  if (costOf(rows) === undefined) return years.map(() => undefined);
  return years.map((year) => costOf(rows.filter((row) => (valueOf(row, "year") ?? years[0]) === year)));
}

/** The candidates with what they require by id: a requirement may name a candidate, or its project, by id or name. */
function resolved(proposals: readonly Proposal[], projects: ReturnType<typeof identityOf>): readonly Proposal[] {
  const own = identityOf(proposals.map(({ candidate, name }) => ({ key: candidate.id, name })));
  const idFor = (text: string): string => {
    const project = identify(projects, text);
    const named =
      proposals[identify(own, text) ?? -1] ??
      (project === undefined ? undefined : proposals.find((one) => one.project === project));
    return named?.candidate.id ?? text;
  };
  return proposals.map((one) => {
    const requires = [...new Set(one.candidate.requires.map(idFor))];
    return { ...one, candidate: { ...one.candidate, requires } };
  });
}

/** The candidates of the register, in its order, by the years of their budgets; without years there is one budget. */
export function keptProposals(model: Model, years: readonly number[]): readonly Proposal[] {
  const projects = identityOf(
    model.projects.map(({ row, name }) => ({ key: valueOf(row, "projectId") ?? name, name })),
  );
  const proposals = rowsByCandidate(model.candidates).map((rows): Proposal => {
    const first = <T>(of: (row: CandidateRow) => T | undefined): T | undefined =>
      rows.map(of).find((found) => found !== undefined);
    const id = first(idOf) ?? "";
    const project = identify(projects, id);
    const value = worthOf(rows);
    return {
      candidate: {
        id,
        uses: usesOf(rows, years, model),
        value,
        mustDo: rows.some((row) => valueOf(row, "mustDo") === true),
        excluded: rows.some((row) => valueOf(row, "excluded") === true),
        requires: rows.flatMap((row) => valueOf(row, "requires") ?? []),
        group: first((row) => valueOf(row, "group")),
      },
      name: first((row) => valueOf(row, "name")) ?? model.projects[project ?? -1]?.name ?? id,
      cost: sumOf(rows.map((row) => moneyOf(row, "cost", model.exchange))),
      value,
      project,
    };
  });
  return resolved(proposals, projects);
}
