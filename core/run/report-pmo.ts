import type { AssessedMaturity } from "../assess/pmo/maturity.ts";
import type { AssessedOffice } from "../assess/pmo/offices.ts";
import type { PmoPerformance } from "../assess/pmo/pmo.ts";
import type { Measured } from "../score/measured.ts";
import { numberOf } from "../score/measured.ts";
import type { PracticeScore } from "../score/practices.ts";
import type { Model } from "../model/model.ts";
import type { Adherence } from "../value/adherence.ts";
import type { DeliveryRates } from "../value/delivery-rates.ts";
import type { Outcome } from "./outcome.ts";
import { cleanNumber, dayOrNull } from "./report-number.ts";

const percent = (measured: Measured | undefined): number | null => {
  const value = measured === undefined ? undefined : numberOf(measured);
  return value === undefined ? null : cleanNumber(value);
};

function reportServes(serves: AssessedOffice["serves"], { projects, programs, portfolios }: Model) {
  if (serves === undefined) return null;
  const keysOf = (list: readonly { readonly key: string }[], at: readonly number[]): readonly string[] =>
    at.map((index) => list[index]?.key ?? "");
  return {
    projects: keysOf(projects, serves.projects),
    programs: keysOf(programs, serves.programs),
    portfolios: keysOf(portfolios, serves.portfolios),
  };
}

function reportOffice({ office, kind, serves, facts, phase, loop }: AssessedOffice, model: Model) {
  return {
    id: office.key,
    name: office.name,
    kind: kind ?? null,
    serves: reportServes(serves, model),
    broken: [...facts, ...(loop?.facts ?? [])].map(({ code }) => code),
    phase: (loop === undefined ? phase : loop.shown) ?? null,
    cycle: loop?.cycle ?? null,
    nextAssessment: dayOrNull(loop?.nextAssessment),
  };
}

const reportCompliance = ({ percent: kept, coveragePercent, counts }: Adherence) => ({
  percent: percent(kept),
  coveragePercent: percent(coveragePercent),
  ...counts,
});

const reportRates = ({ projects, onTime, onBudget, quality, firstTime, allThree }: DeliveryRates) => {
  const rate = ({ percent: share, yes, known }: DeliveryRates["onTime"]) => ({ percent: percent(share), yes, known });
  return {
    projects,
    onTime: rate(onTime),
    onBudget: rate(onBudget),
    quality: rate(quality),
    firstTime: rate(firstTime),
    allThree: rate(allThree),
  };
};

function typeOf({ services }: PmoPerformance): string | null {
  if (services === undefined) return null;
  const { type } = services.effort;
  return type.kind === "type" ? type.type : type.kind;
}

const reportOversight = ({ reporting, audits, tools }: PmoPerformance) => ({
  timelinessPercent: percent(reporting?.all.timelinessPercent),
  accuracyPercent: percent(reporting?.all.accuracyPercent),
  toolsPercent: percent(tools?.all.percent),
  openAudits: audits?.open ?? null,
  overdueAudits: audits?.overdue ?? null,
});

const reportPerformance = (pmo: PmoPerformance) => ({
  type: typeOf(pmo),
  coveragePercent: percent(pmo.reach?.countPercent),
  compliance: pmo.compliance === undefined ? null : reportCompliance(pmo.compliance.all),
  ...reportOversight(pmo),
  delivery: pmo.delivery === undefined ? null : reportRates(pmo.delivery.all),
});

const reportScore = ({ achieved, applicable, unanswered, percent: score }: PracticeScore) => ({
  percent: percent(score),
  achieved,
  applicable,
  unanswered,
});

const reportPractices = ({ practices, levels }: AssessedMaturity) =>
  practices === undefined
    ? null
    : {
        ...reportScore(practices.all),
        domains: practices.domains.map(({ dimension, all, stages }) => ({
          dimension,
          ...reportScore(all),
          stages: stages.map((score, at) => ({ stage: levels[at] ?? "", ...reportScore(score) })),
        })),
      };

const reportLevels = ({ object, model, maturity, sumPercent, progress }: AssessedMaturity) => ({
  object,
  model: model ?? null,
  level: maturity?.minimum ?? null,
  limiting: maturity?.limiting ?? null,
  sumPercent: sumPercent === undefined ? null : cleanNumber(sumPercent),
  dimensions: (maturity?.profile ?? []).map(({ dimension, level, insidePercent, target, gap }) => ({
    dimension,
    level,
    insidePercent: percent(insidePercent),
    target: target ?? null,
    gap: gap ?? null,
  })),
  improvements: { done: progress.done, open: progress.open, overdue: progress.overdue },
});

const reportMaturity = (one: AssessedMaturity) => ({
  ...reportLevels(one),
  practices: reportPractices(one),
});

export interface ReportPmo {
  readonly offices: readonly ReturnType<typeof reportOffice>[];
  /** Null where no register of offices or of a PMO is kept. */
  readonly pmo: ReturnType<typeof reportPerformance> | null;
  readonly maturity: readonly ReturnType<typeof reportMaturity>[];
}

/** Offices, what the PMO does, and both maturity assessments. */
export const reportPmo = ({ assessments: { pmo }, model }: Outcome): ReportPmo => ({
  offices: pmo.offices.map((office) => reportOffice(office, model)),
  pmo: pmo.kept ? reportPerformance(pmo) : null,
  maturity: pmo.maturity.map(reportMaturity),
});
