import type { Model, Project } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import type { Row } from "../model/row.ts";
import { keeps, moneyOf } from "../model/row.ts";
import { reserveLeft } from "../quantify/contingency.ts";
import type { Column } from "../register/column.ts";
import type { Columns } from "../register/register.ts";
import { numberOf } from "../score/measured.ts";
import { isEndedState } from "../model/work-state.ts";

/** The contingency of one project or program, whole currency units; undefined where its register keeps none. */
export interface Reserve {
  readonly contingency: number | undefined;
  readonly used: number | undefined;
  /** Contingency less what was drawn; undefined where either is blank. */
  readonly left: number | undefined;
  /** What was drawn is not kept: at most the whole is left. */
  readonly atMost: boolean;
}

/** Columns of a register that may hold a contingency. */
type Reserved = Columns & { readonly contingency: Column<number>; readonly contingencyUsed: Column<number> };

/** What a row holds against its risks. */
export function reserveOf<C extends Reserved>(row: Row<C>, exchange: Exchange): Reserve | undefined {
  if (!keeps(row.register, "contingency")) return undefined;
  const contingency = moneyOf(row, "contingency", exchange);
  const used = moneyOf(row, "contingencyUsed", exchange);
  const { amount, atMost } = reserveLeft(contingency, used, keeps(row.register, "contingencyUsed"));
  return { contingency, used, left: numberOf(amount), atMost };
}

/** Work that has ended holds no reserve against what may still come. */
export const holdsReserve = ({ state }: Pick<Project, "state">): boolean => !isEndedState(state);

/** Reserves of several rows of one scope together. */
export interface ScopeReserve {
  /** Sum of what is known, whole currency units. */
  readonly left: number;
  readonly contingency: number;
  /** Rows with a known reserve, and rows of the scope without one. */
  readonly counted: number;
  readonly missing: number;
  readonly atMost: boolean;
}

/** Adds up the reserves of a scope; undefined where none is known. Reserves of different rows are different money. */
export function addReserves(reserves: readonly (Reserve | undefined)[]): ScopeReserve | undefined {
  let left = 0;
  let contingency = 0;
  let counted = 0;
  let atMost = false;
  for (const one of reserves) {
    if (one?.left === undefined) continue;
    left += one.left;
    contingency += one.contingency ?? 0;
    counted += 1;
    atMost = atMost || one.atMost;
  }
  if (counted === 0) return undefined;
  return { left, contingency, counted, missing: reserves.length - counted, atMost };
}

/** Reserves by position in the model; programs are those that have a row of their own. */
export interface Reserves {
  readonly projects: readonly (Reserve | undefined)[];
  readonly programs: readonly (Reserve | undefined)[];
}

export function reservesOf({ projects, programs, exchange }: Model): Reserves {
  return {
    projects: projects.map(({ row }) => reserveOf(row, exchange)),
    programs: programs.map(({ row }) => (row === undefined ? undefined : reserveOf(row, exchange))),
  };
}
