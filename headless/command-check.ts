import { firstPage, reportOf, severityOf } from "../core/index.ts";
import type { CommandLine } from "./command-line.ts";
import { compute } from "./command-run.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";

/** `muster check`: reads and tells what is wrong; 1 when there are findings of severity error. */
export async function check(line: CommandLine, terminal: Terminal): Promise<number> {
  const { input, outcome } = await compute(line, terminal, "reads");
  if (line.json) terminal.json({ muster: musterVersion(), source: input.name, ...reportOf(outcome) });
  else if (!line.quiet) terminal.page(firstPage(outcome, { source: input.name, width: terminal.width }));
  return outcome.findings.some(({ code }) => severityOf(code) === "error") ? 1 : 0;
}
