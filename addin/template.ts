import type { OutputBook, TemplateBook } from "../core/index.ts";
import type { BookOutline } from "./outline.ts";
import { freshTitle } from "./standing.ts";
import type { Step } from "./steps.ts";
import { runSteps } from "./steps.ts";
import type { Wire } from "./wire.ts";
import { paperOf } from "./write-page.ts";
import { templateSteps } from "./write-sheet.ts";

/** Adds the sheets of a template after the last sheet; they are the user's from then on. Gives their titles. */
export async function addTemplate(
  wire: Wire,
  { sheets, styles }: TemplateBook,
  outline: BookOutline,
): Promise<readonly string[]> {
  const taken = new Set(outline.sheets.map(({ frame }) => frame.title.toLowerCase()));
  const paper = paperOf(outline.outline.locale);
  const titles: string[] = [];
  const steps: Step[] = [];
  for (const sheet of sheets) {
    const title = freshTitle(sheet.title, taken);
    taken.add(title.toLowerCase());
    titles.push(title);
    // The writer of sheets asks for a key that it does not use here: keys are for names, and these sheets get none.
    const keyed: OutputBook["sheets"][number] = { ...sheet, key: "Settings" };
    steps.push(...templateSteps(keyed, title, { styles, paper }));
  }
  await runSteps(wire, steps);
  return titles;
}
