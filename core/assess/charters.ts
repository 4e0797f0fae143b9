import type { MilestoneItem, Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { normalizeWord } from "../words/normalize.ts";
import { isAccepted } from "./quality.ts";

/** Which projects have their charter, by the deliverable of that name. */
export interface Charters {
  /** Positions of the projects that list deliverables, where any project lists a charter: of the others nothing can be told. */
  readonly told: ReadonlySet<number>;
  /** Positions of the projects whose charter is accepted. */
  readonly agreed: ReadonlySet<number>;
}

const NAMES = ["charter", "terms of reference", "projektauftrag", "charte de projet", "acta de constitucion"];

const isCharter = ({ row }: MilestoneItem): boolean => {
  const name = normalizeWord(valueOf(row, "name") ?? "");
  return NAMES.some((each) => name.includes(each));
};

/** Nobody is told to lack a charter in a workbook that lists none. */
export function chartersOf({ milestones, day }: Pick<Model, "milestones" | "day">): Charters {
  const told = new Set<number>();
  const agreed = new Set<number>();
  let kept = false;
  for (const item of milestones) {
    if (item.project === undefined) continue;
    told.add(item.project);
    if (!isCharter(item)) continue;
    kept = true;
    if (isAccepted(item, day)) agreed.add(item.project);
  }
  return { told: kept ? told : new Set(), agreed };
}
