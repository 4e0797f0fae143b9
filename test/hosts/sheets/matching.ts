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
    (/Embedded\w*ChartBuilder$/.test(found) && /EmbeddedChartBuilder$/.test(name)) ||
    (name === "Base.BlobSource" && found === "Base.Blob")
  );
}

/** Whether a value may stand for a parameter. */
export function fits(value: unknown, shape: Shape, naming: Naming): boolean {
  switch (shape.kind) {
    case "any":
      return true;
    case "null":
      return value === null || value === undefined;
    case "primitive":
      return typeof value === shape.name && !(typeof value === "number" && Number.isNaN(value));
    case "literal":
      return value === shape.value;
    case "array":
      return fitsArray(value, shape.of, naming);
    case "record":
      return typeof value === "object" && value !== null && naming.nameOf(value) === undefined;
    case "named":
      return fitsNamed(value, shape.name, naming);
    case "union":
      return shape.of.some((one) => fits(value, one, naming));
  }
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
