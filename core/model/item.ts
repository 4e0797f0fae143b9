import type { Columns } from "../register/register.ts";
import type { Row } from "./row.ts";

export type Level = "project" | "program" | "portfolio" | "organization";

/** A row of a register that belongs to one entity. */
export interface Item<C extends Columns> {
  readonly row: Row<C>;
  readonly level: Level;
  readonly project: number | undefined;
  readonly program: number | undefined;
  readonly portfolio: number | undefined;
}
