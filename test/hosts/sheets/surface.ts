import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

/** What a parameter takes, as far as a value can be tested against it. */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "primitive"; readonly name: "string" | "number" | "boolean" }
  | { readonly kind: "null" }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "array"; readonly of: Shape }
  | { readonly kind: "record" }
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "union"; readonly of: readonly Shape[] };

export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly rest: boolean;
  readonly shape: Shape;
}

export type Signature = readonly Parameter[];

export interface Interface {
  /** "Spreadsheet.Range" */
  readonly name: string;
  readonly methods: ReadonlyMap<string, readonly Signature[]>;
  /** Names of properties that hold an enumeration, with the name of that: BorderStyle -> "Spreadsheet.BorderStyle". */
  readonly enums: ReadonlyMap<string, string>;
}

/** The services as their type declarations tell them. */
export interface Surface {
  readonly interfaces: ReadonlyMap<string, Interface>;
  /** Members of enumerations: "Spreadsheet.BorderStyle" -> DOTTED, DASHED, … */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly methodCount: number;
}

const PARTS = ["base", "spreadsheet", "html", "lock", "properties", "script", "charts", "utilities"];

interface Building {
  readonly interfaces: Map<string, Interface>;
  readonly enums: Map<string, readonly string[]>;
  readonly aliases: Map<string, ts.TypeNode>;
}

/** A name as written, completed by the namespace in which it stands. */
const qualified = (name: string, space: string): string => (name.includes(".") ? name : `${space}.${name}`);

function literalShape(node: ts.LiteralTypeNode): Shape {
  if (node.literal.kind === ts.SyntaxKind.NullKeyword) return { kind: "null" };
  if (ts.isStringLiteral(node.literal)) return { kind: "literal", value: node.literal.text };
  return { kind: "any" };
}

function referenceShape(node: ts.TypeReferenceNode, space: string, building: Building): Shape {
  const name = node.typeName.getText().replace(/^GoogleAppsScript\./, "");
  const [first] = node.typeArguments ?? [];
  if ((name === "Array" || name === "ReadonlyArray") && first !== undefined)
    return { kind: "array", of: shapeOf(first, space, building) };
  if (name === "Integer" || name === "Byte") return { kind: "primitive", name: "number" };
  if (name === "Char") return { kind: "primitive", name: "string" };
  if (/(^|\.)(Date|BigNumber)$/.test(name)) return { kind: "any" };
  const alias = building.aliases.get(qualified(name, space));
  return alias === undefined ? { kind: "named", name: qualified(name, space) } : shapeOf(alias, space, building);
}

const PRIMITIVES = new Map<ts.SyntaxKind, Shape>([
  [ts.SyntaxKind.StringKeyword, { kind: "primitive", name: "string" }],
  [ts.SyntaxKind.NumberKeyword, { kind: "primitive", name: "number" }],
  [ts.SyntaxKind.BooleanKeyword, { kind: "primitive", name: "boolean" }],
  [ts.SyntaxKind.UndefinedKeyword, { kind: "null" }],
]);

function shapeOf(node: ts.TypeNode | undefined, space: string, building: Building): Shape {
  if (node === undefined) return { kind: "any" };
  const primitive = PRIMITIVES.get(node.kind);
  if (primitive) return primitive;
  if (ts.isParenthesizedTypeNode(node)) return shapeOf(node.type, space, building);
  if (ts.isArrayTypeNode(node)) return { kind: "array", of: shapeOf(node.elementType, space, building) };
  if (ts.isUnionTypeNode(node)) return { kind: "union", of: node.types.map((one) => shapeOf(one, space, building)) };
  if (ts.isLiteralTypeNode(node)) return literalShape(node);
  if (ts.isTypeLiteralNode(node)) return { kind: "record" };
  return ts.isTypeReferenceNode(node) ? referenceShape(node, space, building) : { kind: "any" };
}

const signatureOf = (node: ts.SignatureDeclaration, space: string, building: Building): Signature =>
  node.parameters.map((parameter) => ({
    name: parameter.name.getText(),
    optional: parameter.questionToken !== undefined,
    rest: parameter.dotDotDotToken !== undefined,
    shape: shapeOf(parameter.type, space, building),
  }));

const parentsOf = (node: ts.InterfaceDeclaration): readonly string[] =>
  (node.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()));

function methodsOf(node: ts.InterfaceDeclaration, space: string, building: Building): Map<string, Signature[]> {
  const methods = new Map<string, Signature[]>();
  for (const member of node.members.filter(ts.isMethodSignature)) {
    const key = member.name.getText();
    methods.set(key, [...(methods.get(key) ?? []), signatureOf(member, space, building)]);
  }
  for (const parent of parentsOf(node))
    for (const [key, signatures] of building.interfaces.get(qualified(parent, space))?.methods ?? [])
      if (!methods.has(key)) methods.set(key, [...signatures]);
  return methods;
}

function enumsOf(node: ts.InterfaceDeclaration, space: string): Map<string, string> {
  const enums = new Map<string, string>();
  for (const { name, type } of node.members.filter(ts.isPropertySignature))
    if (type !== undefined && ts.isTypeQueryNode(type))
      enums.set(name.getText(), qualified(type.exprName.getText(), space));
  return enums;
}

function readInterface(node: ts.InterfaceDeclaration, space: string, building: Building): void {
  const name = `${space}.${node.name.text}`;
  building.interfaces.set(name, { name, methods: methodsOf(node, space, building), enums: enumsOf(node, space) });
}

function readNamespace(body: ts.ModuleBlock, space: string, building: Building): void {
  for (const statement of body.statements)
    if (ts.isTypeAliasDeclaration(statement)) building.aliases.set(`${space}.${statement.name.text}`, statement.type);
  const later: ts.InterfaceDeclaration[] = [];
  for (const statement of body.statements) {
    if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body))
      readNamespace(statement.body, statement.name.text, building);
    else if (ts.isEnumDeclaration(statement)) {
      const members = statement.members.map((member) => member.name.getText());
      building.enums.set(`${space}.${statement.name.text}`, members);
    } else if (ts.isInterfaceDeclaration(statement)) later.push(statement);
  }
  const isChild = (node: ts.InterfaceDeclaration): boolean => node.heritageClauses !== undefined;
  for (const node of [...later.filter((one) => !isChild(one)), ...later.filter(isChild)])
    readInterface(node, space, building);
}

let made: Surface | undefined;

/** The surface of the services, read from the installed type declarations; made once. */
export function surface(): Surface {
  if (made) return made;
  const folder = dirname(require.resolve("@types/google-apps-script/package.json"));
  const building: Building = { interfaces: new Map(), enums: new Map(), aliases: new Map() };
  for (const part of PARTS) {
    const file = resolve(folder, `google-apps-script.${part}.d.ts`);
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements)
      if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body))
        readNamespace(statement.body, "", building);
  }
  let methodCount = 0;
  for (const [name, { methods }] of building.interfaces)
    if (name.startsWith("Spreadsheet.")) methodCount += methods.size;
  made = { interfaces: building.interfaces, enums: building.enums, methodCount };
  return made;
}
