import type { Area, Cell } from "../core/index.ts";
import { areaText } from "../core/index.ts";
import { toCells } from "./cell-in.ts";
import { isPayloadError } from "./faults.ts";
import type { Wire } from "./wire.ts";
import { exchange } from "./wire.ts";

/** Bytes of an answer that are well under the 5 MB that Excel on the web allows. */
const ANSWER_BYTES = 3_000_000;

/** Something to ask the host, whose answer has about so many bytes. */
export interface Question {
  readonly bytes: number;
  /** Puts it into the request; the result takes the answer, and is false where the host gave none. */
  readonly ask: (context: Excel.RequestContext) => () => boolean;
  /** The same in two parts; empty when it cannot be smaller. */
  readonly halves: () => readonly Question[];
}

/** Part of a range as it was read. */
export interface ReadPart {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats, where they were asked for. */
  readonly formats: readonly (readonly string[])[];
}

interface CellsWanted {
  readonly sheet: string;
  readonly area: Area;
  readonly formats: boolean;
  readonly bytesPerCell: number;
  /** Takes the parts of the area from top to bottom. */
  readonly take: (part: ReadPart) => void;
}

const halvesOf = (area: Area): readonly Area[] => {
  if (area.top === area.bottom) return [];
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
};

const cellCount = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** The values of an area, and its number formats where wanted. */
export function cellsQuestion(wanted: CellsWanted): Question {
  const { sheet, area, formats, bytesPerCell, take } = wanted;
  return {
    bytes: cellCount(area) * bytesPerCell,
    ask: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaText(area));
      range.load(formats ? "values,numberFormat" : "values");
      return () => {
        const cells = toCells(range.values);
        if (cells === undefined) return false;
        // Typed as any by the library: text for every cell.
        take({ area, cells, formats: formats ? (range.numberFormat as readonly (readonly string[])[]) : [] });
        return true;
      };
    },
    halves: () => halvesOf(area).map((half) => cellsQuestion({ ...wanted, area: half })),
  };
}

/** Bytes of the answer for one row or column. */
const BYTES_A_ROW = 20;

/** Which rows of an area are hidden; told in parts from top to bottom. */
export function hiddenRowsQuestion(sheet: string, area: Area, take: (rows: readonly number[]) => void): Question {
  return {
    bytes: (area.bottom - area.top + 1) * BYTES_A_ROW,
    ask: (context) => {
      const column = { ...area, right: area.left };
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaText(column));
      const rows = range.getRowProperties({ rowHidden: true });
      return () => {
        const hidden: number[] = [];
        rows.value.forEach(({ rowHidden }, at) => {
          if (rowHidden === true) hidden.push(area.top + at);
        });
        take(hidden);
        return true;
      };
    },
    halves: () => halvesOf(area).map((half) => hiddenRowsQuestion(sheet, half, take)),
  };
}

/** Which columns of an area are hidden. */
export function hiddenColumnsQuestion(sheet: string, area: Area, take: (columns: readonly number[]) => void): Question {
  return {
    bytes: (area.right - area.left + 1) * BYTES_A_ROW,
    ask: (context) => {
      const row = { ...area, bottom: area.top };
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaText(row));
      const columns = range.getColumnProperties({ columnHidden: true });
      return () => {
        const hidden: number[] = [];
        columns.value.forEach(({ columnHidden }, at) => {
          if (columnHidden === true) hidden.push(area.left + at);
        });
        take(hidden);
        return true;
      };
    },
    halves: () => [],
  };
}

/** Questions small enough for one answer each, in their order. */
function smallEnough(question: Question): readonly Question[] {
  if (question.bytes <= ANSWER_BYTES) return [question];
  const halves = question.halves();
  return halves.length === 0 ? [question] : halves.flatMap(smallEnough);
}

/** Questions in groups, each for one answer. */
function packed(questions: readonly Question[]): readonly (readonly Question[])[] {
  const groups: Question[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const question of questions.flatMap(smallEnough)) {
    bytes += question.bytes;
    const last = groups[groups.length - 1];
    if (last === undefined || bytes > ANSWER_BYTES) {
      groups.push([question]);
      bytes = question.bytes;
    } else last.push(question);
  }
  return groups;
}

async function askGroup(wire: Wire, group: readonly Question[]): Promise<void> {
  let answers: readonly (() => boolean)[];
  try {
    answers = await exchange(wire, (context) => group.map((question) => question.ask(context)));
  } catch (error) {
    if (!isPayloadError(error)) throw error;
    await askAgain(wire, group, error);
    return;
  }
  for (const [at, answer] of answers.entries()) {
    const question = group[at];
    if (!answer() && question !== undefined) await askAgain(wire, [question], undefined);
  }
}

/** What Excel says of its own where it answers nothing: nulls for ranges of more than 5 million cells. */
const TOO_LARGE = { code: "ResponsePayloadSizeLimitExceeded" };

async function askAgain(wire: Wire, group: readonly Question[], error: unknown): Promise<void> {
  const middle = Math.ceil(group.length / 2);
  const [only] = group;
  const smaller = group.length === 1 && only !== undefined ? only.halves() : group;
  if (smaller.length === 0) throw error instanceof Error ? error : Object.assign(new Error("too large"), TOO_LARGE);
  const at = group.length === 1 ? 1 : middle;
  await askGroup(wire, smaller.slice(0, at));
  await askGroup(wire, smaller.slice(at));
}

/**
 * Asks all in as few round trips as their answers fit in, and in smaller parts where the host says that they do not. `onAnswered` hears
 * after each round trip.
 */
export async function askAll(wire: Wire, questions: readonly Question[], onAnswered?: () => void): Promise<void> {
  for (const group of packed(questions)) {
    await askGroup(wire, group);
    onAnswered?.();
  }
}
