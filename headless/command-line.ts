import { parseArgs } from "node:util";
import type { Answer, Day, TemplateOffice } from "../core/index.ts";
import { JUDGING_KEYS, parseIsoDay, TEMPLATE_OFFICES } from "../core/index.ts";
import { wrongCommandLine } from "./command-error.ts";
import { COMMANDS, isCommandName } from "./command-help.ts";
import type { CommandHelp, CommandName } from "./command-help.ts";

/** What a person asked for. */
export interface CommandLine {
  readonly command: CommandName;
  /** The first operand, or the only one. */
  readonly file: string;
  /** All operands. */
  readonly files: readonly string[];
  /** `explain`: the cell as it was given. */
  readonly cell: string | undefined;
  readonly day: Day | undefined;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly out: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly signed: boolean;
  /** `report`: ids or names of projects, and whether all are asked for. */
  readonly projects: readonly string[];
  readonly all: boolean;
  /** `template`: the office that the workbook is for. */
  readonly office: TemplateOffice | undefined;
  /** `check`: settings to be tried. */
  readonly tried: readonly Answer[];
}

export type Asked =
  | { readonly kind: "run"; readonly line: CommandLine }
  | { readonly kind: "help"; readonly command: CommandName | undefined }
  | { readonly kind: "version" };

const OPTIONS = {
  day: { type: "string" },
  locale: { type: "string" },
  out: { type: "string", short: "o" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  signed: { type: "boolean" },
  project: { type: "string", multiple: true },
  all: { type: "boolean" },
  office: { type: "string" },
  set: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw wrongCommandLine(`${message ?? ""}.`);
  }
}

type Values = ReturnType<typeof parse>["values"];

function toDayOption(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseIsoDay(text.trim());
  if (day === undefined) throw wrongCommandLine(`--day takes a day such as 2026-06-30; found "${text}".`);
  return day;
}

/** A canonical BCP 47 tag; undefined for what is none. */
function canonicalLocale(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** The locale of the environment: "en_GB.UTF-8" is en-GB; en-US where it tells none. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): string {
  const set = ["LC_ALL", "LC_NUMERIC", "LANG"].map((name) => environment[name]).find((value) => (value ?? "") !== "");
  const tag = (set ?? "").replace(/[.@].*$/, "").replaceAll("_", "-");
  return /^[a-z]{2,3}(-|$)/i.test(tag) ? (canonicalLocale(tag) ?? "en-US") : "en-US";
}

function toLocale(text: string | undefined): string {
  if (text === undefined) return environmentLocale(process.env);
  const locale = canonicalLocale(text.trim().replaceAll("_", "-"));
  if (locale === undefined) throw wrongCommandLine(`--locale takes a tag such as en-GB or de; found "${text}".`);
  return locale;
}

function toOffice(text: string | undefined): TemplateOffice | undefined {
  if (text === undefined) return undefined;
  const office = TEMPLATE_OFFICES.find((one) => one === text.trim().toLowerCase());
  if (office !== undefined) return office;
  throw wrongCommandLine(`--office takes ${TEMPLATE_OFFICES.join(", ")}; found "${text}".`);
}

/** "threshold.cost.red=15" as a setting; numbers are numbers. */
function toSetting(text: string): Answer {
  const [, key = "", value = ""] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
  if (value === "") throw wrongCommandLine(`--set takes KEY=VALUE such as threshold.cost.red=15; found "${text}".`);
  const known = JUDGING_KEYS.find((one) => one.toLowerCase() === key.toLowerCase());
  if (known === undefined) throw wrongCommandLine(`--set knows ${JUDGING_KEYS.join(", ")}; found "${key}".`);
  return { key: known, value: Number.isFinite(Number(value)) ? Number(value) : value };
}

const toTried = (texts: readonly string[] = []): readonly Answer[] => texts.map(toSetting);

function refuseOptions(command: CommandName, values: Values): void {
  // Keys of the values are names of OPTIONS.
  const given = Object.keys(values) as (keyof Values)[];
  const { options }: CommandHelp = COMMANDS[command];
  const wrong = given.find((name) => name !== "help" && name !== "version" && !options.includes(name));
  if (wrong !== undefined) throw wrongCommandLine(`"muster ${command}" takes no option --${wrong}.`);
}

function refuseOperands(command: CommandName, operands: readonly string[]): void {
  const { operands: wanted, many }: CommandHelp = COMMANDS[command];
  const missing = wanted[operands.length];
  if (missing !== undefined) throw wrongCommandLine(`"muster ${command}" needs ${missing}.`);
  const extra = many === true ? undefined : operands[wanted.length];
  if (extra !== undefined) throw wrongCommandLine(`"muster ${command}" does not know what to do with "${extra}".`);
}

function toCommand(word: string | undefined): CommandName {
  if (word !== undefined && isCommandName(word)) return word;
  const known = Object.keys(COMMANDS).join(", ");
  throw wrongCommandLine(
    word === undefined ? `Name a command: ${known}.` : `There is no command "${word}". Commands are ${known}.`,
  );
}

const isSet = (flag: boolean | undefined): boolean => flag === true;

/** Reads the words behind `muster`. What cannot be understood is a CommandError. */
export function parseCommandLine(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  const [word, ...operands] = positionals;
  if (isSet(values.version)) return { kind: "version" };
  if (isSet(values.help) || (word === undefined && args.length === 0) || word === "help") {
    const about = word === "help" ? operands[0] : word;
    return { kind: "help", command: about === undefined ? undefined : toCommand(about) };
  }
  const command = toCommand(word);
  refuseOptions(command, values);
  refuseOperands(command, operands);
  const line: CommandLine = {
    command,
    file: operands[0] ?? "",
    files: operands,
    cell: operands[1],
    day: toDayOption(values.day),
    locale: toLocale(values.locale),
    out: values.out,
    dryRun: isSet(values["dry-run"]),
    json: isSet(values.json),
    quiet: isSet(values.quiet),
    signed: isSet(values.signed),
    projects: values.project ?? [],
    all: isSet(values.all),
    office: toOffice(values.office),
    tried: toTried(values.set),
  };
  return { kind: "run", line };
}
