import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { ColorCounts, Rollup, RollupLevel, Rollups, Total } from "../rollup/rollup.ts";
import { numberOf } from "../value/measured.ts";
import type { ReportApart, ReportExposure, ReportFunds, ReportTotal } from "./report-money.ts";
import { reportApart, reportExposure, reportFunds, reportTotal } from "./report-money.ts";
import type { ReportWork } from "./report-work.ts";
import { type ReportControl, reportControl } from "./report-control.ts";
import type { ReportSuccess } from "./report-success.ts";
import { reportSuccess } from "./report-success.ts";
import { reportWork } from "./report-work.ts";
import { cleanNumber, moneyNumber } from "./report-number.ts";

export interface ReportRisk {
  readonly id: string | null;
  readonly project: string | null;
  readonly score: number | null;
  readonly band: string | null;
  readonly preset: string;
  /** As the register says it; null when blank or not kept. */
  readonly status: string | null;
  /** What the status means for counting. */
  readonly standing: AssessedRisk["standing"];
  /** Probability times mean cost; null without either. */
  readonly exposure: number | null;
}

export interface ReportRollup {
  readonly level: RollupLevel;
  readonly key: string;
  readonly name: string;
  readonly projects: number;
  readonly active: number;
  readonly reported: ColorCounts;
  readonly computed: ColorCounts;
  readonly totals: Readonly<Record<keyof Rollup["totals"], ReportTotal>>;
  /** Totals in currencies without a rate. */
  readonly apart: readonly ReportApart[];
  /** Ratios of sums, percent or index. */
  readonly ratios: Readonly<Record<"overrunPercent" | "yearVariancePercent" | "cpi" | "spi", number | null>>;
  /** Of the computed colors: coverage × freshness; null without an active project. */
  readonly confidencePercent: number | null;
  /** Latest expected finish of the active projects against its baseline, calendar days; negative when even that is early. */
  readonly worstSlipDays: number | null;
  readonly worstSlipProject: string | null;
  readonly risks: {
    readonly byBand: Readonly<Record<string, number>>;
    readonly open: number;
    readonly unscored: number;
  };
  readonly funds: ReportFunds;
  /** Null where no risk of it has probability and cost. */
  readonly exposure: ReportExposure | null;
  /** What the registers of execution add up to. */
  readonly work: ReportWork;
  readonly success: ReportSuccess;
  /** Of programs: how they manage their projects. */
  readonly control: ReportControl | null;
}

/** One risk as it is counted: its residual pair, else the only pair given. */
export function reportRisk(risk: AssessedRisk, model: Model): ReportRisk {
  const { row, project } = risk.item;
  return {
    id: valueOf(row, "id") ?? null,
    project: project === undefined ? null : (model.projects[project]?.key ?? null),
    score: cleanNumber(risk.residual?.score),
    band: risk.residual?.bandName ?? null,
    preset: risk.preset.id,
    status: valueOf(row, "status") ?? null,
    standing: risk.standing,
    exposure: moneyNumber(risk.exposure, model.unit),
  };
}

function reportRollup(rollup: Rollup, assessments: Assessments): ReportRollup {
  const { model, policy } = assessments;
  const { totals, overrun, yearVariance, cpi, spi, risks } = rollup;
  const money = (total: Total): ReportTotal => reportTotal(total, model.unit);
  const percent = (value: number | undefined): number | null =>
    cleanNumber(value === undefined ? undefined : value * 100);
  return {
    level: rollup.level,
    key: rollup.key,
    name: rollup.name,
    projects: rollup.members.length,
    active: rollup.active,
    reported: rollup.reported,
    computed: rollup.computed,
    totals: {
      budget: money(totals.budget),
      actualCost: money(totals.actualCost),
      forecastCost: money(totals.forecastCost),
      yearBaseline: money(totals.yearBaseline),
      yearForecast: money(totals.yearForecast),
    },
    apart: rollup.apart.map((one) => reportApart(one, model.unit)),
    ratios: {
      overrunPercent: percent(numberOf(overrun.ratio)),
      yearVariancePercent: percent(numberOf(yearVariance.ratio)),
      cpi: cleanNumber(numberOf(cpi.ratio)),
      spi: cleanNumber(numberOf(spi.ratio)),
    },
    confidencePercent: percent(rollup.confidence?.value),
    worstSlipDays: rollup.worstSlipDays ?? null,
    worstSlipProject:
      rollup.worstSlipProject === undefined ? null : (model.projects[rollup.worstSlipProject]?.key ?? null),
    risks: { byBand: risks.byBand, open: risks.open, unscored: risks.unscored },
    funds: reportFunds(rollup.funds, model.unit),
    exposure: reportExposure(rollup.exposure, model, policy),
    work: reportWork(rollup.work, model.unit),
    success: reportSuccess(rollup.success),
    control: reportControl(rollup, assessments),
  };
}

/** The organization, then the portfolios, then the programs, then the slices of the column that was chosen under Group by. */
export const reportRollups = (rollups: Rollups, assessments: Assessments): readonly ReportRollup[] =>
  [rollups.organization, ...rollups.portfolios, ...rollups.programs, ...rollups.slices].map((rollup) =>
    reportRollup(rollup, assessments),
  );
