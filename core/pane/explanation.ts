import { DIMENSIONS, type DimensionStatus, type ProjectAssessment } from "../assess/assessment.ts";
import { placeWords } from "../dashboard/place-link.ts";
import type { WhyLine } from "../dashboard/why-line.ts";
import { valueOf } from "../model/row.ts";
import { readingAt } from "../run/explain-cell.ts";
import { allWhy, ownSheet, whysOf } from "../run/explain.ts";
import type { Outcome } from "../run/outcome.ts";
import { numberText } from "../value/number-text.ts";
import { dayText } from "../words/day-text.ts";
import { cellText } from "../words/place-text.ts";
import type { LinkTarget, OutputSheet, Place, RawWorkbook } from "../workbook.ts";
import { isoText } from "./day.ts";
import { decisionText, measured, type Measured } from "./measures.ts";
import type { PaneLink } from "./report.ts";
import type { PaneExplanation, PaneInput, PaneWhy } from "./why.ts";
import { locale, say, speaking } from "../words/say.ts";

/** What an explanation is made from. */
interface Explaining {
  readonly outcome: Outcome;
  readonly workbook: RawWorkbook;
}

interface Subject {
  readonly project: ProjectAssessment;
  /** The dimension in question, or the one that decides the color of the whole. */
  readonly status: DimensionStatus | undefined;
}

/** The project and dimension that an id such as "project/P-01#1/cost" names. */
function subjectOf({ assessments }: Outcome, id: string): Subject | undefined {
  const found = /^project\/[\s\S]*#(\d+)\/([A-Za-z]+)$/.exec(id);
  const project = assessments.projects[Number(found?.[1] ?? 0) - 1];
  if (found === null || project === undefined) return undefined;
  const topic = DIMENSIONS.find((dimension) => dimension === found[2]) ?? project.computed.leading;
  return { project, status: topic === undefined ? undefined : project.dimensions[topic] };
}

const unquoted = (text: string): string => text.replace(/^"([\s\S]*)"$/, "$1");

/** A plain number with its thousands grouped, a day as people write it, any other text as it is. */
function shownValue(shown: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(shown)) return numberText(Number(shown), (shown.split(".")[1] ?? "").length);
  return isoText(unquoted(shown));
}

function inputsOf({ inputs }: WhyLine, { outcome, workbook }: Explaining): readonly PaneInput[] {
  return inputs.map((place) => {
    const { header, shown } = readingAt(outcome, workbook, place);
    return {
      label: header === "" ? placeWords(place) : header,
      value: shownValue(shown),
      cell: cellText(place),
      place,
    };
  });
}

/** "All in Project list. Nothing left out." */
function inputsNote(inputs: readonly PaneInput[], leftOut: string): string {
  const sheets = new Set(inputs.map(({ place }) => place.sheet));
  const [only] = sheets;
  const where = sheets.size === 1 && only !== undefined ? say`All in ${only}. ` : "";
  return `${where}${leftOut === "" ? say`Nothing left out.` : `${leftOut}${leftOut.endsWith(".") ? "" : "."}`}`;
}

function overrideText({ override }: ProjectAssessment): string {
  if (override === undefined) return "";
  const { author, until, reason } = override;
  return author === ""
    ? say`Set by hand until ${dayText(until)}: ${reason}`
    : say`Set by ${author} until ${dayText(until)}: ${reason}`;
}

