import type { ProjectColumn } from "./project-column.ts";
import { projectWhy } from "./why-id.ts";
import { byHandText } from "./why-override.ts";

/** A color set by hand that holds; the computed one stands beside it. */
export const SET_BY_HAND: ProjectColumn = {
  column: { header: "Set by\nhand", kind: "mark" },
  width: 9,
  cell: (one) =>
    one.override === undefined ? null : { kind: "status", color: one.override.color, why: projectWhy(one, "override") },
};

/** Who set a color by hand, until when, and why. */
export const BY_WHOM: ProjectColumn = {
  column: { header: "Set by hand: who, until, why", kind: "secondary", wrap: true },
  width: 34,
  cell: (one) =>
    one.override === undefined
      ? null
      : { kind: "text", text: byHandText(one.override), why: projectWhy(one, "override") },
};
