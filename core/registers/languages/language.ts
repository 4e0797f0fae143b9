import type { ColumnsOf } from "../set.ts";
import type { RegisterKind } from "../../register/register.ts";

/** Headers of a field in one language: those that mean nothing else, and those that mean it only with the right values below. */
export interface FieldHeaders {
  readonly aliases?: readonly string[];
  readonly weak?: readonly string[];
}

/** What people of one language call the registers of a kind and their columns, beside what the definition itself knows. */
export interface KindHeaders<K extends RegisterKind> {
  readonly titles?: readonly string[];
  readonly nouns?: readonly string[];
  readonly columns: { readonly [F in keyof ColumnsOf<K>]?: FieldHeaders };
}

export type Language = { readonly [K in RegisterKind]?: KindHeaders<K> };