const sentence = (text: string): string => (text === "" || /[.!?]$/.test(text) ? text : `${text}.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const smallFirst = (text: string): string =>
  locale().keepsCapitals ? text : text.charAt(0).toLowerCase() + text.slice(1);

const DIMENSION_LINE = /\/(?:schedule|cost|quality|risk|lifeCycle|computed)$/;

/** The measure that decides and its limit; of an unknown one what is missing; else what the line says. */
function mainText(line: WhyLine, subject: Subject | undefined, { assessments }: Outcome): string {
  if (line.color === "gray" && line.leftOut !== "")
    return say`Unknown: ${line.leftOut.replace(say`Missing: ${""}`, "")} missing.`;
  const deciding = DIMENSION_LINE.test(line.id) ? subject?.status?.reasons[0] : undefined;
  return deciding === undefined ? sentence(capital(line.value)) : decisionText(deciding, assessments.policy.thresholds);
}

function saysOf(line: WhyLine, subject: Subject | undefined, outcome: Outcome): readonly string[] {
  const override = subject === undefined ? "" : overrideText(subject.project);
  return [mainText(line, subject, outcome), sentence(override)].filter((one) => one !== "");
}

/** The computed and the reported color that stand beside a line; a total has none. */
function colorsOf(line: WhyLine, subject: Subject | undefined): Pick<PaneExplanation, "computed" | "reported"> {
  if (line.color === undefined) return { computed: undefined, reported: undefined };
  if (line.id.endsWith("/reported")) return { computed: subject?.project.computed.color, reported: line.color };
  return { computed: line.color, reported: subject?.project.reported.color };
}

function measuredOf(line: WhyLine, subject: Subject | undefined, { assessments }: Outcome): Measured {
  if (subject?.status === undefined || line.id.endsWith("/reported")) return { measures: [], remarks: [] };
  return measured(subject.status.reasons, assessments.policy.thresholds);
}

/** The line of the Why sheet that a cell leads to; undefined where it leads elsewhere. */
function whyLink({ book }: Outcome, to: LinkTarget | undefined): PaneLink | undefined {
  const title = book.sheets.find(({ key }) => key === "Why")?.title;
  if (to === undefined || to.sheet !== title) return undefined;
  return { text: say`Line ${to.row + 1} on ${title}`, place: to };
}

function presetText({ assessments }: Outcome): string {
  const { id } = assessments.policy.thresholds;
  return id === "muster" ? say`Muster default` : say`set ${id}`;
}

interface Explained {
  readonly line: WhyLine;
  readonly at: PaneLink;
  readonly to: LinkTarget | undefined;
}

function explain({ line, at, to }: Explained, explaining: Explaining): PaneExplanation {
  const { outcome } = explaining;
  const subject = subjectOf(outcome, line.id);
  const inputs = inputsOf(line, explaining);
  const { measures, remarks } = measuredOf(line, subject, outcome);
  return {
    kind: "explained",
    at,
    title: `${line.entity}, ${smallFirst(line.what)}`,
    ...colorsOf(line, subject),
    says: saysOf(line, subject, outcome),
    measures,
    remarks: remarks.length === 1 && measures.length === 0 ? [] : remarks,
    rule: { words: line.formula, source: line.rule === "" ? "" : say`Rule ${line.rule}, ${presetText(outcome)}` },
    inputs,
    inputsNote: inputs.length === 0 && line.leftOut === "" ? "" : inputsNote(inputs, line.leftOut),
    comment: subject === undefined ? "" : (valueOf(subject.project.project.row, "comment") ?? ""),
    line: whyLink(outcome, to),
  };
}

function whyAt(sheet: OutputSheet, at: PaneLink, explaining: Explaining): PaneWhy {
  const { row, column } = at.place;
  const cell = sheet.rows[row]?.cells[column];
  const id = cell?.why;
  const [line] = id === undefined ? [] : whysOf(id, allWhy(explaining.outcome));
  return line === undefined ? { kind: "blank", at } : explain({ line, at, to: cell?.link }, explaining);
}

/**
 * How the value of a dashboard cell came about; `blank` for one without computed value. Undefined for a cell that is on no sheet of
 * Muster's: going there leaves what the pane shows.
 */
export const paneWhy = (outcome: Outcome, workbook: RawWorkbook, place: Place): PaneWhy | undefined =>
  speaking(outcome.words, () => whyOf(outcome, workbook, place));

function whyOf(outcome: Outcome, workbook: RawWorkbook, place: Place): PaneWhy | undefined {
  const explaining = { outcome, workbook };
  const sheet = ownSheet(explaining, place.sheet);
  if (sheet === undefined) return undefined;
  const title = workbook.outline.sheets.find(
    (one) => one.title.toLowerCase() === place.sheet.trim().toLowerCase(),
  )?.title;
  const at = { ...place, sheet: title ?? sheet.title };
  return whyAt(sheet, { text: placeWords(at), place: at }, explaining);
}
