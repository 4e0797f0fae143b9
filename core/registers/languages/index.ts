import type { Column } from "../../register/column.ts";
import type { Columns, Family } from "../../register/register.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import type { FieldHeaders, Language } from "./language.ts";
import { OFFICE_TITLES } from "./office-titles.ts";
import { SPANISH } from "./spanish.ts";

const LANGUAGES: readonly Language[] = [GERMAN, FRENCH, SPANISH];

/** The headers of one kind as tables keep them, whatever its columns. */
interface Headers {
  readonly titles?: readonly string[];
  readonly nouns?: readonly string[];
  readonly columns: Readonly<Record<string, FieldHeaders | undefined>>;
}

function spoken(column: Column<unknown>, headers: readonly FieldHeaders[]): Column<unknown> {
  if (headers.length === 0) return column;
  const weak = [...(column.weak ?? []), ...headers.flatMap((one) => one.weak ?? [])];
  return {
    ...column,
    aliases: [...column.aliases, ...headers.flatMap((one) => one.aliases ?? [])],
    ...(weak.length === 0 ? {} : { weak }),
  };
}

/** A kind of register with the headers of the languages that are read beside English. */
export function inLanguages(family: Family): Family {
  const all = LANGUAGES.flatMap((language): readonly Headers[] => {
    const found: Headers | undefined = language[family.kind];
    return found === undefined ? [] : [found];
  });
  const titles = [...all.flatMap((headers) => headers.titles ?? []), ...(OFFICE_TITLES[family.kind] ?? [])];
  if (all.length === 0 && titles.length === 0) return family;
  const columns: Record<string, Column<unknown>> = {};
  for (const [field, column] of Object.entries<Columns[string]>(family.columns))
    columns[field] = spoken(
      column,
      all.flatMap((headers) => headers.columns[field] ?? []),
    );
  return {
    ...family,
    titles: [...family.titles, ...titles],
    nouns: [...family.nouns, ...all.flatMap(({ nouns = [] }) => nouns)],
    columns,
  };
}
