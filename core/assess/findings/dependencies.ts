import type { Finding } from "../../finding.ts";
import type { Assessments } from "../assessments.ts";
import type { AssessedDependency } from "../dependencies.ts";
import { marksOf, placesOf, shortName } from "./check.ts";
import { noList } from "../../words/lists.ts";
import { labels, word } from "../../words/say.ts";

const WORDS = labels({
  ownerFrom: "owner on the giving side",
  ownerTo: "owner on the receiving side",
  date: "date",
});

function pushFacts({ item, fromName, toName, facts }: AssessedDependency, findings: Finding[]): void {
  const [from, to] = [shortName(fromName), shortName(toName)];
  for (const fact of facts) {
    if (fact.code === "DEP-01") {
      const marks = marksOf(placesOf(item.row, ["needDate", "from", "to"]), undefined);
      findings.push({ code: "DEP-01", ...marks, data: { from, to, days: fact.lateDays } });
    } else if (fact.code === "DEP-03") {
      const missing = noList(fact.missing.map((field) => word(WORDS[field])));
      const marks = marksOf(placesOf(item.row, ["ownerFrom", "ownerTo", "agreedDate", "needDate"]), undefined);
      findings.push({ code: "DEP-03", ...marks, data: { name: `${from} → ${to}`, missing } });
    }
  }
}

/** DEP-01 to DEP-03; a loop is told once, by the names on its path. */
export function checkDependencies({ dependencies }: Assessments, findings: Finding[]): void {
  if (dependencies === undefined) return;
  for (const each of dependencies.list) pushFacts(each, findings);
  for (const cycle of dependencies.propagation.cycles) {
    const names = cycle.map((key) => shortName(dependencies.names.get(key)));
    const row = dependencies.list.find(({ dependency }) => dependency.from === cycle[0])?.item.row;
    const places = row === undefined ? [] : placesOf(row, ["from", "to"]);
    const path = [...names, names[0] ?? ""].join(" > ");
    findings.push({ code: "DEP-02", ...marksOf(places, undefined), data: { path } });
  }
}
