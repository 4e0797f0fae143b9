import * as fs from "node:fs";
import * as path from "node:path";
import type { Outcome } from "../core/index.ts";
import { isoDay, parseStamp, projectBook, projectNamed } from "../core/index.ts";
import { openBook } from "./book-input.ts";
import { CommandError, wrongCommandLine } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { compute, localNow } from "./command-run.ts";
import { saveAtomically } from "./file.ts";
import { newWorkbook } from "./new-book.ts";
import { paperOf } from "./paper.ts";
import { readWorkbook } from "./read.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";
import { patchWorkbook } from "./write.ts";
import { verifyWorkbook } from "./write-verify.ts";

const MOST_NAMED = 10;

/** Positions of the projects asked for; one that is not there is a CommandError. */
function askedProjects({ assessments: { projects } }: Outcome, line: CommandLine): readonly number[] {
  if (projects.length === 0) throw new CommandError("no-project", `"${path.basename(line.file)}" lists no project.`);
  if (line.all) return projects.map((_, position) => position);
  return line.projects.map((text) => {
    const found = projectNamed(text, projects);
    if (found !== undefined) return found;
    const known = projects.slice(0, MOST_NAMED).map(({ project }) => project.key);
    const more = projects.length > known.length ? ` and ${projects.length - known.length} more` : "";
    throw new CommandError("no-such-project", `There is no project "${text}". There are ${known.join(", ")}${more}.`);
  });
}

/** Where the pages go; an ending that does not fit and the workbook itself are a wrong command line. */
function targetOf({ file, out }: CommandLine): string {
  const target = out ?? `${file.replace(/\.[^./\\]*$/, "")}-projects.xlsx`;
  if (path.extname(target).toLowerCase() !== ".xlsx")
    throw wrongCommandLine(`--out must end in .xlsx; found "${target}".`);
  if (path.resolve(target) === path.resolve(file))
    throw wrongCommandLine("The pages need a workbook of their own: name another file with --out.");
  return target;
}

/** Whether every sheet of a workbook is a page or dashboard of Muster's. */
async function isReport(file: string, locale: string): Promise<boolean> {
  const { outline } = await readWorkbook(openBook(file, { signed: true }).pkg, { fileName: file, locale });
  return outline.sheets.every(({ head }) => parseStamp(head[0]?.[0]) !== undefined);
}

/** A file that stands is replaced when it was named, or when it is a report itself. */
async function refuseStanding(target: string, { out, locale }: CommandLine): Promise<void> {
  if (out !== undefined || !fs.existsSync(target) || (await isReport(target, locale))) return;
  throw new CommandError("target-exists", `"${target}" stands already. Name another file with --out.`);
}

/** `muster report`: a workbook of its own with a page for each project asked for. */
export async function report(line: CommandLine, terminal: Terminal): Promise<number> {
  if (line.all === line.projects.length > 0)
    throw wrongCommandLine('"muster report" takes --project ID, or --all for every project.');
  const target = targetOf(line);
  await refuseStanding(target, line);
  const { input, outcome } = await compute(line, terminal, "reads");
  const asked = askedProjects(outcome, line);
  const book = projectBook(outcome, { projects: asked, refreshedAt: localNow().refreshedAt });
  terminal.step("Writing …");
  const bytes = patchWorkbook(newWorkbook(), book, { paper: paperOf(line.locale) });
  saveAtomically(target, bytes, {
    verify: (saved) => {
      verifyWorkbook(saved, undefined);
    },
  });
  tell({ line, target, source: input.name, asked, outcome }, terminal);
  return 0;
}

interface Made {
  readonly line: CommandLine;
  readonly target: string;
  readonly source: string;
  readonly asked: readonly number[];
  readonly outcome: Outcome;
}

function tell({ line, target, source, asked, outcome }: Made, terminal: Terminal): void {
  const pages = asked.flatMap((position) => {
    const project = outcome.assessments.projects[position]?.project;
    return project === undefined ? [] : [{ id: project.key, name: project.name }];
  });
  const asOf = isoDay(outcome.asOf.day);
  if (line.json) terminal.json({ muster: musterVersion(), source, target, asOf, projects: pages });
  else if (!line.quiet)
    terminal.page([
      `${path.basename(target)}: ${pages.length} ${pages.length === 1 ? "page" : "pages"} of ${source}, status date ${asOf}`,
      ...pages.slice(0, MOST_NAMED).map(({ id, name }) => (id === name ? `  ${name}` : `  ${id}  ${name}`)),
      ...(pages.length > MOST_NAMED ? [`  … and ${pages.length - MOST_NAMED} more`] : []),
    ]);
}
