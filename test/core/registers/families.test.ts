import { describe, expect, it } from "@jest/globals";
import type { Column } from "../../../core/register/column.ts";
import { normalizeHeader } from "../../../core/register/normalize.ts";
import type { Family } from "../../../core/register/register.ts";
import { FAMILIES } from "../../../core/registers/families.ts";
import { headersAbroad } from "../../../core/registers/languages/index.ts";

/** What templates call a column: they are free to say what another language says as well. */
const inTemplates = (family: Family, field: string): readonly (string | undefined)[] =>
  (["de", "fr", "es"] as const).map((language) => headersAbroad(family.kind, field, language).ours);

function repeated(column: Column<unknown>, templates: readonly (string | undefined)[]): string[] {
  const seen = new Set([normalizeHeader(column.header)]);
  return [...column.aliases, ...(column.weak ?? []), ...(column.faint ?? [])].filter((header) => {
    const key = normalizeHeader(header);
    const isRepeat = seen.has(key) && !templates.includes(header);
    seen.add(key);
    return isRepeat;
  });
}

describe("headers of columns", () => {
  it("say nothing twice within a column", () => {
    const repeats = FAMILIES.flatMap((family) =>
      Object.entries(family.columns).flatMap(([field, column]) =>
        repeated(column, inTemplates(family, field)).map((header) => `${family.kind}.${field}: ${header}`),
      ),
    );
    expect(repeats).toEqual([]);
  });
});
