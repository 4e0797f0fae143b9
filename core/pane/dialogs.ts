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
      title: say`New from template?`,
      text: say`Adds ${countOf(templateSheets, "empty register")} after your last sheet.`,
      confirm: say`Add ${countOf(templateSheets, "sheet")}`,
    };
  if (kind === "restore")
    return {
      kind,
      title:
        restoreFrom === "" ? say`Restore the previous dashboards?` : say`Restore the dashboards of ${restoreFrom}?`,
      text: say`Registers are not changed.`,
      confirm: say`Restore`,
    };
  const sheets = countOf(ownSheets, "sheet");
  const deleted = history
    ? say`${sheets} with their names and styles are deleted, Snapshots and Settings among them. What stood on earlier days is lost.`
    : say`${sheets} with their names and styles are deleted, Settings among them.`;
  return {
    kind,
    title: say`Remove Muster’s sheets?`,
    text: `${deleted} ${say`Your own sheets are not changed. This cannot be undone.`}`,
    confirm: say`Remove ${sheets}`,
  };
}
