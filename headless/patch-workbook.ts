import type { Package } from "./parts.ts";
import { nameEdits, shifted, WORKBOOK_ORDER } from "./patch-names.ts";
import type { PatchPlan } from "./patch-plan.ts";
import { appending, applyEdits, insertion, placeFor, removal, settingAttributes } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import { corrupt } from "./refusal.ts";
import { STRICT, TRANSITIONAL } from "./write-dialect.ts";
import type { Dialect } from "./write-dialect.ts";
import { childOf, childrenOf, escapeXml, isSet } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** Form of the file format that the workbook part is written in. */
export function dialectOf({ workbook }: Package): Dialect {
  return [...workbook.root.attributes.values()].includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** Prefix of relationship ids in the list of sheets, and the declaration it needs when nothing declares it. */
function relationshipPrefix(
  pkg: Package,
  sheets: XmlElement,
): { readonly prefix: string; readonly declaration: string } {
  const namespace = dialectOf(pkg).relationships;
  for (const element of [sheets, pkg.workbook.root])
    for (const [name, value] of element.attributes)
      if (value === namespace && name.startsWith("xmlns:")) return { prefix: name.slice(6), declaration: "" };
  return { prefix: "r", declaration: ` xmlns:r="${namespace}"` };
}

function sheetEdits(pkg: Package, plan: PatchPlan, sheets: XmlElement): readonly Edit[] {
  const { root, text } = pkg.workbook;
  const { prefix, declaration } = relationshipPrefix(pkg, sheets);
  const lines = plan.sheets
    .filter((one) => one.isNew)
    .map(
      ({ title, sheetId, relationshipId }) =>
        `<${root.prefix}sheet name="${escapeXml(title)}" sheetId="${sheetId}"${declaration} ${prefix}:id="${relationshipId}"/>`,
    );
  const elements = childrenOf(sheets, "sheet");
  const removals = plan.gone.flatMap(({ index }) => {
    const element = elements[index];
    return element ? [removal(element)] : [];
  });
  return lines.length === 0 ? removals : [...removals, appending(text, sheets, lines.join(""))];
}

/** Position of the sheet to show when the one that was shown goes: the nearest that is visible. */
function nearestVisible(pkg: Package, plan: PatchPlan, position: number): number {
  const stays = pkg.sheets
    .map((sheet, index) => ({ sheet, index }))
    .filter(({ sheet, index }) => sheet.state === "visible" && !plan.gone.some((one) => one.index === index));
  const nearest = stays.sort((a, b) => Math.abs(a.index - position) - Math.abs(b.index - position))[0];
  return nearest ? shifted(nearest.index, plan.gone) : 0;
}

function viewEdit(pkg: Package, plan: PatchPlan, view: XmlElement): Edit | undefined {
  const positionIn = (name: string): number => Number(view.attributes.get(name) ?? "0") || 0;
  const active = positionIn("activeTab");
  const first = positionIn("firstSheet");
  const isGone = plan.gone.some((one) => one.index === active);
  const changes: (readonly [string, string])[] = [];
  // A position behind the last sheet has never meant one, and stays.
  const moved = (position: number): number => (position < pkg.sheets.length ? shifted(position, plan.gone) : position);
  const newFirst = moved(first);
  if (newFirst !== first) changes.push(["firstSheet", `${newFirst}`]);
  const newActive = isGone ? nearestVisible(pkg, plan, active) : moved(active);
  if (newActive !== active) changes.push(["activeTab", `${newActive}`]);
  return changes.length === 0 ? undefined : settingAttributes(pkg.workbook.text, view, changes);
}

function calculationEdit(pkg: Package): Edit | undefined {
  const { root, text } = pkg.workbook;
  const element = childOf(root, "calcPr");
  if (isSet(element, "fullCalcOnLoad")) return undefined;
  if (element) return settingAttributes(text, element, [["fullCalcOnLoad", "1"]]);
  const at = placeFor(root, "calcPr", WORKBOOK_ORDER) ?? root.innerEnd;
  return insertion(at, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** What a patch asks of the workbook part beside its sheets and names. */
export interface WorkbookChange {
  /** Formulas of the user read own sheets: Excel is to calculate everything when it opens the file. */
  readonly recalculate: boolean;
}

/** Text of the workbook part after the patch; bytes that are not ours to change stay. */
export function patchWorkbookPart(pkg: Package, plan: PatchPlan, { recalculate }: WorkbookChange): string {
  const { root, text } = pkg.workbook;
  const sheets = childOf(root, "sheets");
  if (!sheets) throw corrupt("its list of sheets is missing");
  const edits: (Edit | undefined)[] = [...sheetEdits(pkg, plan, sheets), ...nameEdits(pkg, plan)];
  if (plan.gone.length > 0)
    for (const view of childrenOf(childOf(root, "bookViews"), "workbookView")) edits.push(viewEdit(pkg, plan, view));
  if (recalculate) edits.push(calculationEdit(pkg));
  return applyEdits(
    text,
    edits.filter((edit) => edit !== undefined),
  );
}
