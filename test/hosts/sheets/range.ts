import type { Area } from "../../../core/index.ts";
import { contains, overlaps, toA1 } from "./address.ts";
import { SIDES, STYLE_PROPERTIES } from "./book.ts";
import type { SimSheet, SimValidation } from "./book.ts";
import { checkShape, eachCell, givenValue, givenValues, putValue, touch } from "./range-cells.ts";
import type { Host, Method, Methods } from "./host.ts";
import { textOf } from "./host.ts";
import { isValidation, validationObject } from "./validation.ts";
import { sheetObject } from "./sheet.ts";
import { filterObject } from "./sheet-parts.ts";

/** A range that a script holds. */
export interface RangeRef {
  readonly sheet: SimSheet;
  readonly area: Area;
}

export const isRangeRef = (self: unknown): self is RangeRef =>
  typeof self === "object" && self !== null && "area" in self && "sheet" in self;

function styleMethods(host: Host, { sheet, area }: RangeRef, chain: () => object): Methods {
  const methods: Record<string, Method> = {};
  for (const [one, many] of STYLE_PROPERTIES) {
    const layer = sheet.styles[one];
    const shown = (value: unknown): unknown =>
      one === "WrapStrategy" ? host.enumOf("Spreadsheet.WrapStrategy")[textOf(value)] : value;
    const kept = (value: unknown): unknown =>
      value === null || value === undefined ? undefined : one === "WrapStrategy" ? textOf(value) : value;
    methods[`get${one}`] = () => {
      touch(host, sheet, area, "reads");
      return shown(layer.get(area.top, area.left));
    };
    methods[`get${many}`] = () => {
      touch(host, sheet, area, "reads");
      return layer.block(area).map((row) => host.realm.array(row.map(shown)));
    };
    methods[`set${one}`] = (value: unknown) => {
      touch(host, sheet, area, "writes");
      layer.fill(area, kept(value));
      return chain();
    };
    methods[`set${many}`] = (block: readonly unknown[]) => {
      touch(host, sheet, area, "writes");
      eachCell(area, checkShape(host, area, block), (row, column, value) => {
        layer.set(row, column, kept(value));
      });
      return chain();
    };
  }
  return methods;
}

function valueMethods(host: Host, { sheet, area }: RangeRef, chain: () => object): Methods {
  const put = (row: number, column: number, value: unknown): void => {
    putValue(host, sheet, { row, column }, value);
  };
  const clear = (): object => {
    touch(host, sheet, area, "writes");
    sheet.values.fill(area, undefined);
    sheet.formulas.fill(area, undefined);
    return chain();
  };
  const putFormula = (row: number, column: number, value: unknown): void => {
    if (value !== "") put(row, column, String(value).replace(/^(?!=)/, "="));
    else put(row, column, null);
  };
  return {
    getValue: () => {
      touch(host, sheet, area, "reads");
      const format = sheet.styles.NumberFormat.get(area.top, area.left);
      return givenValue(host, sheet.values.get(area.top, area.left), format);
    },
    getValues: () => {
      touch(host, sheet, area, "reads");
      return givenValues(host, sheet, area);
    },
    getFormula: () => sheet.formulas.get(area.top, area.left),
    getFormulas: () => {
      touch(host, sheet, area, "reads");
      return sheet.formulas.block(area).map((row) => host.realm.array(row));
    },
    setValue: (value: unknown) => {
      touch(host, sheet, area, "writes");
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) put(row, column, value);
      return chain();
    },
    setValues: (block: readonly unknown[]) => {
      touch(host, sheet, area, "writes");
      eachCell(area, checkShape(host, area, block), put);
      return chain();
    },
    setFormula: (formula: string) => {
      touch(host, sheet, area, "writes");
      putFormula(area.top, area.left, formula);
      return chain();
    },
    setFormulas: (block: readonly unknown[]) => {
      touch(host, sheet, area, "writes");
      eachCell(area, checkShape(host, area, block), putFormula);
      return chain();
    },
    clearContent: clear,
  };
}

function placeMethods(host: Host, ref: RangeRef): Methods {
  const { sheet, area } = ref;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  return {
    getRow: () => area.top + 1,
    getColumn: () => area.left + 1,
    getLastRow: () => area.bottom + 1,
    getLastColumn: () => area.right + 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getA1Notation: () => toA1(area),
    getSheet: () => sheetObject(host, sheet),
    getGridId: () => sheet.id,
    offset: (down: number, right: number, height = rows, width = columns) =>
      rangeObject(host, sheet, {
        top: area.top + down,
        left: area.left + right,
        bottom: area.top + down + height - 1,
        right: area.left + right + width - 1,
      }),
    activate: () => {
      host.book.active = { sheet: host.book.sheets.indexOf(sheet), row: area.top, column: area.left };
      return rangeObject(host, sheet, area);
    },
  };
}

