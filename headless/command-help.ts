export type OptionName =
  "day" | "locale" | "out" | "dry-run" | "json" | "quiet" | "signed" | "project" | "all" | "office" | "set";

export interface CommandHelp {
  readonly about: string;
  /** What must follow the command, in words. */
  readonly operands: readonly string[];
  /** The last operand may be given several times. */
  readonly many?: true;
  readonly usage: string;
  readonly options: readonly OptionName[];
  readonly more: readonly string[];
}

/** Every command with what it takes. */
export const COMMANDS = {
  refresh: {
    about: "Read the registers and write the dashboard sheets into the workbook",
    operands: ["a workbook or a .csv file"],
    usage: "muster refresh BOOK.xlsx [options]",
    options: ["day", "locale", "out", "dry-run", "json", "quiet", "signed"],
    more: [
      "Registers are only read. Sheets that Muster made before are replaced, all others stay as they are.",
      "A .csv file gets a workbook of the same name beside it, with its cells and the dashboard sheets.",
    ],
  },
  check: {
    about: "Read the registers and tell what is wrong; nothing is written",
    operands: ["a workbook or a .csv file"],
    usage: "muster check BOOK.xlsx [options]",
    options: ["day", "locale", "set", "json", "quiet"],
    more: [
      "Exit code 1 says that there are findings of severity error.",
      "With --set thresholds and limits are tried: what colors would change is told, and nothing is written.",
    ],
  },
  explain: {
    about: "Tell why a cell shows what it shows",
    operands: ["a workbook or a .csv file", "a cell such as 'Portfolio!C7'"],
    usage: "muster explain BOOK.xlsx 'SHEET!CELL' [options]",
    options: ["day", "locale", "json"],
    more: ["Of a dashboard cell: its rule, value, limit and inputs. Of a register's cell: as what it was read."],
  },
  verify: {
    about: "Compute the dashboards anew and list every cell that differs from them; nothing is written",
    operands: ["a workbook"],
    usage: "muster verify BOOK.xlsx [options]",
    options: ["day", "locale", "json", "quiet"],
    more: ["The status date is the one that the dashboards were made for. Exit code 1 says that something differs."],
  },
  report: {
    about: "Write pages of single projects into a workbook of their own",
    operands: ["a workbook or a .csv file"],
    usage: "muster report BOOK.xlsx --project ID | --all [options]",
    options: ["project", "all", "day", "locale", "out", "json", "quiet"],
    more: [
      "Without --out the pages go to BOOK-projects.xlsx beside the workbook; the workbook itself is only read.",
      "Pages are copies: a refresh neither renews them nor takes them for registers.",
    ],
  },
  rollup: {
    about: "Make one dashboard over many workbooks",
    operands: ["a workbook or a folder"],
    many: true,
    usage: "muster rollup BOOK.xlsx ... FOLDER ... -o PORTFOLIO.xlsx [options]",
    options: ["day", "locale", "out", "json", "quiet"],
    more: [
      "Every figure names its workbook, sheet and cell. The workbooks are only read; -o names the one that is written.",
      "Of a folder all workbooks and text files are taken, but none that a rollup made. Thresholds are those of its Settings.",
      "Exit code 1 says that a workbook could not be read: it is listed on Sources, the rest is counted.",
    ],
  },
  template: {
    about: "Make a workbook of empty registers",
    operands: ["a name for the new workbook"],
    usage: "muster template NEW.xlsx [options]",
    options: ["office", "day", "locale", "json", "quiet"],
    more: [
      "With --office: the registers of that office in good order, and the checklist that sets it up, dated from --day or today.",
      "Titles, headers, lists and help speak the language of --locale; Muster reads them whatever language it speaks later.",
      "A file that stands already is never overwritten.",
    ],
  },
  remove: {
    about: "Take Muster's sheets out of a workbook",
    operands: ["a workbook"],
    usage: "muster remove BOOK.xlsx [options]",
    options: ["out", "dry-run", "json", "quiet", "signed"],
    more: ["Everything else in the workbook stays as it is."],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommandName = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

const OPTION_HELP: Readonly<Record<OptionName, readonly [string, string]>> = {
  day: ["--day YYYY-MM-DD", "status date; otherwise that of Settings, else today"],
  locale: [
    "--locale TAG",
    "such as en-GB or de: language of the sheets, and what the cells leave open; otherwise from LANG",
  ],
  out: ["--out FILE", "write there instead; a workbook of that name is replaced"],
  "dry-run": ["--dry-run", "say what would be done, write nothing"],
  json: ["--json", "print one JSON object instead of the page (docs/json.md)"],
  quiet: ["--quiet", "print no page"],
  project: ["--project ID", "a project by id or name; may be given several times"],
  all: ["--all", "every project of the workbook"],
  office: ["--office KIND", "pmo, program, portfolio or project; otherwise the registers of projects"],
  set: ["--set KEY=VALUE", "try a threshold or limit of Settings; may be given several times"],
  signed: ["--signed", "go on although a digital signature will break"],
};

const optionLines = (options: readonly OptionName[]): readonly string[] =>
  options.map((name) => `  ${OPTION_HELP[name][0].padEnd(18)}${OPTION_HELP[name][1]}`);

const EXIT_CODES = [
  "Exit codes: 0 done; 1 findings of severity error (check), differences (verify) or a workbook left out (rollup);",
  "2 refused file or wrong command line; 3 a fault of Muster's own.",
];

/** How a command is used, or, without one, which commands there are. */
export function helpLines(command: CommandName | undefined): readonly string[] {
  if (command !== undefined) {
    const { about, usage, options, more } = COMMANDS[command];
    return [`Usage: ${usage}`, "", `${about}.`, ...more, "", "Options:", ...optionLines(options), "", ...EXIT_CODES];
  }
  const commands = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(10)}${about}`);
  return [
    "Usage: muster COMMAND FILE [options]",
    "",
    "Dashboards from the project registers in your own workbook, each number explained.",
    "",
    "Commands:",
    ...commands,
    "",
    'Options of a command: "muster COMMAND --help". Version: "muster --version".',
    "",
    ...EXIT_CODES,
  ];
}

/** The one line that says how a command is used. */
export const usageLine = (command: CommandName | undefined): string =>
  `Usage: ${command === undefined ? "muster COMMAND FILE [options]" : COMMANDS[command].usage}`;
