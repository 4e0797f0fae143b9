// Apps Script calls functions of the global scope by name: a stub for each that the entry exports, with its doc comment.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const parse = (path) => ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);

const isExported = (node) => (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const docOf = (node, source) => {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return docs.length === 0 ? "" : `${docs.map((doc) => doc.getText(source)).join("\n")}\n`;
};

/** A rest parameter would need the spread of an unknown number of arguments, which no function called by the host has. */
function parametersOf(node, source) {
  return node.parameters.map((parameter) => {
    if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken)
      throw new Error(`${source.fileName}: ${node.name.text} has a parameter that a stub cannot name`);
    return parameter.name.text;
  });
}

const declared = (node, source) => ({
  name: node.name.text,
  parameters: parametersOf(node, source),
  doc: docOf(node, source),
});

/** The functions that a module exports: declared in it, or handed on by name from a file beside it. */
function exportedFunctions(path) {
  const source = parse(path);
  return source.statements.flatMap((node) => {
    if (ts.isFunctionDeclaration(node) && isExported(node)) return [declared(node, source)];
    if (!ts.isExportDeclaration(node) || node.isTypeOnly || node.moduleSpecifier === undefined) return [];
    if (node.exportClause === undefined || !ts.isNamedExports(node.exportClause))
      throw new Error(`${path}: functions are handed on by name, so that each global can be seen here`);
    const from = exportedFunctions(join(dirname(path), node.moduleSpecifier.text));
    return node.exportClause.elements.flatMap(({ name, propertyName }) => {
      const found = from.find((one) => one.name === (propertyName ?? name).text);
      return found === undefined ? [] : [{ ...found, name: name.text }];
    });
  });
}

/** One line of code for each, which only calls on. */
export const stubsOf = (path, library) =>
  exportedFunctions(path)
    .map(({ name, parameters, doc }) => {
      const list = parameters.join(", ");
      return `${doc}function ${name}(${list}) {\n  return ${library}.${name}(${list});\n}\n`;
    })
    .join("\n");
