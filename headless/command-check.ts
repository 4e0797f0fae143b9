import { firstPage, reportOf, severityOf, whatIf, whatIfLines } from "../core/index.ts";
import type { CommandLine } from "./command-line.ts";
import { compute } from "./command-run.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";

/** `muster check`: reads and tells what is wrong; 1 when there are findings of severity error. Settings may be tried. */
export async function check(line: CommandLine, terminal: Terminal): Promise<number> {
  const { input, outcome, tried } = await compute(line, terminal, "reads");
  const { width } = terminal;
  if (line.json) {
    const settings = Object.fromEntries(line.tried.map(({ key, value }) => [key, value]));
    const compared = tried === undefined ? {} : { whatIf: { settings, ...whatIf(outcome, tried) } };
    terminal.json({ muster: musterVersion(), source: input.name, ...reportOf(outcome), ...compared });
  } else if (!line.quiet) {
    const names = line.tried.map(({ key, value }) => `${key} = ${String(value)}`);
    terminal.page([
      ...firstPage(outcome, { source: input.name, width }),
      ...(tried === undefined ? [] : whatIfLines(outcome, tried, { tried: names, width })),
    ]);
  }
  return outcome.findings.some(({ code }) => severityOf(code) === "error") ? 1 : 0;
}
