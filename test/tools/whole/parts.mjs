import { posix } from "node:path";

const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const decoded = (text) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ENTITIES[name]);
const attribute = (tag, name) => decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const textOf = (parts, name) => parts.get(name)?.toString("utf8") ?? "";

function relationshipsOf(part) {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

/** Name of the part that a relationship of a kind leads to; undefined when there is none. */
function related(parts, source, kind) {
  const tags = textOf(parts, relationshipsOf(source)).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const found = tags.find((tag) => attribute(tag, "Type").endsWith(`/${kind}`));
  return found && posix.join("/", posix.dirname(source), attribute(found, "Target")).slice(1);
}

/** The workbook part, found by its relationship. */
export function workbookPart(parts) {
  const target = related(parts, "", "officeDocument");
  if (target === undefined || !parts.has(target)) throw new Error("no workbook part");
  return target;
}

/** Titles of all sheets, in order. */
export function sheetTitles(parts) {
  const tags = textOf(parts, workbookPart(parts)).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return tags.map((tag) => attribute(tag, "name"));
}

/** The four parts that a refresh may edit. */
function editable(parts) {
  const workbook = workbookPart(parts);
  return new Set(["[Content_Types].xml", workbook, relationshipsOf(workbook), related(parts, workbook, "styles")]);
}

/** What happened to the parts of a workbook that must be kept: those that are lost or changed, and how many are as they were. */
export function compareParts(before, after) {
  const free = editable(before);
  const kept = [...before.keys()].filter((name) => !free.has(name));
  const isLost = (name) => !after.has(name);
  const isChanged = (name) => after.has(name) && !after.get(name).equals(before.get(name));
  return {
    kept: kept.length,
    lost: [...before.keys()].filter(isLost),
    changed: kept.filter(isChanged),
    added: [...after.keys()].filter((name) => !before.has(name)),
  };
}

const CELL = /<(?:\w+:)?c(?=[\s/>])[^>]*?(?:\/>|>[^]*?<\/(?:\w+:)?c>)/g;

/** Cells of a sheet part by reference, and the part without them. */
function cellsOf(part) {
  const cells = new Map();
  const frame = part.toString("utf8").replace(CELL, (cell) => {
    cells.set(attribute(cell, "r"), cell);
    return "";
  });
  return { cells, frame };
}

/** In which cells two sheet parts differ; undefined when they differ in more than cells. */
function differentCells(one, other) {
  const [a, b] = [cellsOf(one), cellsOf(other)];
  if (a.frame !== b.frame || a.cells.size !== b.cells.size) return undefined;
  return [...a.cells].filter(([name, cell]) => b.cells.get(name) !== cell).map(([name]) => name);
}

/** Where two refreshes of the same workbook differ: `part cell`, or the part alone where it differs in more than cells. */
export function refreshDifferences(first, second) {
  const names = new Set([...first.keys(), ...second.keys()]);
  return [...names].flatMap((name) => {
    const [a, b] = [first.get(name), second.get(name)];
    if (a === undefined || b === undefined) return [`${name} (in one only)`];
    if (a.equals(b)) return [];
    return differentCells(a, b)?.map((cell) => `${name} ${cell}`) ?? [`${name} (more than cells)`];
  });
}
