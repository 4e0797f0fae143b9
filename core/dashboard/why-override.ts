import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Override } from "../assess/override.ts";
import { cellsOf } from "../model/row.ts";
import { capitalized, longDay } from "./parts.ts";
import { projectWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { ruleWords } from "./why-rules.ts";
import { say } from "../words/say.ts";

/** "Board, until 30 Sep 2026: sponsor accepts the delay". */
export function byHandText({ author, until, reason }: Override): string {
  const untilText = say`until ${longDay(until)}: ${reason}`;
  return author === "" ? capitalized(untilText) : `${author}, ${untilText}`;
}

const OVERRIDE_FIELDS = ["overrideRag", "overrideReason", "overrideUntil"] as const;

/** The line of a color that was set by hand. */
export function overrideLine(one: ProjectAssessment, override: Override): WhyLine {
  const rule = `override/${override.from}`;
  return {
    id: projectWhy(one, "override"),
    entity: one.project.name,
    what: say`Color set by hand`,
    color: override.color,
    rule,
    formula: ruleWords(rule),
    value: byHandText(override),
    threshold: "",
    inputs: override.from === "register" ? cellsOf(one.project.row, OVERRIDE_FIELDS) : [],
    leftOut: "",
  };
}
