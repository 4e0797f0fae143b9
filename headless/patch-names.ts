import { absoluteArea, ownName, quoteTitle } from "../core/index.ts";
import type { Package } from "./parts.ts";
import { isOwnName } from "./patch-own.ts";
import type { PatchPlan, PlannedSheet } from "./patch-plan.ts";
import { applyEdits, insertion, placeFor, settingAttributes, tagsOf, withoutContent } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import { childOf, childrenOf, escapeXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** Children of the workbook in the order of its schema (CT_Workbook). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Position that a sheet has after others went away. */
export const shifted = (position: number, gone: PatchPlan["gone"]): number =>
  position - gone.filter((one) => one.index < position).length;

function nameXml(p: string, attributes: string, refersTo: string): string {
  return `<${p}definedName ${attributes}>${escapeXml(refersTo)}</${p}definedName>`;
}

/** The names of one own sheet: where it begins, what is printed, which rows repeat. */
function namesOf(p: string, { sheet, title, position }: PlannedSheet): string {
  const { area, repeatRows } = sheet.print;
  const local = `localSheetId="${position}"`;
  const own = sheet.unnamed ? "" : nameXml(p, `name="${ownName(sheet.key)}"`, `${quoteTitle(title)}!$A$1`);
  const printed = nameXml(p, `name="_xlnm.Print_Area" ${local}`, absoluteArea(title, area));
  if (!repeatRows) return own + printed;
  const rows = `${quoteTitle(title)}!$${repeatRows.first + 1}:$${repeatRows.last + 1}`;
  return own + printed + nameXml(p, `name="_xlnm.Print_Titles" ${local}`, rows);
}

/** What becomes of a name that is there: ours and those of own sheets go, others follow their sheet. */
function nameEdit(pkg: Package, plan: PatchPlan, at: { element: XmlElement; index: number }): Edit | undefined {
  const { element, index } = at;
  const name = pkg.names[index];
  if (!name) return undefined;
  const removed: Edit = { start: element.start, end: element.end, text: "" };
  if (isOwnName(name)) return removed;
  const { localSheet } = name;
  if (localSheet === undefined) return undefined;
  if (plan.gone.some((one) => one.index === localSheet)) return removed;
  if (name.name.startsWith("_xlnm.") && plan.kept.some((one) => one.index === localSheet)) return removed;
  const position = shifted(localSheet, plan.gone);
  return position === localSheet
    ? undefined
    : settingAttributes(pkg.workbook.text, element, [["localSheetId", `${position}`]]);
}

/** The element with other content; one that is left without any and did not close itself before was made for it, and goes. */
function refilled(text: string, element: XmlElement, inner: string): string {
  const tags = tagsOf(text, element);
  if (inner !== "") return tags.open + inner + tags.close;
  const empty = withoutContent(tags);
  return empty.endsWith("/>") ? empty : "";
}

/** Edits of the workbook part that bring its defined names in line with the plan. */
export function nameEdits(pkg: Package, plan: PatchPlan): readonly Edit[] {
  const { root, text } = pkg.workbook;
  const added = plan.sheets.map((one) => namesOf(root.prefix, one)).join("");
  const list = childOf(root, "definedNames");
  if (!list) {
    if (added === "") return [];
    const tag = `${root.prefix}definedNames`;
    const at = placeFor(root, "definedNames", WORKBOOK_ORDER) ?? root.innerEnd;
    return [insertion(at, `<${tag}>${added}</${tag}>`)];
  }
  const changes = childrenOf(list, "definedName").flatMap((element, index) => {
    const edit = nameEdit(pkg, plan, { element, index });
    return edit ? [{ ...edit, start: edit.start - list.innerStart, end: edit.end - list.innerStart }] : [];
  });
  if (changes.length === 0 && added === "") return [];
  const inner = applyEdits(text.slice(list.innerStart, list.innerEnd), changes) + added;
  return [{ start: list.start, end: list.end, text: refilled(text, list, inner) }];
}
