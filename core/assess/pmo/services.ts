import {
  pmoEffort,
  type PmoEffort,
  type Service,
  serviceProgress,
  type ServiceProgress,
} from "../../lifecycle/services.ts";
import type { OfficeItem } from "../../model/beside-model.ts";
import type { Model } from "../../model/model.ts";
import { serviceOf } from "./pmo-evidence.ts";

/** A service with how far it has come. */
export interface AssessedService {
  readonly item: OfficeItem<"services">;
  readonly service: Service;
  readonly progress: ServiceProgress;
}

export interface Services {
  readonly list: readonly AssessedService[];
  readonly effort: PmoEffort;
  /** Stages done of all stages of the services that are not withdrawn, percent; undefined where all are. */
  readonly percent: number | undefined;
  readonly current: number;
  readonly neverEvaluated: number;
}

/** The services of the PMO and its type by where the effort lies; undefined where no services are kept. */
export function assessServices({ services, day }: Model): Services | undefined {
  if (services.length === 0) return undefined;
  const list = services.map((item): AssessedService => {
    const service = serviceOf(item.row);
    return { item, service, progress: serviceProgress(service, day) };
  });
  const current = list.filter(({ service }) => !service.withdrawn);
  const sum = current.reduce((total, { progress }) => total + progress.percent, 0);
  return {
    list,
    effort: pmoEffort(list.map(({ service }) => service)),
    percent: current.length === 0 ? undefined : sum / current.length,
    current: current.length,
    neverEvaluated: current.filter(({ progress }) => progress.facts.some(({ code }) => code === "SVC-02")).length,
  };
}
