import { decodeEntities, parseXml, type XmlElement } from "../../headless/xml.ts";

/** What the schema and the documentation of Office add-ins ask of a manifest, by code; see docs/excel.md. */
export type ManifestProblem =
  | "not-xml"
  | "order"
  | "required"
  | "value"
  | "too-long"
  | "dangling-resid"
  | "unused-resource"
  | "icon-sizes"
  | "not-https"
  | "reserved-host"
  | "duplicate-id"
  | "runtime"
  | "missing-file"
  | "function-name"
  | "unbound"
  | "domain";

export interface Found {
  readonly problem: ManifestProblem;
  readonly detail: string;
}

/** What the manifest is held against. */
export interface Surroundings {
  /** Functions that commands may call. */
  readonly associated: ReadonlySet<string>;
  /** Those that shortcuts call. */
  readonly shortcuts: readonly string[];
  /** Whether the site has a file; its name has no slash in front. */
  readonly hasFile: (name: string) => boolean;
  /** A production manifest names no local and no example host. */
  readonly production: boolean;
}

export interface Manifest {
  readonly root: XmlElement;
  readonly textOf: (element: XmlElement) => string;
}

type Check = (manifest: Manifest, surroundings: Surroundings) => readonly Found[];

const found = (problem: ManifestProblem, detail: string): Found => ({ problem, detail });

/** Every element, parents first. */
export function everyElement(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}

const named = ({ root }: Manifest, local: string): readonly XmlElement[] =>
  everyElement(root).filter((element) => element.local === local);

const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes.get(name) ?? "";
const typeOf = (element: XmlElement): string => attribute(element, "xsi:type");

const under = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, local) => at?.children.find((child) => child.local === local), element);

