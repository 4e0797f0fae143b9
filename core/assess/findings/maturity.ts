import { isoDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { valueOf } from "../../model/row.ts";
import { label, say, word } from "../../words/say.ts";
import type { Assessments } from "../assessments.ts";
import { type AssessedMaturity, isOfDimension } from "../pmo/maturity.ts";
import { marksOf, placesOf, shortName } from "./check.ts";

/** Cells that a finding of many rows names at most. */
const MOST_PLACES = 20;

const NUMBER = label("number");

/** The model where several assess the same object. */
const assessedName = ({ object, alone, model }: AssessedMaturity): string =>
  alone || model === undefined ? word(object) : shortName(model);

/** RDG-07 and RDG-11: answers that are none, or that their scale does not hold. */
function answerFindings({ answers: { unread, strays, most } }: AssessedMaturity): readonly Finding[] {
  const scale = say`${"0"} to ${String(most)}`;
  const text = (row: (typeof unread)[number]): string => String(valueOf(row, "answer") ?? "");
  return [
    ...unread.map((row): Finding => {
      const header = row.register.columns.answer?.header ?? "";
      const data = { text: text(row), type: word(NUMBER), header };
      return { code: "RDG-07", ...marksOf(placesOf(row, ["answer"]), undefined), data };
    }),
    ...strays.map((row): Finding => {
      const data = { value: text(row), scale };
      return { code: "RDG-11", ...marksOf(placesOf(row, ["answer"]), undefined), data };
    }),
  ];
}

function questionFindings(one: AssessedMaturity): readonly Finding[] {
  const object = assessedName(one);
  return one.questions.flatMap(({ dimension, level, target, unanswered, stale, targetMissed, targetDate }) => {
    const own = one.rows.filter((row) => isOfDimension(row, dimension));
    const name = shortName(dimension);
    const findings: Finding[] = [];
    if (unanswered + stale > 0) {
      const places = own.flatMap((row) => placesOf(row, ["answer", "date"])).slice(0, MOST_PLACES);
      findings.push({ code: "MAT-01", data: { name, object, unanswered, stale }, ...marksOf(places, undefined) });
    }
    if (one.maturity !== undefined && targetMissed && target !== undefined && targetDate !== undefined) {
      const places = own.flatMap((row) => placesOf(row, ["targetDate"])).slice(0, 1);
      const data = { name, object, level, target, due: isoDay(targetDate) };
      findings.push({ code: "MAT-02", data, ...marksOf(places, undefined) });
    }
    return findings;
  });
}

/** Questions of maturity that are unanswered or old, answers that are none, and targets that were missed. */
export function checkMaturity({ pmo }: Assessments, findings: Finding[]): void {
  for (const one of pmo.maturity)
    for (const finding of [...answerFindings(one), ...questionFindings(one)]) findings.push(finding);
}
