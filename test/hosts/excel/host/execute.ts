import { call, itemByKey, navigate, setScalar } from "./access.ts";
import { nextId, Node } from "./book.ts";
import { HostError, Unsupported, itemNotFound, notSimulated } from "./error.ts";
import type { Host } from "./host.ts";
import { identified, query } from "./query.ts";
import type { QueryInfo } from "./query.ts";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface HostRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface HostResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: HostFailure;
}

/** What the action that failed is told. */
export interface HostFailure {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Index in the request's actions. */
  readonly ActionIndex: number;
}

/** What a request met that the host does not do. */
export interface Execution {
  readonly response: HostResponse;
  readonly unsupported: string | undefined;
}

interface Run {
  readonly host: Host;
  readonly request: HostRequest;
  readonly resolved: Map<number, Node | null>;
}

function withObject(run: Run, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withObject(run, one));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const path: unknown = entries[0]?.[0] === "_ObjectPathId" ? entries[0][1] : undefined;
  if (typeof path === "number") return resolve(run, path);
  return Object.fromEntries(entries.map(([key, one]) => [key, withObject(run, one)]));
}

function readArgument(run: Run, value: unknown, reference: unknown): unknown {
  if (Array.isArray(reference) && Array.isArray(value))
    return value.map((one: unknown, i) => readArgument(run, one, reference[i]));
  if (typeof reference === "number" && reference !== 0) return resolve(run, reference);
  return withObject(run, value);
}

const readArguments = (run: Run, info: ArgumentInfo | undefined): readonly unknown[] =>
  (info?.Arguments ?? []).map((value, i) => readArgument(run, value, info?.ReferencedObjectPathIds?.[i] ?? 0));

/** Services of the platform that the client reaches for by itself. */
const SERVICES: readonly string[] = ["Microsoft.InternalService.AddinInternalService"];

function resolveService(name: string): Node {
  if (!SERVICES.includes(name)) throw notSimulated(`service ${name}`);
  return new Node(name);
}

function resolveBelow(run: Run, path: ObjectPath): Node | null {
  const parent = resolve(run, path.ParentObjectPathId ?? 0);
  if (!parent) return null;
  const name = path.Name ?? "";
  const args = readArguments(run, path.ArgumentInfo);
  if (path.ObjectPathType === 4) return navigate(run.host, parent, name);
  if (path.ObjectPathType === 5) return itemByKey(run.host, parent, args[0]);
  const found = call(run.host, parent, name, args);
  if (found !== null && !(found instanceof Node)) throw notSimulated(`${parent.type}.${name} as an object`);
  return found;
}

function resolvePath(run: Run, path: ObjectPath): Node | null {
  if (path.ObjectPathType === 1) return run.host.root;
  if (path.ObjectPathType === 2) return resolveService(path.Name ?? "");
  if (path.ObjectPathType === 7) return null;
  if (path.ObjectPathType !== 6) return resolveBelow(run, path);
  const kept = run.host.references.get(path.Name ?? "");
  if (!kept) throw new HostError("InvalidReference", "The object is no longer valid.");
  return kept;
}

/** The object of a path; each path runs once for a request, when an action first needs it. */
function resolve(run: Run, id: number): Node | null {
  const known = run.resolved.get(id);
  if (known !== undefined) return known;
  const path = run.request.ObjectPaths[String(id)];
  if (!path) throw new HostError("InvalidObjectPath", `The request has no object path ${id}.`);
  const node = resolvePath(run, path);
  run.resolved.set(id, node);
  return node;
}

/** "_KeepReference" and its like hold for every class that has them. */
function callKeeping(host: Host, node: Node, name: string, args: readonly unknown[]): unknown {
  if (name === "_KeepReference") {
    node.referenceId ??= `ref-${nextId(host.book, "reference")}`;
    host.references.set(node.referenceId, node);
    return null;
  }
  if (SERVICES.includes(node.type)) return null;
  return call(host, node, name, args);
}

function act(run: Run, action: Action): unknown {
  const { host } = run;
  const node = resolve(run, action.ObjectPathId);
  const name = action.Name ?? "";
  const args = readArguments(run, action.ArgumentInfo);
  if (action.ActionType === 1) return node;
  if (action.ActionType === 2) return query(host, node, action.QueryInfo ?? {});
  if (action.ActionType === 3) return actMethod(host, node, name, args);
  if (action.ActionType !== 4) throw notSimulated(`action type ${action.ActionType}`);
  if (!node) throw itemNotFound();
  setScalar(host, node, name, args[0]);
  return null;
}

/** A null object answers questions with nothing, and refuses to be changed. */
function actMethod(host: Host, node: Node | null, name: string, args: readonly unknown[]): unknown {
  if (!node && /^(_|Get)/.test(name)) return null;
  if (!node) throw itemNotFound();
  const value = callKeeping(host, node, name, args);
  return value instanceof Node ? identified(host, value) : value;
}

function locate(run: Run, action: Action): string {
  const path = run.request.ObjectPaths[String(action.ObjectPathId)];
  const parent = run.resolved.get(path?.ParentObjectPathId ?? -1);
  const node = run.resolved.get(action.ObjectPathId);
  const name = node ? (action.Name ?? "") : (path?.Name ?? "");
  return `${(node ?? parent)?.type ?? ""}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Runs the actions of a request one after the other; the first that fails ends it, what was done before stays. */
export function execute(host: Host, request: HostRequest): Execution {
  const run: Run = { host, request, resolved: new Map() };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let failure: HostResponse["Error"];
  let unsupported: string | undefined;
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === 5) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: action.ActionType === 5 ? null : act(run, action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error instanceof Unsupported) unsupported = error.message;
      const { code, message } = error;
      failure = {
        Code: code,
        Message: message,
        Location: locate(run, action),
        HttpStatusCode: 400,
        ActionIndex: index,
      };
      break;
    }
  }
  // An object may have been kept by an action after the one that made it: its identity is told last.
  const told = results.map(({ ActionId, Value }) => ({
    ActionId,
    Value: Value instanceof Node ? identified(host, Value) : Value,
  }));
  const response = { Results: told, TraceIds: traces, ...(failure && { Error: failure }) };
  return { response, unsupported };
}
