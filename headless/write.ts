import type { OutputBook } from "../core/index.ts";
import { openPackage } from "./parts.ts";
import type { OpenOptions, Package } from "./parts.ts";
import { patchChain } from "./patch-chain.ts";
import type { ChainPatch } from "./patch-chain.ts";
import { readsOwnSheets } from "./patch-formulas.ts";
import { isOwnName } from "./patch-own.ts";
import { partBytes, patchContentTypes, patchRelationships } from "./patch-package.ts";
import type { MadePart, NewRelationship } from "./patch-package.ts";
import { planPatch } from "./patch-plan.ts";
import type { PatchPlan } from "./patch-plan.ts";
import { encodeLike } from "./patch-text.ts";
import { dialectOf, patchWorkbookPart } from "./patch-workbook.ts";
import { Refusal } from "./refusal.ts";
import { relationshipsPartOf } from "./relationships.ts";
import { openStyles } from "./style-book.ts";
import type { StyleBook } from "./style-book.ts";
import { digitPixels } from "./style-digit.ts";
import { marked } from "./style-list.ts";
import { trimStyles } from "./style-trim.ts";
import { CONTENT_TYPE, XML_DECLARATION } from "./write-dialect.ts";
import type { Dialect } from "./write-dialect.ts";
import type { Paper } from "./write-page.ts";
import { newStylesPart, sheetParts, stylesRelationship } from "./write-parts.ts";
import { decodeXml } from "./xml.ts";
import { foldName } from "./zip.ts";
import { writeZip } from "./zip-write.ts";
import type { ZipPart } from "./zip-write.ts";

export interface WriteOptions extends OpenOptions {
  /** Paper to print on; A4 when absent. */
  readonly paper?: Paper;
}

/** A workbook's bytes, or the workbook already opened. */
export type WriteSource = Buffer | Package;

/** Id of the relationship to a styles part that Muster had to make. */
const OWN_STYLES = "rIdMusterStyles";

const NO_BOOK: OutputBook = { sheets: [], styles: [] };

/** A style sheet without anything, for a workbook that has no styles part, marked as lists and entries of Muster's are. */
const emptyStyles = (dialect: Dialect): string =>
  `${XML_DECLARATION}${marked(`<styleSheet xmlns="${dialect.main}"></styleSheet>`)}`;

/** An edited part in the encoding it has; nothing when the edit changed no byte. */
function edited(pkg: Package, name: string, change: (text: string) => string): readonly MadePart[] {
  const bytes = partBytes(pkg, name);
  const before = decodeXml(bytes);
  const text = change(before);
  return text === before ? [] : [{ name, data: encodeLike(bytes, text), contentType: undefined }];
}

/** Puts the parts into the zip: what is made replaces what stands in its place or comes last, what is dropped goes. */
function assemble(pkg: Package, made: readonly MadePart[], dropped: ReadonlySet<string>): Buffer {
  const waiting = new Map(made.map((one) => [foldName(one.name), one]));
  const parts: ZipPart[] = [];
  for (const entry of pkg.zip.entries) {
    const name = foldName(entry.name);
    const one = waiting.get(name);
    waiting.delete(name);
    if (one) parts.push({ name: entry.name, data: one.data });
    else if (!dropped.has(name)) parts.push({ entry });
  }
  // Programs that find the user's parts under such names find ours too.
  const isBackslashed = pkg.zip.find(pkg.workbook.name)?.name.includes("\\") ?? false;
  for (const { name, data } of waiting.values())
    parts.push({ name: isBackslashed ? name.replaceAll("/", "\\") : name, data });
  return Buffer.concat(writeZip(parts, pkg.zip.comment));
}

/** The parts that hold the package together, after the patch. */
function frameParts(pkg: Package, plan: PatchPlan, change: FrameChange): readonly MadePart[] {
  const { dropped, without, made, chain, added } = change;
  const recalculate = plan.sheets.length > 0 && readsOwnSheets(pkg, plan.kept);
  return [
    ...edited(pkg, "[Content_Types].xml", () => patchContentTypes(pkg, dropped, made)),
    ...edited(pkg, pkg.workbook.name, () => patchWorkbookPart(pkg, plan, { recalculate })),
    ...edited(pkg, relationshipsPartOf(pkg.workbook.name), (text) => patchRelationships(pkg, { text, without, added })),
    ...(chain.kind === "changed" ? edited(pkg, chain.part, () => chain.text) : []),
  ];
}

interface FrameChange {
  readonly dropped: ReadonlySet<string>;
  /** Ids of relationships that go. */
  readonly without: ReadonlySet<string>;
  readonly made: readonly MadePart[];
  readonly chain: ChainPatch;
  readonly added: readonly NewRelationship[];
}

