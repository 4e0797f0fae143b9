import type { SimWorkbook } from "./book.ts";

export interface ContextOptions {
  readonly conversationId: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly documentUrl: string;
  /** BCP 47 tags of the interface and of the data. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

/** What the newest host of the suite offers: the client's build holds nothing above. */
export const NEWEST: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctions: "1.4",
  CustomFunctionsRuntime: "1.4",
  AddinCommands: "1.1",
  KeyboardShortcuts: "1.1",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
};

/** What the product asks for at least. */
export const FLOOR: Readonly<Record<string, string>> = {
  ExcelApi: "1.10",
  SharedRuntime: "1.1",
  CustomFunctions: "1.3",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
};

/** Whether a requirement set, for example "ExcelApi 1.9", is among those on offer. */
export function offers(requirements: Readonly<Record<string, string>>, set: string): boolean {
  const [name = "", version = "1.0"] = set.split(" ");
  const numbers = (text: string): readonly number[] => text.split(".").map(Number);
  const [major = 0, minor = 0] = numbers(requirements[name] ?? "0.0");
  const [needMajor = 0, needMinor = 0] = numbers(version);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** What the client asks for when it starts. */
export const appContext = (book: SimWorkbook, options: ContextOptions): Readonly<Record<string, unknown>> => ({
  _id: options.conversationId,
  _appName: 16,
  _appVersion: "16",
  _appUILocale: options.displayLanguage,
  _dataLocale: options.contentLanguage,
  _docUrl: options.documentUrl,
  _clientMode: 1,
  _settings: [...book.settings],
  _reason: "documentOpened",
  _requirementMatrix: JSON.stringify(options.requirements),
  _hostFullVersion: "16.0.18000.00000",
  _appInstanceId: "simulated",
  _eToken: "",
  _appDomains: [],
  _osfControlType: 1,
});
