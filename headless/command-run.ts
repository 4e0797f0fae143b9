import type { Day, Outcome, RawWorkbook } from "../core/index.ts";
import { dayOf, isOverBooks, plan, run } from "../core/index.ts";
import type { BookInput } from "./book-input.ts";
import { openInput } from "./book-input.ts";
import type { CommandLine } from "./command-line.ts";
import { CommandError } from "./command-error.ts";
import { fetchWords } from "../core/words/languages/fetch.ts";
import type { Terminal } from "./terminal.ts";

const MS_A_DAY = 86_400_000;

/** Serial of the Unix epoch in the 1900 system. */
const EPOCH_SERIAL = 25_569;

/** The local day, and the local moment as a serial with its time of day, to the second. */
export function localNow(): { readonly today: NonNullable<ReturnType<typeof dayOf>>; readonly refreshedAt: number } {
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === undefined) throw new Error("the clock of this computer stands outside the years 1900 to 9999");
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  return { today, refreshedAt: Math.floor(local / 1000) / (MS_A_DAY / 1000) + EPOCH_SERIAL };
}

export interface Computed {
  readonly input: BookInput;
  readonly workbook: RawWorkbook;
  readonly outcome: Outcome;
  /** The same under the settings that are tried; undefined where none are. */
  readonly tried: Outcome | undefined;
}

/** The status date of a command that names none; undefined leaves it to the registers. */
type UnsaidDay = (workbook: RawWorkbook) => Day | undefined;

/** Reads a file and computes everything of it. */
export async function compute(
  line: CommandLine,
  terminal: Terminal,
  access: "reads" | "writes",
  unsaidDay: UnsaidDay = () => undefined,
): Promise<Computed> {
  terminal.step(`Reading ${line.file} …`);
  const signed = line.signed || access === "reads";
  // What a command that only reads writes elsewhere is no workbook of a text file's: its Settings stand beside it.
  const out = access === "writes" ? line.out : undefined;
  const input = await openInput(line.file, { locale: line.locale, signed, out });
  if (isOverBooks(input.source.outline.names)) {
    const message = `"${input.name}" is a dashboard over other workbooks. Renew it with "muster rollup ... -o ${input.name}".`;
    throw new CommandError("made-by-rollup", message);
  }
  const planned = plan(input.source.outline);
  const workbook = input.source.read(planned);
  terminal.step("Computing …");
  const words = await fetchWords(planned.language);
  const options = { day: line.day ?? unsaidDay(workbook), found: planned.found, words, ...localNow() };
  const outcome = run(workbook, options);
  const tried = line.tried.length === 0 ? undefined : run(workbook, { ...options, answers: line.tried });
  return { input, workbook, outcome, tried };
}
