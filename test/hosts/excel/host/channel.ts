import { Node } from "./book.ts";
import { openEvents } from "./events.ts";
import { NEWEST, FLOOR, appContext, offers } from "./context.ts";
import type { SimWorkbook } from "./book.ts";
import { BEHAVIORS } from "./classes/index.ts";
import { execute } from "./execute.ts";
import type { HostRequest } from "./execute.ts";
import { answerTo, dig, eventFor, readFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Host } from "./host.ts";
import type { Metadata } from "./metadata.ts";
import { openUser } from "./user.ts";
import type { User } from "./user.ts";
import { FAULT, openLedger } from "./wire.ts";
import type { Ledger, Wire } from "./wire.ts";

export interface HostOptions {
  readonly workbook: SimWorkbook;
  readonly metadata: Metadata;
  /** Offers no more than the product asks for. */
  readonly floor?: boolean;
  /** Largest request and answer in bytes; 5 MiB when absent. */
  readonly requestLimit?: number;
  readonly responseLimit?: number;
  /** What stands between the areas of an address that the client gives; a comma when absent. */
  readonly listSeparator?: "," | ";";
  readonly conversationId: string;
  readonly documentUrl?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
}

/** The host's end of the message channel; it knows nothing of windows. */
export interface HostChannel {
  readonly workbook: SimWorkbook;
  readonly wire: Wire;
  readonly user: User;
  /** Takes a message of the client; `post` sends the answer, and later the events. */
  readonly receive: (text: unknown, post: (text: string) => void) => void;
}

const MIB_5 = 5 * 1024 * 1024;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const SETTINGS_SAVE = 76;
const DELAY_FOR_CELL_EDIT = 64;
const INTERNAL_ERROR = 5001;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

interface State {
  readonly host: Host;
  readonly ledger: Ledger;
  readonly options: HostOptions;
  readonly requirements: Readonly<Record<string, string>>;
  readonly registrations: Map<string, { readonly frame: Frame; readonly post: (text: string) => void }>;
  readonly completed: string[];
  isEditing: boolean;
  /** Requests that wait for the end of a cell edit. */
  readonly waiting: (() => void)[];
}

function deliver({ host, registrations }: State): void {
  const { events, hasSelected } = host.events.take();
  const rich = registrations.get("richApiMessage");
  const entries = events.map((one) => [65_536, one.eventType, one.targetId, JSON.stringify(one.payload)]);
  if (rich && entries.length > 0) rich.post(eventFor(rich.frame, { ArrayData: entries }));
  const selection = registrations.get("documentSelectionChanged");
  if (selection && hasSelected) selection.post(eventFor(selection.frame, {}));
}

/** Giving back references, and what the client tells by itself at start-up, is nobody's work. */
function isBackground({ Actions, ObjectPaths }: HostRequest): boolean {
  const isReturn = (name: string | undefined): boolean => /^_Remove(All)?References?$/.test(name ?? "");
  const isPassive = Actions.every((action) => action.ActionType === 1 || isReturn(action.Name));
  if (isPassive && Actions.some((action) => isReturn(action.Name))) return true;
  return Object.values(ObjectPaths).some((path) => path.Name?.includes("AddinInternalService"));
}

interface Size {
  readonly actions: number;
  readonly requestBytes: number;
}

interface Answer {
  readonly error: number;
  readonly text: string;
}

function fault(ledger: Ledger, size: Size, code: number): Answer {
  ledger.note({ ...size, responseBytes: 0, error: code });
  return { error: code, text: "" };
}

function process({ host, ledger, options, isEditing }: State, body: string): Answer {
  // The client's own build makes the request.
  const request = JSON.parse(body) as HostRequest;
  if (isBackground(request)) {
    ledger.noteUncounted();
    return { error: 0, text: JSON.stringify(execute(host, request).response) };
  }
  const size = { actions: request.Actions.length, requestBytes: bytesOf(body) };
  if (isEditing) return fault(ledger, size, FAULT.cellEditMode);
  return answer({ host, ledger, options }, request, size);
}

function answer(
  { host, ledger, options }: Pick<State, "host" | "ledger" | "options">,
  request: HostRequest,
  size: Size,
): Answer {
  const planned = ledger.nextFault();
  if (planned?.isLate === false) return fault(ledger, size, planned.code);
  const { requestLimit = MIB_5, responseLimit = MIB_5 } = options;
  if (size.requestBytes > requestLimit) return fault(ledger, size, FAULT.requestTooLarge);
  const { response, unsupported } = execute(host, request);
  if (unsupported !== undefined) ledger.noteUnsupported(unsupported);
  const text = JSON.stringify(response);
  const responseBytes = bytesOf(text);
  if (planned) return fault(ledger, size, planned.code);
  if (responseBytes > responseLimit) return fault(ledger, size, FAULT.responseTooLarge);
  ledger.note({ ...size, responseBytes, error: response.Error?.Code });
  return { error: 0, text };
}

