import { createHash } from "node:crypto";
import { check } from "./command-check.ts";
import { CommandError } from "./command-error.ts";
import { explain } from "./command-explain.ts";
import type { CommandName } from "./command-help.ts";
import { helpLines, isCommandName, usageLine } from "./command-help.ts";
import type { CommandLine } from "./command-line.ts";
import { parseCommandLine } from "./command-line.ts";
import { refresh } from "./command-refresh.ts";
import { remove } from "./command-remove.ts";
import { report } from "./command-report.ts";
import { rollup } from "./command-rollup.ts";
import { template } from "./command-template.ts";
import { verify } from "./command-verify.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";
import { openTerminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";

const REFUSED = 2;
const OWN_FAULT = 3;

/** Each command: says what it did, and gives the exit code. */
const RUN: Readonly<Record<CommandName, (line: CommandLine, terminal: Terminal) => number | Promise<number>>> = {
  refresh,
  check,
  explain,
  verify,
  report,
  rollup,
  template,
  remove,
};

async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = parseCommandLine(args);
  if (asked.kind === "version") terminal.page([musterVersion()]);
  if (asked.kind === "help") terminal.page(helpLines(asked.command));
  return asked.kind === "run" ? await RUN[asked.line.command](asked.line, terminal) : 0;
}

/** A short code for a fault of ours: the same fault, found in the same place, has the same code. */
function faultCode(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const frame = /^\s+at (\S+) .*?([^/\\]+\.m?js)/m.exec(stack);
  const place = frame === null ? stack : `${frame[1] ?? ""} ${frame[2] ?? ""}`;
  return `internal-${createHash("sha256").update(place).digest("hex").slice(0, 6)}`;
}

function tellFault(error: unknown, terminal: Terminal): { readonly code: string; readonly message: string } {
  const code = faultCode(error);
  const said = error instanceof Error ? error.message : String(error);
  const message = `A fault of Muster's own (${code}): ${said}. The workbook is as it was. Please report it with this code.`;
  terminal.warn(`muster: ${message}`);
  if ((process.env["MUSTER_DEBUG"] ?? "") !== "" && error instanceof Error) terminal.warn(error.stack ?? "");
  return { code, message };
}

function tell(error: unknown, args: readonly string[], terminal: Terminal): number {
  const isJson = args.includes("--json");
  const isRefused = error instanceof Refusal || error instanceof CommandError;
  if (!isRefused) {
    const fault = tellFault(error, terminal);
    if (isJson) terminal.json({ error: fault });
    return OWN_FAULT;
  }
  const { code, message } = error;
  terminal.warn(`muster: ${message}`);
  if (code === "wrong-command-line") {
    const command = args.find((word) => isCommandName(word));
    terminal.warn(usageLine(command));
  }
  if (isJson) terminal.json({ error: { code, message } });
  return REFUSED;
}

/** The `muster` command: words in, exit code out. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = openTerminal();
  // A reader that has seen enough closes the pipe: that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  try {
    process.exitCode = await runCommand(args, terminal);
  } catch (error) {
    process.exitCode = tell(error, args, terminal);
  }
}
