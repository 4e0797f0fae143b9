// All texts of the code that a catalogue of a language translates, with the files that say them.
// node test/tools/words/keys.mjs [part of a path]
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Fields whose constants the layout translates. */
const SPOKEN_FIELDS = new Set(["header", "heading", "note", "label", "empty", "columnsCaption", "rowsCaption", "word"]);
/** Fields that are spoken on dashboards only: elsewhere they are titles of sheets and names of things. */
const DASHBOARD_FIELDS = new Set(["title", "name", "help", "unit"]);
const CATALOGUE_MAKERS = new Set(["error", "warning", "note"]);
const FOLDERS = ["core", "addin", "apps-script"];

const filesOf = (folder) =>
  readdirSync(root + folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && one.name.endsWith(".ts") && !one.parentPath.includes("words/languages"))
    .map((one) => `${one.parentPath}/${one.name}`.slice(root.length).replaceAll("\\", "/"))
    .sort();

function templateKey(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce((key, span, at) => `${key}{${at}}${span.literal.text}`, template.head.text);
}

const isText = (node) => node !== undefined && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node));

/** All constants within the literal of a table, not its keys. */
function textsIn(node) {
  if (isText(node)) return [node.text];
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? textsIn(one.initializer) : []));
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsIn);
  return ts.isAsExpression(node) ? textsIn(node.expression) : [];
}

/** A constant, or both of a condition. */
const choicesIn = (node) =>
  ts.isConditionalExpression(node)
    ? [...choicesIn(node.whenTrue), ...choicesIn(node.whenFalse)]
    : isText(node)
      ? [node.text]
      : [];

/** Words of vocabularies are the names in their `words`, and the lists themselves have names. */
const VOCABULARIES = /^core\/words\/(?:vocabularies|[a-z]+-words)\.ts$/;
/** Names of levels and bands are the capitalized constants. */
const SCALES = "core/score/risk-scales.ts";

function vocabularyKeys(node) {
  if (!ts.isPropertyAssignment(node)) return [];
  if (node.name.getText() === "name" && isText(node.initializer)) return [node.initializer.text];
  if (node.name.getText() !== "words" || !ts.isObjectLiteralExpression(node.initializer)) return [];
  return node.initializer.properties.flatMap(({ name }) => (name === undefined ? [] : [name.text]));
}

/** Functions of dashboards whose first argument is a header, a heading or the label of a figure. */
const LABEL_MAKERS = new Set(
  "plain column totalColumns lead sideBlock listBlock valueTable figure countFigure money text".split(" "),
);

/** Columns of registers: their headers and what they are for. */
const COLUMN_MAKERS = new Set("id text person link links word flag day percent amount days money rating".split(" "));
const isHelp = (node) => ts.isPropertyAssignment(node) && node.name.getText() === "help" && isText(node.initializer);

function registerKeys(node) {
  if (isHelp(node)) return [node.initializer.text];
  if (!ts.isCallExpression(node)) return [];
  const name = node.expression.getText();
  const [first] = node.arguments;
  if (/^(?:(?:project|program|portfolio)Link|ownerColumn)$/.test(name) && isText(first)) return [first.text];
  return COLUMN_MAKERS.has(name) && isText(first) && node.arguments.length > 1 ? [first.text] : [];
}

function ownKeys(node, file) {
  if (VOCABULARIES.test(file)) return vocabularyKeys(node);
  if (file.startsWith("core/registers/")) return registerKeys(node);
  if (file === SCALES && isText(node) && /^[A-Z][a-z]+(?: [a-z]+)*$/.test(node.text)) return [node.text];
  return [];
}

function callKeys({ expression, arguments: given }, file) {
  const name = expression.getText();
  if (name === "label" || name === "word" || name === "spokenWord") return isText(given[0]) ? [given[0].text] : [];
  if (name === "sense" && isText(given[0]) && isText(given[1]))
    return [given[0].text, `${given[0].text} (${given[1].text})`];
  if (name === "labels" || name === "spokenTable") return given[0] === undefined ? [] : textsIn(given[0]);
  if (file.startsWith("core/dashboard/") && LABEL_MAKERS.has(name) && given.length > 0) return choicesIn(given[0]);
  if ((name === "withUnit" || name === "withScale") && given[0] !== undefined) return choicesIn(given[0]);
  if ((name === "plural" || name === "countOf") && isText(given[1])) {
    const many = isText(given[2]) ? given[2].text : `${given[1].text}s`;
    return [`{0} ${given[1].text}`, `{0} ${many}`];
  }
  if (name === "counted" && isText(given[2]) && isText(given[3]))
    return [`{0} ${given[2].text}`, `{0} ${given[3].text}`];
  if (file === "core/finding.ts" && CATALOGUE_MAKERS.has(name) && isText(given[0])) return [given[0].text];
  return [];
}

function keysAt(node, file) {
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "say") return [templateKey(node.template)];
  if (ts.isCallExpression(node)) return callKeys(node, file);
  if (!ts.isPropertyAssignment(node) || !isText(node.initializer)) return [];
  const field = node.name.getText();
  const onDashboard = /^core\/(?:dashboard|layout)\//.test(file);
  return onDashboard && (SPOKEN_FIELDS.has(field) || DASHBOARD_FIELDS.has(field)) ? [node.initializer.text] : [];
}

/** Text to the files that say it, in the order of the files. */
export function textKeys() {
  const found = new Map();
  for (const file of FOLDERS.flatMap(filesOf)) {
    const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.ESNext, true);
    const visit = (node) => {
      for (const key of [...keysAt(node, file), ...ownKeys(node, file)])
        if (/\p{L}{2}|^n\/a$|^; $|^: \.$/u.test(key.replace(/\{\d+\}/g, "")))
          found.set(key, [...(found.get(key) ?? []), file]);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const part = process.argv[2] ?? "";
  const keys = [...textKeys()].filter(([, files]) => files.some((file) => file.includes(part)));
  for (const [key] of keys) console.log(JSON.stringify(key));
  console.error(`${keys.length} texts`);
}