/** Children in the order of the schema; "?" may be left out. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides?",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "Host Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint*",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  Group: "Label Icon Control*",
  "Control Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  "Action ShowTaskpane": "TaskpaneId SourceLocation",
  "Action ExecuteFunction": "FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
};

const ORDER_PATTERNS = new Map(
  Object.entries(ORDER).map(([name, order]) => {
    const parts = order.split(" ").map((part) => {
      const local = part.replace(/[?*]$/, "");
      if (part.endsWith("?")) return `(${local} )?`;
      return part.endsWith("*") ? `(${local} )+` : `${local} `;
    });
    return [name, new RegExp(`^${parts.join("")}$`)];
  }),
);

const checkOrder: Check = ({ root }) =>
  everyElement(root).flatMap((element) => {
    const pattern = ORDER_PATTERNS.get(`${element.local} ${typeOf(element)}`) ?? ORDER_PATTERNS.get(element.local);
    const children = element.children.map(({ local }) => `${local} `).join("");
    if (pattern === undefined || pattern.test(children)) return [];
    return [found("order", `${element.local}: ${children.trim()}`)];
  });

const SET_FLOOR: readonly (readonly [string, string])[] = [
  ["ExcelApi", "1.10"],
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
];

/** Sets above the floor would take the add-in from hosts that can run it. */
const checkRequirements: Check = ({ root }) => {
  const sets = under(root, "Requirements", "Sets")?.children ?? [];
  const stated = sets.map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`).sort();
  const floor = SET_FLOOR.map((set) => set.join(" ")).sort();
  return stated.join() === floor.join() ? [] : [found("value", `Requirements: ${stated.join(", ")}`)];
};

const VALUES: readonly (readonly [string, RegExp])[] = [
  ["Id", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ["Version", /^\d{1,5}(\.\d{1,5}){0,3}$/],
  ["DefaultLocale", /^[a-z]{2}-[A-Z]{2}$/],
  ["Permissions", /^ReadWriteDocument$/],
];

const checkValues: Check = ({ root, textOf }) => [
  ...VALUES.flatMap(([local, pattern]) => {
    const element = under(root, local);
    if (element === undefined) return [found("required", local)];
    return pattern.test(textOf(element)) ? [] : [found("value", `${local}: ${textOf(element)}`)];
  }),
  ...(typeOf(root) === "TaskPaneApp" ? [] : [found("value", "OfficeApp is no TaskPaneApp")]),
];

const LIMITS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

/** Values of an element and of its overrides. */
const wordings = (element: XmlElement, { textOf }: Manifest): readonly string[] => {
  const stated = element.attributes.get("DefaultValue") ?? (element.children.length === 0 ? textOf(element) : "");
  return [stated, ...element.children.map((child) => attribute(child, "Value"))];
};

const checkLengths: Check = (manifest) => {
  const { root } = manifest;
  const own = ["DisplayName", "ProviderName", "Description"].map((local) => [local, under(root, local)] as const);
  const strings = ["ShortStrings", "LongStrings"].flatMap((list) =>
    named(manifest, list).flatMap(({ children }) => children.map((child) => [list, child] as const)),
  );
  const long = [...own, ...strings].filter(
    ([kind, element]) =>
      element !== undefined && wordings(element, manifest).some((text) => text.length > (LIMITS[kind] ?? 0)),
  );
  const ids = everyElement(root).flatMap((element) => [
    ...(attribute(element, "resid").length > 32 ? [`resid ${attribute(element, "resid")}`] : []),
    ...(attribute(element, "id").length > (element.prefix === "bt:" ? 32 : 125)
      ? [`id ${attribute(element, "id")}`]
      : []),
  ]);
  const urls = urlsOf(manifest).filter((url) => url.length > 2048);
  return [...long.map(([kind]) => kind), ...ids, ...urls].map((detail) => found("too-long", detail));
};

const URL_ELEMENTS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"];

/** An image of an icon has the element of a resource, but names one instead of being one. */
const isAddress = (element: XmlElement): boolean =>
  (element.name === "bt:Image" || element.name === "bt:Url") && element.attributes.has("id");

/** Every address that the manifest names. */
export function urlsOf({ root }: Manifest): readonly string[] {
  const resources = everyElement(root).filter(isAddress);
  const own = [...URL_ELEMENTS.map((local) => under(root, local)), under(root, "DefaultSettings", "SourceLocation")];
  const extended = under(root, "ExtendedOverrides");
  return [
    ...[...own, ...resources].map((element) => attribute(element, "DefaultValue")),
    ...(extended === undefined ? [] : [attribute(extended, "Url")]),
  ];
}

const RESERVED =
  /^(localhost|127\.[\d.]+|\[::1\])$|(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/;

const checkUrls: Check = (manifest, { production, hasFile }) =>
  urlsOf(manifest).flatMap((address) => {
    if (!URL.canParse(address)) return [found("not-https", address)];
    const url = new URL(address);
    return [
      ...(url.protocol === "https:" ? [] : [found("not-https", address)]),
      ...(production && RESERVED.test(url.hostname) ? [found("reserved-host", address)] : []),
      ...(hasFile(decodeURIComponent(url.pathname).replace(/^\//, "")) ? [] : [found("missing-file", address)]),
    ];
  });

const checkResources: Check = ({ root }) => {
  const elements = everyElement(root);
  const resources = elements.filter(({ prefix, local }) => prefix === "bt:" && /^(Image|Url|String)$/.test(local));
  const ids = resources.map((resource) => attribute(resource, "id")).filter((id) => id !== "");
  const used = elements.map((element) => attribute(element, "resid")).filter((resid) => resid !== "");
  return [
    ...used.filter((resid) => !ids.includes(resid)).map((resid) => found("dangling-resid", resid)),
    ...ids.filter((id) => !used.includes(id)).map((id) => found("unused-resource", id)),
  ];
};

const RIBBON_SIZES = ["16", "32", "80"];

const checkIcons: Check = (manifest) => {
  const icons = named(manifest, "Icon").flatMap(({ children }) => {
    const sizes = children.map((image) => attribute(image, "size"));
    const wrong = children.filter((image) => attribute(image, "resid") !== `Icon.${attribute(image, "size")}`);
    const missing = RIBBON_SIZES.filter((size) => !sizes.includes(size));
    return [...missing, ...wrong.map((image) => attribute(image, "resid"))];
  });
  const own = [
    ["IconUrl", "32"],
    ["HighResolutionIconUrl", "64"],
  ].filter(
    ([local = "", size = ""]) => !attribute(under(manifest.root, local), "DefaultValue").endsWith(`-${size}.png`),
  );
  return [...icons, ...own.map(([local = ""]) => local)].map((detail) => found("icon-sizes", detail));
};

const checkIds: Check = ({ root }) => {
  const ids = everyElement(root)
    .filter(({ local, prefix }) => prefix === "bt:" || /^(Control|Group)$/.test(local))
    .map((element) => attribute(element, "id"))
    .filter((id) => id !== "");
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => found("duplicate-id", id));
};

/** Pane, functions and commands share one runtime only when all name the same resource. */
const checkRuntime: Check = (manifest) => {
  const { root } = manifest;
  const runtimes = named(manifest, "Runtime");
  const page = named(manifest, "Page").map((element) => under(element, "SourceLocation"));
  const panes = named(manifest, "Action").filter((action) => typeOf(action) === "ShowTaskpane");
  const sharing = [...named(manifest, "FunctionFile"), ...page, ...panes.map((pane) => under(pane, "SourceLocation"))];
  const [runtime] = runtimes;
  const resid = attribute(runtime, "resid");
  const location = attribute(under(root, "DefaultSettings", "SourceLocation"), "DefaultValue");
  const resource = named(manifest, "Url").find((url) => attribute(url, "id") === resid);
  const faults = [
    ...(runtimes.length === 1 ? [] : ["not one runtime"]),
    ...(attribute(runtime, "lifetime") === "long" ? [] : ["not long-lived"]),
    ...sharing.filter((element) => attribute(element, "resid") !== resid).map((element) => element?.local ?? "Page"),
    ...(attribute(resource, "DefaultValue") === location ? [] : ["SourceLocation"]),
  ];
  return faults.map((detail) => found("runtime", detail));
};

const checkFunctionNames: Check = (manifest, { associated }) =>
  named(manifest, "FunctionName")
    .map(manifest.textOf)
    .filter((name) => !associated.has(name))
    .map((name) => found("function-name", name));

/** A command that no button and no shortcut calls is there for nobody. */
const checkBindings: Check = (manifest, { associated, shortcuts }) => {
  const called = new Set([...named(manifest, "FunctionName").map(manifest.textOf), ...shortcuts]);
  return [...associated].filter((name) => !called.has(name)).map((name) => found("unbound", name));
};

const checkDomains: Check = (manifest) =>
  named(manifest, "AppDomain")
    .map(manifest.textOf)
    .filter((domain) => !/^https:\/\/[^/*]+$/.test(domain))
    .map((domain) => found("domain", domain));

const CHECKS: readonly Check[] = [
  checkOrder,
  checkRequirements,
  checkValues,
  checkLengths,
  checkUrls,
  checkResources,
  checkIcons,
  checkIds,
  checkRuntime,
  checkFunctionNames,
  checkBindings,
  checkDomains,
];

/** The manifest as a tree; undefined when it is not well formed. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const root = parseXml(text);
    const textOf = (element: XmlElement): string =>
      decodeEntities(text.slice(element.innerStart, element.innerEnd)).trim();
    return { root, textOf };
  } catch {
    return undefined;
  }
}

/** All that is wrong with a manifest; empty when it is fit. */
export function checkManifest(text: string, surroundings: Surroundings): readonly Found[] {
  const manifest = readManifest(text);
  return manifest === undefined ? [found("not-xml", "")] : CHECKS.flatMap((check) => check(manifest, surroundings));
}