function mergeMethods(host: Host, { sheet, area }: RangeRef, chain: () => object): Methods {
  const inside = (): readonly Area[] => sheet.merges.filter((one) => overlaps(one, area));
  const checkWhole = (): void => {
    if (inside().some((one) => !contains(area, one)))
      host.fail("You must select all cells in a merged range to merge or unmerge them.");
  };
  return {
    getMergedRanges: () => {
      touch(host, sheet, area, "reads");
      return inside().map((one) => rangeObject(host, sheet, one));
    },
    createFilter: () => {
      touch(host, sheet, area, "writes");
      if (sheet.filter) host.fail("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = area;
      return filterObject(host, sheet);
    },
    breakApart: () => {
      touch(host, sheet, area, "writes");
      checkWhole();
      sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
      return chain();
    },
    merge: () => {
      touch(host, sheet, area, "writes");
      checkWhole();
      checkFrozen(host, sheet, area);
      if (sheet.filter && overlaps(sheet.filter, area))
        host.fail("This operation is not allowed on cells in filtered range.");
      sheet.merges = [...sheet.merges.filter((one) => !overlaps(one, area)), area];
      const first = sheet.values.get(area.top, area.left);
      sheet.values.fill(area, undefined);
      sheet.values.set(area.top, area.left, first ?? undefined);
      return chain();
    },
  };
}

/** Refuses a merge that lies on both sides of a frozen edge. */
export function checkFrozen(host: Host, sheet: SimSheet, area: Area): void {
  if (area.left < sheet.frozenColumns && area.right >= sheet.frozenColumns)
    host.fail("You can't freeze columns which contain only part of a merged cell.");
  if (area.top < sheet.frozenRows && area.bottom >= sheet.frozenRows)
    host.fail("You can't freeze rows which contain only part of a merged cell.");
}

/** Sets lines of an area: true draws, false removes, null leaves; the last two mean the lines inside. */
export function setBorder(sheet: SimSheet, area: Area, flags: readonly (boolean | null)[], line: string): void {
  const [top, left, bottom, right, vertical, horizontal] = flags;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const wanted = {
        top: row === area.top ? top : horizontal,
        bottom: row === area.bottom ? bottom : horizontal,
        left: column === area.left ? left : vertical,
        right: column === area.right ? right : vertical,
      };
      for (const side of SIDES) {
        const flag = wanted[side];
        if (flag === true) sheet.borders[side].set(row, column, line);
        else if (flag === false) sheet.borders[side].set(row, column, undefined);
      }
    }
}

function borderMethod(host: Host, { sheet, area }: RangeRef, chain: () => object): Method {
  return (...args: readonly unknown[]) => {
    touch(host, sheet, area, "writes");
    // The first six fit `boolean | null`, by their signature.
    const flags = args.slice(0, 6) as readonly (boolean | null)[];
    setBorder(sheet, area, flags, `${textOf(args[6] ?? "#000000")} ${textOf(args[7] ?? "SOLID")}`);
    return chain();
  };
}

/** What a box holds that is not ticked. */
function uncheckedValue({ values }: SimValidation): string | number | boolean {
  const [, unchecked = false] = values;
  return typeof unchecked === "string" || typeof unchecked === "number" ? unchecked : false;
}

function validationMethods(host: Host, { sheet, area }: RangeRef, chain: () => object): Methods {
  const given = (rule: SimValidation | null): object | null => rule && validationObject(host, rule);
  const taken = (value: unknown): SimValidation | undefined =>
    value === null ? undefined : host.selfOf(value, isValidation);
  return {
    getDataValidation: () => given(sheet.validations.get(area.top, area.left)),
    getDataValidations: () => {
      touch(host, sheet, area, "reads");
      return sheet.validations.block(area).map((row) => host.realm.array(row.map(given)));
    },
    setDataValidation: (rule: unknown) => {
      touch(host, sheet, area, "writes");
      sheet.validations.fill(area, taken(rule));
      return chain();
    },
    setDataValidations: (block: readonly unknown[]) => {
      touch(host, sheet, area, "writes");
      eachCell(area, checkShape(host, area, block), (row, column, value) => {
        sheet.validations.set(row, column, taken(value));
      });
      return chain();
    },
    uncheck: () => {
      touch(host, sheet, area, "writes");
      eachCell(area, sheet.validations.block(area), (row, column, rule) => {
        if (isValidation(rule) && rule.criteria === "CHECKBOX") sheet.values.set(row, column, uncheckedValue(rule));
      });
      return chain();
    },
    clearDataValidations: () => {
      touch(host, sheet, area, "writes");
      sheet.validations.fill(area, undefined);
      return chain();
    },
  };
}

/** A Range as the script sees it. */
export function rangeObject(host: Host, sheet: SimSheet, area: Area): object {
  const ref: RangeRef = { sheet, area };
  const chain = (): object => range;
  const range: object = host.object(
    "Spreadsheet.Range",
    {
      ...placeMethods(host, ref),
      ...valueMethods(host, ref, chain),
      ...styleMethods(host, ref, chain),
      ...mergeMethods(host, ref, chain),
      ...validationMethods(host, ref, chain),
      setBorder: borderMethod(host, ref, chain),
      clearNote: () => {
        sheet.styles.Note.fill(area, undefined);
        return chain();
      },
      clearFormat: () => {
        touch(host, sheet, area, "writes");
        for (const [one] of STYLE_PROPERTIES) if (one !== "Note") sheet.styles[one].fill(area, undefined);
        for (const side of SIDES) sheet.borders[side].fill(area, undefined);
        sheet.rules = sheet.rules.filter((rule) => !rule.areas.every((one) => contains(area, one)));
        return chain();
      },
    },
    ref,
  );
  return range;
}
