import type { Shape, Signature } from "./surface.ts";

/** What a service needs to know of the values it is given. */
export interface Naming {
  /** "Spreadsheet.Range" of an object of a service, "Spreadsheet.BorderStyle" of a member of an enumeration. */
  readonly nameOf: (value: unknown) => string | undefined;
}

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function fitsArray(value: unknown, of: Shape, naming: Naming): boolean {
  if (!isArray(value)) return false;
  // Of large blocks the corners are looked at; their shape is checked where they are stored.
  const some = value.length > 64 ? [value[0], value[value.length - 1]] : value;
  return some.every((one) => fits(one, of, naming));
}

function fitsNamed(value: unknown, name: string, naming: Naming): boolean {
  const found = naming.nameOf(value);
  if (found === undefined) return false;
  // A builder of one kind of chart stands for any, as in Apps Script.
  return (
    found === name ||
    (/Embedded\w*ChartBuilder$/.test(found) && name.endsWith("EmbeddedChartBuilder")) ||
    (name === "Base.BlobSource" && found === "Base.Blob")
  );
}

const isRecord = (value: unknown, naming: Naming): boolean =>
  typeof value === "object" && value !== null && naming.nameOf(value) === undefined;

type Test<K extends Shape["kind"]> = (
  value: unknown,
  shape: Extract<Shape, { readonly kind: K }>,
  naming: Naming,
) => boolean;

const TESTS: { readonly [K in Shape["kind"]]: Test<K> } = {
  any: () => true,
  null: (value) => value === null || value === undefined,
  primitive: (value, { name }) => typeof value === name && !Number.isNaN(value),
  literal: (value, shape) => value === shape.value,
  array: (value, { of }, naming) => fitsArray(value, of, naming),
  record: (value, _, naming) => isRecord(value, naming),
  named: (value, { name }, naming) => fitsNamed(value, name, naming),
  union: (value, { of }, naming) => of.some((one) => fits(value, one, naming)),
};

/** Whether a value may stand for a parameter. */
export function fits(value: unknown, shape: Shape, naming: Naming): boolean {
  // The table has one test for each kind, which takes the shape of that kind.
  const test = TESTS[shape.kind] as Test<Shape["kind"]>;
  return test(value, shape, naming);
}

function fitsSignature(args: readonly unknown[], signature: Signature, naming: Naming): boolean {
  const required = signature.filter(({ optional, rest }) => !optional && !rest).length;
  const hasRest = signature.some(({ rest }) => rest);
  if (args.length < required || (args.length > signature.length && !hasRest)) return false;
  return args.every((arg, i) => {
    const parameter = signature[Math.min(i, signature.length - 1)];
    if (parameter === undefined) return false;
    if (parameter.rest && parameter.shape.kind === "array") return fits(arg, parameter.shape.of, naming);
    return (parameter.optional && arg === undefined) || fits(arg, parameter.shape, naming);
  });
}

/** Whether a call fits one of the ways in which a method may be called. */
export const fitsAny = (args: readonly unknown[], signatures: readonly Signature[], naming: Naming): boolean =>
  signatures.some((signature) => fitsSignature(args, signature, naming));

/** How Google names the types of arguments in its messages. */
export function describeArgument(value: unknown, naming: Naming): string {
  const name = naming.nameOf(value);
  if (name !== undefined)
    return `${name.startsWith("Spreadsheet.") ? "SpreadsheetApp" : "Apps Script"}.${name.split(".")[1] ?? ""}`;
  if (value === null) return "null";
  if (value === undefined) return "(class)";
  if (isArray(value)) return "number[]";
  if (typeof value === "string") return "String";
  return typeof value === "object" ? "(class)" : typeof value;
}
