const order = [
  "workbook",
  "day",
  "words",
  "finding",
  "register",
  "registers",
  "plan",
  "model",
  "score",
  "value",
  "quantify",
  "lifecycle",
  "assess",
  "rollup",
  "select",
  "history",
  "dashboard",
  "layout",
  "template",
  "run",
  "index",
];
const layer = (name) => `^core/${name}(/|[.]ts$)`;
const looksBackOnly = order.slice(0, -1).map((name, i) => ({
  name: `${name}-looks-back-only`,
  severity: "error",
  comment: "Data flows one way through the core.",
  from: { path: layer(name) },
  to: { path: order.slice(i + 1).map(layer) },
}));

module.exports = {
  forbidden: [
    ...looksBackOnly,
    {
      name: "core-stands-alone",
      severity: "error",
      comment: "The core runs in Excel, in Apps Script and in Node: it imports nothing but itself.",
      from: { path: "^core/" },
      to: { pathNot: "^core/" },
    },
    {
      name: "core-layer-is-listed",
      severity: "error",
      comment: "Each file of the core belongs to a layer of the one order.",
      from: {},
      to: { path: "^core/", pathNot: order.map(layer) },
    },
    {
      name: "hosts-import-core-index-only",
      severity: "error",
      comment: "Hosts know the core by its front door.",
      from: { path: "^(addin|apps-script|headless)/" },
      to: { path: "^core/", pathNot: "^core/index[.]ts$" },
    },
    {
      name: "hosts-do-not-meet",
      severity: "error",
      comment: "Hosts do not know one another.",
      from: { path: "^(addin|apps-script|headless)/" },
      to: { path: "^(addin|apps-script|headless)/", pathNot: "^$1/" },
    },
    {
      name: "no-test-in-product",
      severity: "error",
      comment: "The product does not need its tests.",
      from: { path: "^(core|addin|apps-script|headless)/" },
      to: { path: "^test/" },
    },
    { name: "no-circular", severity: "error", comment: "A cycle has no order.", from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".cjs", ".js", ".json"] },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
  },
};
