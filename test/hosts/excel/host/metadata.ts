/** What the client library says of one member; `set` is the requirement set, for example "ExcelApi 1.9", or "" for the oldest. */
export interface ScalarMember {
  /** Name in the program, for example "showGridlines". */
  readonly name: string;
  readonly isUpdateable: boolean;
  readonly set: string;
}

export interface NavigationMember {
  readonly name: string;
  readonly type: string;
  readonly set: string;
}

export interface MethodMember {
  readonly name: string;
  /** Class of the object that it gives; undefined for a plain value or nothing. */
  readonly type: string | undefined;
  readonly writes: boolean;
  readonly set: string;
}

export interface EventMember {
  readonly name: string;
  readonly eventType: number;
  readonly register: string;
  readonly unregister: string;
}

/** One class of the client library; members are keyed by their names on the wire. */
export interface ClassMetadata {
  readonly name: string;
  readonly isCollection: boolean;
  /** Class of the items of a collection. */
  readonly item: string | undefined;
  /** Property that carries the identity of an object in results. */
  readonly idKey: "Id" | "_Id" | undefined;
  readonly scalars: Readonly<Record<string, ScalarMember>>;
  readonly navigations: Readonly<Record<string, NavigationMember>>;
  readonly methods: Readonly<Record<string, MethodMember>>;
  readonly events: readonly EventMember[];
}

export type Metadata = Readonly<Record<string, ClassMetadata>>;

const CLASS = /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);\n/g;
const PROPERTY =
  /Object\.defineProperty\(\w+\.prototype, "(\w+)", \{\n\s+get: function \(\) \{\n([\s\S]*?)\n {12}\},\n(?: {12}set|\s+enumerable)/g;
const METHOD = /\n {8}\w+\.prototype\.(\w+) = function \([^)]*\) \{\n([\s\S]*?)\n {8}\};/g;
const EVENT =
  /GenericEventHandlers\(this\.context, this, "(\w+)", \{\n\s+eventType: (\d+),\n([\s\S]*?)getTargetIdFunc/g;

function listOf(body: string, property: string): readonly string[] {
  const found = new RegExp(`"${property}", \\{\\n\\s+get: function \\(\\) \\{\\n\\s+return \\[([^\\]]*)\\]`).exec(body);
  return (found?.[1] ?? "")
    .split(",")
    .map((one) => one.trim().replace(/"/g, ""))
    .filter((one) => one !== "");
}

function setOf(code: string): string {
  const found = /_throwIfApiNotSupported\("[^"]*", (\w+|"\w+"), "([\d.]+)"/.exec(code);
  if (!found) return "";
  const name = found[1] === "_defaultApiSetName" ? "ExcelApi" : (found[1] ?? "").replace(/"/g, "");
  return `${name} ${found[2] ?? ""}`;
}

function readScalars(body: string, getters: ReadonlyMap<string, string>): Record<string, ScalarMember> {
  const names = listOf(body, "_scalarPropertyNames");
  const updateable = listOf(body, "_scalarPropertyUpdateable");
  const entries = listOf(body, "_scalarPropertyOriginalNames").map((wire, i) => {
    const name = names[i] ?? wire;
    return [wire, { name, isUpdateable: updateable[i] === "true", set: setOf(getters.get(name) ?? "") }] as const;
  });
  return Object.fromEntries(entries);
}

function readNavigations(getters: ReadonlyMap<string, string>): Record<string, NavigationMember> {
  const found: Record<string, NavigationMember> = {};
  for (const [name, code] of getters) {
    const create = /_createPropertyObject\(\w+\.(\w+), this, "(\w+)"/.exec(code);
    if (create?.[1] && create[2]) found[create[2]] = { name, type: create[1], set: setOf(code) };
  }
  return found;
}

function readMethods(body: string): Record<string, MethodMember> {
  const found: Record<string, MethodMember> = {};
  for (const [, name = "", code = ""] of body.matchAll(METHOD)) {
    const create = /_createMethodObject\(\w+\.(\w+), this, "(\w+)", (\d)/.exec(code);
    const invoke = /_invokeMethod\(this, "(\w+)", (\d)/.exec(code);
    const indexer = /_createIndexerObject\(\w+\.(\w+)/.exec(code);
    const set = setOf(code);
    if (create?.[2]) found[create[2]] = { name, type: create[1], writes: create[3] === "0", set };
    else if (invoke?.[1]) found[invoke[1]] = { name, type: undefined, writes: invoke[2] === "0", set };
    else if (indexer?.[1]) found["[]"] = { name, type: indexer[1], writes: false, set };
  }
  return found;
}

function readClass(name: string, body: string): ClassMetadata {
  const getters = new Map([...body.matchAll(PROPERTY)].map((one) => [one[1] ?? "", one[2] ?? ""]));
  const id = /_handleIdResult = function[\s\S]*?value\["(_?Id)"\]/.exec(body)?.[1];
  return {
    name,
    isCollection: body.includes('"_isCollection"'),
    item: /_createChildItemObject\(\w+\.(\w+)/.exec(body)?.[1],
    idKey: id === "Id" || id === "_Id" ? id : undefined,
    scalars: readScalars(body, getters),
    navigations: readNavigations(getters),
    methods: readMethods(body),
    events: [...body.matchAll(EVENT)].map(([, event = "", eventType, code = ""]) => ({
      name: event,
      eventType: Number(eventType),
      register: /_Register\w+/.exec(code)?.[0] ?? "",
      unregister: /_Unregister\w+/.exec(code)?.[0] ?? "",
    })),
  };
}

/**
 * Classes and members of the Excel client, read from the text of its debug build (`excel-web-16.00.debug.js`): what the
 * client can send is what the host has to know.
 */
export function readMetadata(debugSource: string): Metadata {
  const text = debugSource.replace(/\r\n/g, "\n");
  const excel = text.slice(text.lastIndexOf('var _hostName = "Excel";'));
  const classes = [...excel.matchAll(CLASS)].map(([, name = "", body = ""]) => [name, readClass(name, body)] as const);
  return Object.fromEntries(classes);
}

/** How many classes, collections and members there are: a check that nothing was overlooked. */
export function countMembers(metadata: Metadata): Readonly<Record<string, number>> {
  const classes = Object.values(metadata);
  const sum = (measure: (one: ClassMetadata) => number): number =>
    classes.reduce((total, one) => total + measure(one), 0);
  return {
    classes: classes.length,
    collections: classes.filter((one) => one.isCollection).length,
    scalars: sum((one) => Object.keys(one.scalars).length),
    navigations: sum((one) => Object.keys(one.navigations).length),
    methods: sum((one) => Object.keys(one.methods).length),
    events: sum((one) => one.events.length),
  };
}
