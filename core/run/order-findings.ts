import type { FindingGroup } from "../dashboard/context.ts";
import type { Finding, Severity } from "../finding.ts";
import { severityOf } from "../finding.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings of one code and one text as one group: severity first, then money touched, then rows; stable otherwise. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.group === undefined ? finding.code : `${finding.code}|${finding.group}`;
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [finding]);
    else held.push(finding);
  }
  const told: FindingGroup[] = [];
  for (const [first, ...more] of groups.values()) if (first !== undefined) told.push(toGroup(first, [first, ...more]));
  return told.sort(compareGroups);
}

function toGroup(first: Finding, findings: readonly Finding[]): FindingGroup {
  let money = 0;
  let lead = first;
  for (const finding of findings) {
    money += Math.abs(finding.money ?? 0);
    if (Math.abs(finding.money ?? 0) > Math.abs(lead.money ?? 0)) lead = finding;
  }
  return { lead, rows: findings.length, money, findings };
}

const compareGroups = (a: FindingGroup, b: FindingGroup): number =>
  RANK[severityOf(a.lead.code)] - RANK[severityOf(b.lead.code)] || b.money - a.money || b.rows - a.rows;
