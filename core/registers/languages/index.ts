import type { Column } from "../../register/column.ts";
import type { Columns, Family, RegisterKind } from "../../register/register.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import type { FieldHeaders, Language } from "./language.ts";
import { OFFICE_TITLES } from "./office-titles.ts";
import { SPANISH } from "./spanish.ts";
import { TEMPLATE_HEADERS } from "./template-headers.ts";

const LANGUAGES: readonly Language[] = [GERMAN, FRENCH, SPANISH];
/** The same languages by their codes, in the order of the headers of templates. */
const CODES = ["de", "fr", "es"] as const;

/** The headers of one kind as tables keep them, whatever its columns. */
interface Headers {
  readonly titles?: readonly string[];
  readonly nouns?: readonly string[];
  readonly columns: Readonly<Record<string, FieldHeaders | undefined>>;
}

/** What templates call the columns of a kind, by field. */
const inTemplates = (kind: RegisterKind): Readonly<Record<string, readonly string[] | undefined>> =>
  TEMPLATE_HEADERS[kind] ?? {};

/** Headers of a field in a language: what templates call it, and what offices do. */
export function headersAbroad(
  kind: RegisterKind,
  field: string,
  language: (typeof CODES)[number],
): { readonly ours: string | undefined; readonly theirs: readonly string[] } {
  const at = CODES.indexOf(language);
  const headers: Headers | undefined = LANGUAGES[at]?.[kind];
  return { ours: inTemplates(kind)[field]?.[at], theirs: headers?.columns[field]?.aliases ?? [] };
}

function spoken(column: Column<unknown>, headers: readonly FieldHeaders[], ours: readonly string[]): Column<unknown> {
  if (headers.length === 0 && ours.length === 0) return column;
  const weak = [...(column.weak ?? []), ...headers.flatMap((one) => one.weak ?? [])];
  const aliases = [...column.aliases, ...headers.flatMap((one) => one.aliases ?? []), ...ours];
  return {
    ...column,
    aliases: [...new Set(aliases)].filter((alias) => alias !== column.header),
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
  const ours = inTemplates(family.kind);
  const columns: Record<string, Column<unknown>> = {};
  for (const [field, column] of Object.entries<Columns[string]>(family.columns))
    columns[field] = spoken(
      column,
      all.flatMap((headers) => headers.columns[field] ?? []),
      ours[field] ?? [],
    );
  return {
    ...family,
    titles: [...family.titles, ...titles],
    nouns: [...family.nouns, ...all.flatMap(({ nouns = [] }) => nouns)],
    columns,
  };
}
