import type { Day } from "../../day.ts";
import { isoDay } from "../../day.ts";
import type { MilestoneItem, Model } from "../../model/model.ts";
import { valueOf } from "../../model/row.ts";
import { isAccepted } from "../quality.ts";
import { type Check, checksOn, shortName } from "./check.ts";
import { milestonesOf } from "./subjects.ts";

const nameOf = ({ row }: MilestoneItem): string => shortName(valueOf(row, "name") ?? valueOf(row, "id"));

const dueOf = ({ row }: MilestoneItem): Day | undefined => valueOf(row, "forecastDate") ?? valueOf(row, "baselineDate");

/** Rules on milestones that are still meant to happen. */
export function milestoneChecks(model: Model): readonly Check<MilestoneItem>[] {
  const check = checksOn(milestonesOf(model));
  return [
    check("DEL-01", {
      // Without one of these columns a date in the past may as well have been met.
      needsOne: ["actualDate", "percent", "status"],
      applies: (item) => {
        const due = dueOf(item);
        return due !== undefined && due < model.day && !isAccepted(item, model.day);
      },
      data: (item) => ({
        name: nameOf(item),
        due: isoDay(dueOf(item) ?? model.day),
        owner: valueOf(item.row, "owner") ?? "",
      }),
      cells: ["forecastDate", "baselineDate", "status", "actualDate"],
    }),
    check("DEL-02", {
      needs: ["owner"],
      applies: (item) => valueOf(item.row, "owner") === undefined && !isAccepted(item, model.day),
      data: (item) => ({ name: nameOf(item) }),
      cells: ["owner", "name"],
    }),
    check("SCH-05", {
      needs: ["actualDate"],
      applies: ({ row }) => (valueOf(row, "actualDate") ?? model.day) > model.day,
      data: (item) => ({
        name: nameOf(item),
        day: isoDay(valueOf(item.row, "actualDate") ?? model.day),
        asOf: isoDay(model.day),
      }),
      cells: ["actualDate"],
    }),
  ];
}
