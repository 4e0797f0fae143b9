/** A message of the client, as far as the host reads it. */
export interface Frame {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a message; undefined for whatever is no request of the client. */
export function readFrame(text: unknown): Frame | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  const frame: unknown = JSON.parse(text);
  const isRequest = isRecord(frame) && frame["_messageType"] === 0 && typeof frame["_actionName"] === "string";
  // The fields above are checked; the client's own build gives the others.
  return isRequest ? (frame as unknown as Frame) : undefined;
}

/** Value below an object by a path of keys; undefined where the path ends early. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (Array.isArray(at)) at = at[Number(key)] as unknown;
    else if (isRecord(at)) at = at[String(key)];
    else return undefined;
  }
  return at;
}

/** An answer to a message. */
export const answerTo = (frame: Frame, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: frame._actionName,
    _conversationId: frame._conversationId,
    _correlationId: frame._correlationId,
    _origin: "",
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
    _data: data,
  });

/** An event for the registration that the message made. */
export const eventFor = (registration: Frame, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _actionName: registration._actionName,
    _conversationId: registration._conversationId,
    _correlationId: registration._correlationId,
    _origin: "",
    _errorCode: 0,
    _serializerVersion: 1,
    _data: data,
  });
