import type { Asked, Failed, PaneAnswers } from "../../apps-script/pane-answers.ts";
import type { Project } from "../hosts/sheets/realm.ts";

/** Asks a function of the script as the sidebar does: JSON both ways. */
export function ask<N extends keyof PaneAnswers>(
  project: Project,
  name: N,
  asked: Asked = {},
): PaneAnswers[N] | Failed {
  const answer = project.call(name, JSON.stringify(asked));
  if (typeof answer !== "string") throw new Error("the sidebar gets texts only");
  // The script answers each function with its own kind of answer.
  return JSON.parse(answer) as PaneAnswers[N] | Failed;
}
