import { ruleBuilder } from "./rules.ts";
import { isRangeRef, rangeObject } from "./range.ts";
import { isSheet, sheetObject } from "./sheet.ts";
import { spreadsheetObject } from "./spreadsheet.ts";
import type { Host, Methods } from "./host.ts";
import { htmlObject, uiObject } from "./user-interface.ts";
import { validationBuilder } from "./validation.ts";
import { instantToSerial, offsetText } from "./zone.ts";
import { isTrigger, triggerBuilder, triggerObject } from "./triggers.ts";

function spreadsheetApp(host: Host): object {
  const spreadsheet = (): object | null => (host.hasDocument ? spreadsheetObject(host) : null);
  return host.object("Spreadsheet.SpreadsheetApp", {
    getActive: spreadsheet,
    getActiveSpreadsheet: spreadsheet,
    getUi: () => (host.hasUi ? uiObject(host) : host.fail("Cannot call SpreadsheetApp.getUi() from this context.")),
    flush: () => undefined,
    newConditionalFormatRule: () => ruleBuilder(host),
    newDataValidation: () => validationBuilder(host),
    getActiveSheet: () => {
      const sheet = host.book.sheets[host.book.active.sheet];
      return sheet ? sheetObject(host, sheet) : null;
    },
    setActiveSheet: (given: unknown) => {
      const sheet = host.selfOf(given, isSheet);
      host.book.active = { sheet: host.book.sheets.indexOf(sheet), row: 0, column: 0 };
      return sheetObject(host, sheet);
    },
    setActiveRange: (given: unknown) => {
      const { sheet, area } = host.selfOf(given, isRangeRef);
      host.book.active = { sheet: host.book.sheets.indexOf(sheet), row: area.top, column: area.left };
      return rangeObject(host, sheet, area);
    },
  });
}

function lockObject(host: Host): object {
  let held = false;
  const tryLock = (wait: number): boolean => {
    if (!host.book.lockedElsewhere) held = true;
    else host.clock.now += wait;
    return held;
  };
  return host.object("Lock.Lock", {
    tryLock,
    waitLock: (wait: number) => {
      if (!tryLock(wait)) host.fail("Lock timeout: another process was holding the lock for too long.");
    },
    hasLock: () => held,
    releaseLock: () => {
      if (held && host.clock.dirty) host.unflushedRelease = true;
      held = false;
    },
  });
}

const MOST_PROPERTY_BYTES = 9 * 1024;
const MOST_STORE_BYTES = 500 * 1024;

function propertiesObject(host: Host, store: Map<string, string>): object {
  const object: object = host.object("Properties.Properties", {
    getProperty: (key: string) => store.get(key) ?? null,
    setProperty: (key: string, value: string) => {
      if (Buffer.byteLength(value) > MOST_PROPERTY_BYTES) host.fail("Argument too large: value");
      store.set(key, value);
      const bytes = [...store].reduce((sum, [name, text]) => sum + Buffer.byteLength(name + text), 0);
      if (bytes > MOST_STORE_BYTES)
        host.fail("You have exceeded the property storage quota. Please remove some properties and try again.");
      return object;
    },
    deleteProperty: (key: string) => {
      store.delete(key);
      return object;
    },
    getKeys: () => [...store.keys()],
  });
  return object;
}

function formatted(ms: number, zone: string, format: string): string {
  if (format === "Z") return offsetText(ms, zone);
  const iso = new Date(Math.round((instantToSerial(ms, zone) - 25_569) * 86_400_000)).toISOString();
  if (format === "yyyy-MM-dd") return iso.slice(0, 10);
  if (format === "HH:mm") return iso.slice(11, 16);
  throw new Error(`NOT IMPLEMENTED in fake: Utilities.formatDate with ${format}`);
}

function utilities(host: Host): object {
  return host.object("Utilities.Utilities", {
    sleep: (ms: number) => {
      host.clock.now += ms;
    },
    formatDate: (date: unknown, zone: string, format: string) => {
      const ms = host.realm.msOf(date);
      return ms === undefined ? host.fail("Cannot convert to Date.") : formatted(ms, zone, format);
    },
    getUuid: () => `fake-${host.clock.log.length}`,
    base64Decode: (text: string) => [...Buffer.from(text, "base64")],
    newBlob: (_: unknown, type: string, name: string) =>
      host.object("Base.Blob", { getName: () => name, getContentType: () => type }),
  });
}

function scriptApp(host: Host): object {
  return host.object("Script.ScriptApp", {
    newTrigger: (runs: string) => triggerBuilder(host, runs),
    getProjectTriggers: () => host.triggers.map((one) => triggerObject(host, one)),
    deleteTrigger: (given: unknown) => {
      const trigger = host.selfOf(given, isTrigger);
      host.triggers = host.triggers.filter(({ id }) => id !== trigger.id);
    },
  });
}

const charts = (host: Host): object => host.object("Charts.Charts", {});

function others(host: Host): Readonly<Record<string, object>> {
  const once = (name: string, methods: Methods): object => host.object(name, methods);
  const fileOf = (file: string): string => {
    const content = host.files.get(file) ?? host.fail(`No HTML file named ${file} was found.`);
    host.filesRead.push(file);
    return content;
  };
  return {
    HtmlService: once("HTML.HtmlService", {
      createHtmlOutput: (content: unknown) => htmlObject(host, String(content)),
      createHtmlOutputFromFile: (file: string) => htmlObject(host, fileOf(file)),
      createTemplateFromFile: (file: string) => {
        const content = fileOf(file);
        return host.object("HTML.HtmlTemplate", { getRawContent: () => content });
      },
    }),
    LockService: once("Lock.LockService", { getDocumentLock: () => (host.hasDocument ? lockObject(host) : null) }),
    PropertiesService: once("Properties.PropertiesService", {
      getDocumentProperties: () => (host.hasDocument ? propertiesObject(host, host.book.documentProperties) : null),
    }),
    Session: once("Base.Session", {
      getScriptTimeZone: () => host.scriptZone,
      getActiveUserLocale: () => host.userLocale,
    }),
    Logger: once("Base.Logger", {
      log: (text: unknown) => {
        host.shown.push({ kind: "log", title: "", text: String(text) });
      },
    }),
  };
}

/** The global services, by name. */
export const services = (host: Host): Readonly<Record<string, object>> => ({
  SpreadsheetApp: spreadsheetApp(host),
  ScriptApp: scriptApp(host),
  Utilities: utilities(host),
  Charts: charts(host),
  ...others(host),
});