function richApi(state: State, frame: Frame, post: (text: string) => void): void {
  const array = dig(frame._data, "ArrayData");
  const body = dig(array, 4);
  const flags = Number(dig(array, 6) ?? 0);
  const run = (): void => {
    const { error, text } = process(state, typeof body === "string" ? body : "{}");
    post(answerTo(frame, { Version: 1, Error: error, ...(error === 0 && { Data: [200, [], text] }) }));
    deliver(state);
  };
  if (state.isEditing && (flags & DELAY_FOR_CELL_EDIT) !== 0) state.waiting.push(run);
  else run();
}

function saveSettings({ host }: State, frame: Frame): void {
  const entries = dig(frame._data, "DdaSettingsMethod", "Properties");
  host.book.settings.clear();
  for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : [])
    host.book.settings.set(String(dig(entry, 0)), String(dig(entry, 1)));
}

function executeMethod(state: State, frame: Frame, post: (text: string) => void): void {
  const dispatch = dig(frame._data, "DdaMethod", "DispatchId") ?? dig(frame._data, "DdaSettingsMethod", "DispatchId");
  if (dispatch === RICH_API) {
    richApi(state, frame, post);
    return;
  }
  const isKnown = dispatch === SETTINGS_SAVE || dispatch === COMMAND_COMPLETED || dig(frame._data, "DdaSettingsMethod");
  if (dispatch === COMMAND_COMPLETED)
    state.completed.push(String(dig(frame._data, "0") ?? dig(frame._data, "ArrayData", 0)));
  else if (isKnown) saveSettings(state, frame);
  else state.ledger.noteUnsupported(`method ${String(dispatch)} of the document`);
  post(answerTo(frame, { Version: 1, Error: isKnown ? 0 : INTERNAL_ERROR }));
}

function contextAnswer({ host, options, requirements }: State): unknown {
  return {
    ...appContext(host.book, {
      conversationId: options.conversationId,
      requirements,
      documentUrl: options.documentUrl ?? `https://files.example/${encodeURIComponent(host.book.name)}`,
      displayLanguage: options.displayLanguage ?? "en-US",
      contentLanguage: options.contentLanguage ?? "en-US",
    }),
  };
}

function receive(state: State, text: unknown, post: (text: string) => void): void {
  const frame = readFrame(text);
  if (!frame) return;
  const name = frame._actionName;
  if (name === "ContextActivationManager_getAppContextAsync") post(answerTo(frame, contextAnswer(state)));
  else if (name === "executeMethod") executeMethod(state, frame, post);
  else if (frame._actionType === 1) {
    state.registrations.set(name, { frame, post });
    post(answerTo(frame, { Error: 0 }));
  } else if (frame._actionType === 2) {
    state.registrations.delete(name);
    post(answerTo(frame, { Error: 0 }));
  } else post(answerTo(frame, null));
}

function makeHost(options: HostOptions, requirements: Readonly<Record<string, string>>): Host {
  return {
    book: options.workbook,
    metadata: options.metadata,
    behaviors: BEHAVIORS,
    events: openEvents(),
    supports: (set) => offers(requirements, set),
    listSeparator: options.listSeparator ?? ",",
    root: new Node("Workbook"),
    references: new Map(),
    known: new WeakMap(),
  };
}

/** Opens a host on a workbook. */
export function openHost(options: HostOptions): HostChannel {
  const requirements = options.floor === true ? FLOOR : NEWEST;
  const ledger = openLedger();
  const state: State = {
    host: makeHost(options, requirements),
    ledger,
    options,
    requirements,
    registrations: new Map(),
    completed: [],
    isEditing: false,
    waiting: [],
  };
  const user = openUser(state.host, {
    deliver: () => {
      deliver(state);
    },
    completed: state.completed,
    invoke: (commandId, functionName, source) => {
      const registered = state.registrations.get("appCommandInvoked");
      if (!registered) throw new Error("The add-in listens to no commands.");
      registered.post(
        eventFor(registered.frame, [commandId, functionName, JSON.stringify({ source: { id: source } })]),
      );
    },
    edit: (isEditing) => {
      state.isEditing = isEditing;
      if (!isEditing) for (const run of state.waiting.splice(0)) run();
    },
  });
  return {
    workbook: options.workbook,
    wire: ledger,
    user,
    receive: (text, post) => {
      receive(state, text, post);
    },
  };
}
