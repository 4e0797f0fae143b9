/** How much a script may do: by the user's consent, and by what started it. */
export type Mode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

const MENUS = /^(SpreadsheetApp\.getUi|Ui\.(createMenu|createAddonMenu)|Menu\.|Session\.getActiveUserLocale|Logger\.)/;
const DIALOGS = /^Ui\.(showSidebar|showModalDialog|showModelessDialog|alert|prompt)$/;
const TRIGGERS = /^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/;
const WRITES =
  /^(Range|RangeList|Sheet|Spreadsheet|NamedRange)\.(set|clear|insert|delete|remove|merge|break|hide|show|protect|update|move|rename|toast|uncheck)/;
const OTHER_FILES = /^SpreadsheetApp\.(open|create)/;

/** The scope that a call lacks in a mode; undefined when it may be made. */
export function denied(mode: Mode, name: string): string | undefined {
  switch (mode) {
    case "FULL":
      return undefined;
    case "NONE":
      return MENUS.test(name) ? undefined : "spreadsheets.currentonly";
    case "LIMITED":
      return TRIGGERS.test(name) ? "script.scriptapp" : DIALOGS.test(name) ? "script.container.ui" : undefined;
    case "CUSTOM_FUNCTION":
      return WRITES.test(name) || /^(Ui|SpreadsheetApp\.getUi)/.test(name) ? "spreadsheets" : undefined;
  }
}

/** The scope that a call needs and the manifest does not ask for. */
export function scopeMissing(scopes: readonly string[], name: string): string | undefined {
  const lacks = (scope: string): string | undefined => (scopes.includes(scope) ? undefined : scope);
  if (TRIGGERS.test(name)) return lacks("script.scriptapp");
  if (name.startsWith("Ui.show")) return lacks("script.container.ui");
  if (OTHER_FILES.test(name)) return lacks("spreadsheets");
  return /^(Range|Sheet|Spreadsheet)\./.test(name) && !scopes.includes("spreadsheets")
    ? lacks("spreadsheets.currentonly")
    : undefined;
}
