import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { COMMANDS } from "../../addin/commands.ts";
import { checkManifest, type ManifestProblem, readManifest, type Surroundings, urlsOf } from "./manifest.ts";

const TEXT = readFileSync("manifest.xml", "utf8");
const PRODUCTION = TEXT.split("https://localhost:3000").join("https://muster.office.org");

const ACTIONS: ReadonlySet<string> = new Set(COMMANDS);
const SITE = /^(taskpane\.html|functions\.(js|json)|support\.html|shortcuts\.json|assets\/icon-\d+\.png)$/;
const around: Surroundings = {
  associated: ACTIONS,
  shortcuts: ["refresh"],
  hasFile: (name) => SITE.test(name),
  production: false,
};

const problemsOf = (text: string, own: Partial<Surroundings> = {}): readonly ManifestProblem[] => [
  ...new Set(checkManifest(text, { ...around, ...own }).map(({ problem }) => problem)),
];

/** The manifest with one thing changed, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = TEXT.replace(from, to);
  expect(text).not.toBe(TEXT);
  return text;
}

describe("the manifest", () => {
  it("is fit for development", () => {
    expect(checkManifest(TEXT, around)).toEqual([]);
  });

  it("is fit for production once it names its host", () => {
    expect(checkManifest(PRODUCTION, { ...around, production: true })).toEqual([]);
    expect(problemsOf(TEXT, { production: true })).toEqual(["reserved-host"]);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect(TEXT).toContain(`<Version>${version}.0</Version>`);
  });

  it("names only icons that are drawn, in the size that their name says", () => {
    const manifest = readManifest(TEXT);
    const icons = (manifest === undefined ? [] : urlsOf(manifest)).filter((url) => url.endsWith(".png"));
    expect(icons.length).toBeGreaterThan(5);
    for (const url of icons) {
      const file = `addin${new URL(url).pathname}`;
      expect(existsSync(file)).toBe(true);
      const bytes = readFileSync(file);
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("is read by Microsoft's own tool", () => {
    const args = ["node_modules/office-addin-manifest/cli.js", "info", "manifest.xml"];
    const told = execFileSync(process.execPath, args, { encoding: "utf8" });
    expect(told).toContain("6f0c1f8a-53c0-4d0e-9a3c-2b7f9d1e4c85");
    expect(told).toContain("ReadWriteDocument");
  });
});

describe("shortcuts", () => {
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  }
  const shortcuts = JSON.parse(readFileSync("addin/shortcuts.json", "utf8")) as Shortcuts;

  it("call actions that are there, with a modifier and one key", () => {
    const ids = shortcuts.actions.map(({ id }) => id);
    expect(ids.every((id) => ACTIONS.has(id))).toBe(true);
    for (const { action, key } of shortcuts.shortcuts) {
      expect(ids).toContain(action);
      expect(key["default"]).toBeDefined();
      for (const keys of Object.values(key)) expect(keys).toMatch(/^((Ctrl|Alt|Shift|Command|Option)\+)+[A-Z0-9]$/);
    }
  });
});

/** One fault each, and the problem it must be told as. */
const FAULTS: readonly (readonly [string, ManifestProblem, () => string])[] = [
  ["broken XML", "not-xml", () => TEXT.slice(0, -20)],
  [
    "Hosts after Requirements",
    "order",
    () => changed(/(<Hosts>\s*<Host Name[\s\S]*?<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/, "$2$1"),
  ],
  [
    "overrides after the shortcuts",
    "order",
    () => changed(/(<VersionOverrides[\s\S]*<\/VersionOverrides>)\s*(<ExtendedOverrides[^>]*>)/, "$2$1"),
  ],
  ["a control without description", "order", () => changed(/<Description resid="Refresh.Text"\/>/, "")],
  [
    "metadata before the page",
    "order",
    () => changed(/(<Page>[\s\S]*?<\/Page>)\s*(<Metadata>[\s\S]*?<\/Metadata>)/, "$2$1"),
  ],
  ["no support address", "order", () => changed(/<SupportUrl[^>]*>/, "")],
  ["a beta version", "value", () => changed("0.1.0.0", "0.1.0-beta")],
  ["an id that is none", "value", () => changed(/<Id>.*<\/Id>/, "<Id>muster</Id>")],
  ["a requirement above the floor", "value", () => changed('MinVersion="1.10"', 'MinVersion="1.14"')],
  [
    "ribbon updates, which wipe Undo",
    "value",
    () => changed("</Sets>", '<Set Name="RibbonApi" MinVersion="1.2"/></Sets>'),
  ],
  [
    "a long name",
    "too-long",
    () => changed('DisplayName DefaultValue="Muster"', `DisplayName DefaultValue="${"M".repeat(126)}"`),
  ],
  ["a long translation", "too-long", () => changed("Muster öffnen", "ö".repeat(126))],
  ["a long description", "too-long", () => changed("Shows what Muster", "x".repeat(251))],
  ["a long resid", "too-long", () => changed(/Functions\.Metadata\.Url/g, "Functions.Metadata.Url.Of.The.Add.In")],
  ["a resid without resource", "dangling-resid", () => changed('id="Refresh.Text"', 'id="Refresh.Note"')],
  [
    "a resource without use",
    "unused-resource",
    () => changed("<bt:Urls>", '<bt:Urls><bt:Url id="Spare" DefaultValue="https://localhost:3000/support.html"/>'),
  ],
  ["no icon of 80", "icon-sizes", () => changed('<bt:Image size="80" resid="Icon.80"/>', "")],
  [
    "an icon under the wrong size",
    "icon-sizes",
    () => changed('size="80" resid="Icon.80"', 'size="80" resid="Icon.16"'),
  ],
  [
    "a small store icon",
    "icon-sizes",
    () =>
      changed(
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"',
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
      ),
  ],
  ["http", "not-https", () => changed('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"')],
  ["two controls of one id", "duplicate-id", () => changed("Muster.Cell.Why", "Muster.Refresh")],
  [
    "commands in a runtime of their own",
    "runtime",
    () => changed('FunctionFile resid="Page.Url"', 'FunctionFile resid="Support.Url"'),
  ],
  [
    "functions in a runtime of their own",
    "runtime",
    () => changed(/<Page>\s*<SourceLocation resid="Page.Url"\/>/, '<Page><SourceLocation resid="Support.Url"/>'),
  ],
  ["a short-lived runtime", "runtime", () => changed('lifetime="long"', 'lifetime="short"')],
  [
    "another page at the start",
    "runtime",
    () =>
      changed(
        'SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
        'SourceLocation DefaultValue="https://localhost:3000/support.html"',
      ),
  ],
  ["a page that is not built", "missing-file", () => changed("/support.html", "/help.html")],
  [
    "a command that nothing answers",
    "function-name",
    () => changed("<FunctionName>refresh<", "<FunctionName>refreshAll<"),
  ],
  ["a command that nothing calls", "unbound", () => changed(/<FunctionName>check</g, "<FunctionName>explain<")],
  [
    "a domain with a path",
    "domain",
    () => changed("<Hosts>", "<AppDomains><AppDomain>https://login.muster.org/x</AppDomain></AppDomains><Hosts>"),
  ],
];

it.each(FAULTS)("finds %s", (_, problem, faulty) => {
  expect(problemsOf(faulty())).toContain(problem);
});
