import type { Day, WorkCalendar } from "../day.ts";
import type { Settings } from "../register/settings.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import type { AcceptanceState } from "../words/vocabularies.ts";
import type { BesideModel } from "./beside-model.ts";
import type { Item } from "./item.ts";
import type { Exchange, MoneyUnit } from "./money.ts";
import type { Row } from "./row.ts";

export type { Item, Level } from "./item.ts";

/** The state of work; "Unknown" where the register keeps none or its word is not known. */
export type WorkState = "Proposed" | "Active" | "On hold" | "Completed" | "Cancelled" | "Transferred" | "Unknown";

export interface Project {
  /** Position in `Model.projects`. */
  readonly index: number;
  /** Id, else name: what the JSON output and links between registers call it. */
  readonly key: string;
  readonly name: string;
  readonly row: Row<ColumnsOf<"projects">>;
  /** Positions in `Model.programs` and `Model.portfolios`; the portfolio is its own, else its program's. */
  readonly program: number | undefined;
  readonly portfolio: number | undefined;
  /** Position in `Model.slices.list`; undefined without a value, and where nothing was chosen. */
  readonly slice: number | undefined;
  readonly state: WorkState;
  /** Active or on hold, or of unknown state and not closed. */
  readonly active: boolean;
}

export interface Program {
  readonly index: number;
  readonly key: string;
  readonly name: string;
  /** Absent when the program is known only from the projects that name it. */
  readonly row: Row<ColumnsOf<"programs">> | undefined;
  readonly portfolio: number | undefined;
  readonly projects: readonly number[];
}

export interface Portfolio {
  readonly index: number;
  readonly key: string;
  readonly name: string;
  readonly row: Row<ColumnsOf<"portfolios">> | undefined;
  readonly programs: readonly number[];
  /** All its projects, those of its programs included. */
  readonly projects: readonly number[];
}

/** The projects that share a value of the column that was chosen under Group by. */
export interface Slice {
  readonly index: number;
  /** The value in lower case, which tells it from others. */
  readonly key: string;
  /** The value as most rows write it. */
  readonly name: string;
  readonly projects: readonly number[];
}

/** What projects can be grouped by beside programs and portfolios, and how they are. */
export interface Slices {
  /** Headers of columns that no field reads and that hold 2 to 25 values, most rows sharing theirs with others; in their order. */
  readonly offered: readonly string[];
  /** The header that was chosen; undefined where none was, or where no projects can be grouped by it. */
  readonly header: string | undefined;
  /** One for each value, in its natural order; empty without a header. */
  readonly list: readonly Slice[];
}

export type RiskItem = Item<ColumnsOf<"risks">>;
export type IssueItem = Item<ColumnsOf<"issues">>;
export type ChangeItem = Item<ColumnsOf<"changes">>;
export type ActionItem = Item<ColumnsOf<"actions">>;
export type DecisionItem = Item<ColumnsOf<"decisions">>;

/** What an acceptance register says of a deliverable, and the row that says it. */
export interface RegisteredAcceptance {
  readonly state: AcceptanceState;
  readonly row: Row<ColumnsOf<"acceptance">>;
}

export interface MilestoneItem extends Item<ColumnsOf<"milestones">> {
  /** Undefined where no acceptance register holds it. */
  readonly registered?: RegisteredAcceptance;
}

export type GateItem = Item<ColumnsOf<"gates">>;
export type ActualItem = Item<ColumnsOf<"actuals">>;

/** A baseline finish as a snapshot shows it. */
export interface PastBaseline {
  /** Status date of the snapshot. */
  readonly day: Day;
  readonly finish: Day;
}

/** Past baselines of a project, oldest first. */
export type BaselinesBefore = (key: string) => readonly PastBaseline[];

/** The registers joined by key, as of one day. */
export interface Model extends BesideModel {
  readonly day: Day;
  readonly calendar: WorkCalendar;
  readonly settings: Settings;
  readonly registers: RegisterSet;
  /** Unit in which sheets and JSON show money. */
  readonly unit: MoneyUnit;
  /** The workbook's currency and the rates into it. */
  readonly exchange: Exchange;
  /** What Snapshots tell of a project's baseline finish, by its key; undefined without snapshots of earlier days. */
  readonly baselinesBefore?: BaselinesBefore | undefined;
  readonly projects: readonly Project[];
  readonly programs: readonly Program[];
  readonly portfolios: readonly Portfolio[];
  /** What projects can be grouped by beside programs and portfolios, and how they are. */
  readonly slices: Slices;
  readonly risks: readonly RiskItem[];
  readonly issues: readonly IssueItem[];
  readonly changes: readonly ChangeItem[];
  readonly actions: readonly ActionItem[];
  readonly decisions: readonly DecisionItem[];
  readonly milestones: readonly MilestoneItem[];
  readonly gates: readonly GateItem[];
  readonly actuals: readonly ActualItem[];
}
