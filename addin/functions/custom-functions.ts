/** The part of the custom functions runtime that is used here, as its documentation states it. */
declare global {
  // The runtime gives its classes in a namespace of this name.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace CustomFunctions {
    /** `invalidValue` and `notAvailable` carry a text, which the user sees on the cell. */
    const ErrorCode: { readonly invalidValue: "#VALUE!"; readonly notAvailable: "#N/A" };

    class Error {
      constructor(code: "#VALUE!" | "#N/A", message: string);
      readonly code: string;
      readonly message: string;
    }

    function associate(name: string, compute: (...ranges: unknown[][][]) => unknown[][]): void;
  }
}

export {};
