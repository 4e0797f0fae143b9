import type { HostFault } from "./fault.ts";

const PAYLOAD = ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"] as const;

/** Code of an error of the client library; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether a request or its answer was larger than the host takes. */
export const isPayloadError = (error: unknown): boolean => PAYLOAD.some((code) => code === codeOf(error));

/** Whether a person is typing in a cell. */
export const isCellEdit = (error: unknown): boolean => codeOf(error) === "InvalidOperationInCellEditMode";

/** Whether the host can not put an action into its undo list. */
export const isUndoError = (error: unknown): boolean => codeOf(error) === "UndoNotSupported";

/** What the codes of the client library and of the host mean, by code. */
const FAULTS: Readonly<Record<string, Exclude<HostFault["kind"], "protected" | "edited" | "bug">>> = {
  InvalidOperationInCellEditMode: "cellEdit",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  AccessDenied: "accessDenied",
  Unauthenticated: "accessDenied",
  ReadOnly: "accessDenied",
  FilteredRangeConflict: "accessDenied",
  InvalidOrTimedOutSession: "lostSession",
  ConnectionFailure: "lostSession",
  HostRestartNeeded: "lostSession",
  NetworkError: "lostSession",
  Timeout: "lostSession",
  ActivityLimitReached: "tooBusy",
  ServiceNotAvailable: "tooBusy",
  Busy: "tooBusy",
  RequestAborted: "tooBusy",
  WriteNotSupportedWhenModalDialogOpen: "occupied",
  GeneralException: "occupied",
  OperationCellsExceedLimit: "tooLarge",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ApiNotFound: "tooOld",
  ApiNotAvailable: "tooOld",
  UnsupportedFeature: "tooOld",
};

interface Refusal extends Error {
  readonly fault: HostFault;
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && "fault" in error && typeof error.fault === "object";

/** An error that says why Muster itself does not go on. */
export const refusal = (fault: HostFault): Error => Object.assign(new Error(fault.kind), { fault });

/** What an error of the host means. Errors that are not the host's are faults of Muster's own, by their name. */
export function faultOf(error: unknown): HostFault {
  if (isRefusal(error)) return error.fault;
  const code = codeOf(error);
  const kind = code === undefined ? undefined : FAULTS[code];
  if (kind !== undefined) return { kind };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "bug", code: code ?? (error instanceof Error ? error.name : "Error"), message };
}
