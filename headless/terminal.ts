import { openStepWatch } from "./times.ts";

/** What is spoken to: standard output for results, standard error for everything else. */
export interface Terminal {
  /** Prints lines of a page, in color where the terminal shows it. */
  readonly page: (lines: readonly string[]) => void;
  /** Prints one JSON value. */
  readonly json: (value: unknown) => void;
  /** Prints a line on standard error. */
  readonly warn: (text: string) => void;
  /** Names the step that begins; shown in place, on a terminal only, once the work takes over a second. */
  readonly step: (text: string) => void;
  /** Characters of a line of a page. */
  readonly width: number;
}

const SHOWN_AFTER_MS = 1000;
const WIDEST = 100;

const ESCAPE = "\u001b[";
const paint = (code: string, text: string): string => `${ESCAPE}${code}m${text}${ESCAPE}0m`;

/** Color of each status mark. */
const MARK_CODES: Readonly<Record<string, string>> = { "■": "31", "▲": "33", "●": "32", "◆": "90", "✓": "34" };

const isHeading = (line: string): boolean => line !== "" && !line.startsWith(" ");

function paintLine(line: string): string {
  const marked = line.replace(/([■▲●◆✓])( [A-Z][a-z]+)?/gu, (all, mark: string) => paint(MARK_CODES[mark] ?? "0", all));
  return isHeading(line) ? paint("1", line) : marked;
}

/** Color is for terminals whose owner has not said no (no-color.org). */
function hasColor(): boolean {
  const { NO_COLOR, TERM } = process.env;
  return process.stdout.isTTY && (NO_COLOR ?? "") === "" && TERM !== "dumb";
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const start = performance.now();
  const watch = openStepWatch();
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) process.stderr.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  const print = (text: string): void => {
    clear();
    process.stdout.write(`${text}\n`);
  };
  return {
    width: process.stdout.isTTY && process.stdout.columns > 0 ? Math.min(WIDEST, process.stdout.columns) : 80,
    page: (lines) => {
      print((hasColor() ? lines.map(paintLine) : lines).join("\n"));
    },
    json: (value) => {
      print(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
    },
    warn: (text) => {
      clear();
      process.stderr.write(`${text}\n`);
    },
    step: (text) => {
      watch(text);
      if (!process.stderr.isTTY || performance.now() - start < SHOWN_AFTER_MS) return;
      clear();
      process.stderr.write(text);
      shown = text.length;
    },
  };
}
