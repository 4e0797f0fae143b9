import type { Finding } from "../finding.ts";
import type { Candidate, FoundColumn, Question, Where } from "./found.ts";
import type { Scored, TableColumn } from "./headers-score.ts";
import { candidatesOf, claimants, columnOf, isCertain, isLikely, type Mapping, rivalFields } from "./mapping.ts";
import type { MergeOffer } from "./merge-offers.ts";
import { mergeFinding, mergeQuestion } from "./merge-question.ts";
import { normalizeHeader } from "./normalize.ts";
import type { Understood } from "./understand.ts";

/** Below this a recommended field is not asked about. */
const LEAST_ASKED = 0.5;
/** Values that speak so much against the header answer by themselves. */
const LEAST_DOUBT = 0.45;

/** Key under which Settings keeps what a column is. */
export const mappingKey = (sheet: string, hash: string, header: string): string =>
  `map.${sheet}.${hash}.${normalizeHeader(header)}`;

/** Answers about a sheet, by the hash of its headers: header key -> field or "none"; of merges field -> columns. */
export type SheetAnswers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What was made of the columns of a register. */
export interface Settled {
  readonly columns: readonly FoundColumn[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** Required fields, links apart, that no column holds. */
  readonly missing: readonly string[];
}

const labelOf = (mapping: Mapping, field: string): string => mapping.lexicon.family.columns[field]?.header ?? field;

function question(mapping: Mapping, column: TableColumn, candidates: readonly Candidate[], where: Where): Question {
  const [first, ...others] = candidates.map((c) => labelOf(mapping, c.field));
  const choice = others.length === 0 ? "" : `, or ${others.join(" or ")}`;
  return {
    sheet: where.sheet,
    column: column.column,
    header: column.header,
    kind: "mapping",
    register: mapping.lexicon.family.kind,
    candidates,
    text: `Is "${column.header}" on ${where.title} the ${first ?? "column"}${choice}?`,
    key: mappingKey(where.sheet, where.hash, column.header),
  };
}

function unconfirmed(mapping: Mapping, column: TableColumn, field: string, where: Where): Finding {
  return {
    code: "RDG-02",
    place: { sheet: where.title, row: where.headerRow, column: column.column },
    data: { header: column.header, field: labelOf(mapping, field) },
  };
}

/** Whether the values speak so much against the header that nobody need be asked. */
const isDoubted = (scored: Scored | undefined): boolean =>
  scored === undefined || scored.score <= scored.similarity - LEAST_DOUBT;

/** Whether the headers tell a field, or columns hold what stands instead of it: ratings before and after the responses need no plain ones. */
function isReplaced(mapping: Mapping, index: number): boolean {
  const field = mapping.lexicon.fields[index];
  return field?.name === mapping.headed || (field?.column.instead ?? []).some((name) => columnOf(mapping, name) >= 0);
}

/** Required fields without a column, and the single column that may hold each; none where the values speak against it. */
function lonelyClaims(mapping: Mapping): Map<number, number> {
  const claims = new Map<number, number>();
  mapping.lexicon.fields.forEach((field, index) => {
    if (field.column.need !== "required" || mapping.fields.includes(index) || isReplaced(mapping, index)) return;
    const [only, second] = claimants(mapping, index);
    if (only === undefined || second !== undefined || claims.has(only)) return;
    if (isDoubted(mapping.scores[only]?.[index])) return;
    claims.set(only, index);
  });
  return claims;
}

/** Columns without a field that may hold a recommended one which is not found elsewhere. */
function isAskable(mapping: Mapping, at: number): boolean {
  return (mapping.scores[at] ?? []).some((scored, index) => {
    const field = mapping.lexicon.fields[index];
    return (
      isLikely(scored) &&
      scored.score >= LEAST_ASKED &&
      !isDoubted(scored) &&
      field?.column.need !== "optional" &&
      !mapping.fields.includes(index)
    );
  });
}

function missingFindings(
  mapping: Mapping,
  missing: readonly string[],
  columns: readonly TableColumn[],
  where: Where,
): Finding[] {
  return missing.map((field): Finding => {
    const index = mapping.lexicon.fields.findIndex((f) => f.name === field);
    const candidates = claimants(mapping, index).slice(0, 3);
    const names = candidates.flatMap((at) => columns[at]?.header ?? []);
    return {
      code: "RDG-01",
      place: { sheet: where.title, row: where.headerRow, column: columns[0]?.column ?? 0 },
      data: { field: labelOf(mapping, field), candidates: names.join(", ") },
    };
  });
}

const offerOf = ({ offers }: Understood, at: number): MergeOffer | undefined =>
  offers.find(({ used, other }) => used === at || other === at);

/** What one column was understood as. */
interface Decision {
  readonly field: string | null;
  readonly ask: boolean;
  readonly unconfirmed: boolean;
}

/** A required field that this column may hold and no other: it comes before an optional one that the column is called for as well. */
function requiredRival(mapping: Mapping, at: number): string | undefined {
  const rivals = rivalFields(mapping, at).filter((index) => mapping.lexicon.fields[index]?.column.need === "required");
  const only = rivals.find((index) => claimants(mapping, index).length === 0);
  return mapping.lexicon.fields[only ?? -1]?.name;
}

/** Of two columns that may be merged one is used alone, and nothing is asked but whether they are. */
function offeredDecision(understood: Understood, at: number): Decision | undefined {
  const offer = offerOf(understood, at);
  return offer && { field: offer.used === at ? offer.field : null, ask: false, unconfirmed: false };
}

function decide(understood: Understood, at: number, claims: ReadonlyMap<number, number>): Decision {
  const { mapping, columns } = understood;
  const field = mapping.lexicon.fields[mapping.fields[at] ?? -1];
  if (field !== undefined) {
    const certain = isCertain(mapping, columns, at);
    if (certain) return { field: field.name, ask: false, unconfirmed: false };
    const single = field.column.need === "required" && candidatesOf(mapping, at).length === 1;
    const chosen = single ? field.name : requiredRival(mapping, at);
    return { field: chosen ?? null, ask: true, unconfirmed: chosen !== undefined };
  }
  const claim = mapping.lexicon.fields[claims.get(at) ?? -1];
  if (claim !== undefined) return { field: claim.name, ask: true, unconfirmed: true };
  return { field: null, ask: isAskable(mapping, at), unconfirmed: false };
}

function foundColumn(mapping: Mapping, column: TableColumn, at: number, decision: Decision): FoundColumn {
  const candidates = candidatesOf(mapping, at);
  const own = candidates.find((c) => c.field === decision.field) ?? candidates[0];
  return {
    column: column.column,
    header: column.header,
    field: decision.field,
    confidence: own?.score ?? 0,
    candidates,
    ...(decision.unconfirmed ? { unconfirmed: true } : {}),
  };
}

function answeredColumn(mapping: Mapping, column: TableColumn, at: number): FoundColumn {
  const field = mapping.lexicon.fields[mapping.fields[at] ?? -1]?.name ?? null;
  const candidates = candidatesOf(mapping, at);
  const { header } = column;
  return { column: column.column, header, field, confidence: field === null ? 0 : 1, candidates, answered: true };
}

/** What merges make of a column: its place in one that was accepted, its partner in one that is offered. */
function withMerges(found: FoundColumn, at: number, understood: Understood): FoundColumn {
  const { merged, columns } = understood;
  for (const { field, columns: order } of merged) {
    const place = order.indexOf(at);
    if (place >= 0) return { ...found, field, confidence: 1, order: place + 1, answered: true };
  }
  const offer = offerOf(understood, at);
  const partner = offer === undefined ? undefined : columns[offer.used === at ? offer.other : offer.used]?.header;
  return partner === undefined ? found : { ...found, offered: partner };
}

/** Decides every column: mapped, merged, to be asked about, or left alone. */
export function settle(understood: Understood, where: Where): Settled {
  const { mapping, columns, told, offers } = understood;
  const claims = lonelyClaims(mapping);
  const questions: Question[] = [];
  const findings: Finding[] = [];
  const found = columns.map((column, at): FoundColumn => {
    if (told[at] !== undefined) return withMerges(answeredColumn(mapping, column, at), at, understood);
    const decision = offeredDecision(understood, at) ?? decide(understood, at, claims);
    const result = withMerges(foundColumn(mapping, column, at, decision), at, understood);
    const best = result.candidates[0];
    if (decision.ask && best !== undefined) {
      questions.push(question(mapping, column, result.candidates, where));
      findings.push(unconfirmed(mapping, column, best.field, where));
    }
    return result;
  });
  const missing = missingLeft(mapping, found);
  return {
    columns: found,
    questions: [...questions, ...offers.map((offer) => mergeQuestion(understood, offer, where))],
    findings: [
      ...findings,
      ...offers.map((offer) => mergeFinding(understood, offer, where)),
      ...missingFindings(mapping, missing, columns, where),
    ],
    missing,
  };
}

/** Required fields, links apart, that no column holds in the end, nor one that does as well. */
function missingLeft(mapping: Mapping, found: readonly FoundColumn[]): string[] {
  const held = new Set([mapping.headed, ...found.map((c) => c.field)]);
  return mapping.lexicon.fields
    .filter((f) => f.column.need === "required" && f.column.kind !== "link")
    .filter((f) => !held.has(f.name) && !(f.column.instead ?? []).some((other) => held.has(other)))
    .map((f) => f.name);
}
