import { countOf } from "../run/page-text.ts";
import { say } from "../words/say.ts";

export type PaneDialogKind = "template" | "restore" | "remove";

/** A question before something that cannot be taken back by itself. */
export interface PaneDialog {
  readonly kind: PaneDialogKind;
  readonly title: string;
  readonly text: string;
  /** Word of the button that does it. */
  readonly confirm: string;
}

export interface DialogCounts {
  readonly templateSheets: number;
  readonly ownSheets: number;
  /** What stood on earlier days is among them. */
  readonly history: boolean;
  /** "22 Nov 2026, 14:05"; "" where it is not known. */
  readonly restoreFrom: string;
}

/** The texts of a dialog. */
export function dialogOf(kind: PaneDialogKind, counts: DialogCounts): PaneDialog {
  const { templateSheets, ownSheets, history, restoreFrom } = counts;
  if (kind === "template")
    return {
      kind,
      title: "New from template?",
      text: say`Adds ${countOf(templateSheets, "empty register")} after your last sheet.`,
      confirm: say`Add ${countOf(templateSheets, "sheet")}`,
    };
  if (kind === "restore")
    return {
      kind,
      title: say`Restore the ${restoreFrom === "" ? say`previous dashboards` : say`dashboards of ${restoreFrom}`}?`,
      text: say`Registers are not changed.`,
      confirm: "Restore",
    };
  const among = history
    ? say`Snapshots and Settings among them. What stood on earlier days is lost.`
    : say`Settings among them.`;
  const own = say`${among} Your own sheets are not changed. This cannot be undone.`;
  return {
    kind,
    title: "Remove Muster’s sheets?",
    text: say`${countOf(ownSheets, "sheet")} with their names and styles are deleted, ${own}`,
    confirm: say`Remove ${countOf(ownSheets, "sheet")}`,
  };
}