function newRelationships(plan: PatchPlan, dialect: Dialect, styles: string | undefined): readonly NewRelationship[] {
  const sheets = plan.sheets
    .filter((one) => one.isNew)
    .map(({ relationshipId, part }) => ({ id: relationshipId, type: `${dialect.relationships}/worksheet`, part }));
  const style = { id: OWN_STYLES, type: `${dialect.relationships}/styles`, part: styles ?? "" };
  return styles === undefined ? sheets : [...sheets, style];
}

function stylesParts(pkg: Package, styles: StyleBook, fresh: string | undefined): readonly MadePart[] {
  if (fresh !== undefined) return [{ name: fresh, data: Buffer.from(styles.text()), contentType: CONTENT_TYPE.styles }];
  return edited(pkg, pkg.styles ?? "", () => styles.text());
}

function patch(pkg: Package, plan: PatchPlan, { made, added, gone }: Contribution): Buffer {
  const chain = patchChain(pkg, [...plan.kept, ...plan.gone]);
  const dropped = new Set([...plan.dropped, ...gone.map(({ part }) => foldName(part))]);
  const without = new Set([...plan.gone.map(({ sheet }) => sheet), ...gone].map((one) => one.relationshipId));
  if (chain.kind === "dropped") {
    dropped.add(foldName(chain.part));
    without.add(chain.relationshipId);
  }
  const frame = frameParts(pkg, plan, { dropped, without, made, chain, added });
  return assemble(pkg, [...made, ...frame], dropped);
}

/** What a patch brings and takes beside the sheets of its plan. */
interface Contribution {
  readonly made: readonly MadePart[];
  readonly added: readonly NewRelationship[];
  readonly gone: readonly { readonly part: string; readonly relationshipId: string }[];
}

const opened = (source: WriteSource, options: OpenOptions): Package =>
  Buffer.isBuffer(source) ? openPackage(source, options) : source;

/**
 * A workbook with the sheets of the book in it. Own sheets that stand are replaced in place and keep title, position and
 * part; those that the book lacks go; new ones come last. All other parts keep their bytes, except the content types, the
 * workbook part and its relationships, the styles part, and a calculation chain that names cells of own sheets.
 */
export function patchWorkbook(source: WriteSource, book: OutputBook, options: WriteOptions = {}): Buffer {
  const pkg = opened(source, options);
  const dialect = dialectOf(pkg);
  const plan = planPatch(pkg, book);
  const fresh = pkg.styles === undefined ? newStylesPart(pkg) : undefined;
  const stylesText = pkg.styles === undefined ? emptyStyles(dialect) : decodeXml(partBytes(pkg, pkg.styles));
  const styles = openStyles(stylesText);
  const indexOf = (make: StyleBook["cellFormat"]) => (style: number) => {
    const found = book.styles[style];
    if (!found) throw new Error(`the book has no style ${style}`);
    return make(found);
  };
  const sheets = sheetParts(plan, {
    dialect,
    paper: options.paper ?? "A4",
    formatOf: indexOf(styles.cellFormat),
    differentialOf: indexOf(styles.differential),
    titleOf: plan.titleOf,
    digitPixels: digitPixels(stylesText),
    titleOfKey: (key) => plan.sheets.find((one) => one.sheet.key === key)?.title,
  });
  const made = [...sheets, ...stylesParts(pkg, styles, fresh)];
  const unrelated = stylesRelationship(pkg) ? undefined : fresh;
  return patch(pkg, plan, { made, added: newRelationships(plan, dialect, unrelated), gone: [] });
}

function refuseEmptyWorkbook(pkg: Package, plan: PatchPlan): void {
  const gone = new Set(plan.gone.map((one) => one.index));
  if (pkg.sheets.some((sheet, i) => sheet.state === "visible" && !gone.has(i))) return;
  throw new Refusal(
    "unsupported",
    "Without Muster's sheets the workbook would have no visible sheet, which Excel does not allow. Add or show a sheet, and try again.",
  );
}

/** The styles part without what Muster added; the whole part goes if Muster had to make it and nothing else came into it. */
function clearedStyles(pkg: Package, plan: PatchPlan): Contribution {
  const part = pkg.styles;
  if (part === undefined) return { made: [], added: [], gone: [] };
  const made = edited(pkg, part, (text) => trimStyles(pkg, text, plan));
  const isOwn = made.some(({ data }) => data.toString() === emptyStyles(dialectOf(pkg)));
  return isOwn ? { made: [], added: [], gone: [{ part, relationshipId: OWN_STYLES }] } : { made, added: [], gone: [] };
}

/**
 * The workbook without own sheets, their names and parts. Styles that were added for them go too where they are last and
 * nothing uses them. A workbook without own sheets and names comes back as it is.
 */
export function removeSheets(source: WriteSource, options: OpenOptions = {}): Buffer {
  const pkg = opened(source, options);
  const plan = planPatch(pkg, NO_BOOK);
  if (plan.gone.length > 0) refuseEmptyWorkbook(pkg, plan);
  else if (Buffer.isBuffer(source) && !pkg.names.some(isOwnName)) return source;
  return patch(pkg, plan, clearedStyles(pkg, plan));
}
