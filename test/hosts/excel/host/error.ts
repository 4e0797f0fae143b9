/** A refusal of the host, with the code that Excel gives. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You do not have the required permissions to perform the operation.");

/**
 * What the client can send but this host does not do, or does not know at all. Tests look at the list that the wire
 * keeps of these, so that a product that swallows the error still fails.
 */
export class Unsupported extends HostError {}

export const notSimulated = (what: string): Unsupported =>
  new Unsupported("NotImplemented", `The simulated host does not do this: ${what}`);

export const apiNotFound = (what: string, set: string): Unsupported =>
  new Unsupported("ApiNotFound", `${what} needs ${set}, which this host does not have.`);
