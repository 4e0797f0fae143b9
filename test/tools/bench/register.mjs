// Writes the workbook of the benchmark: node test/tools/bench/register.mjs book.xlsx RISKS. A tenth as many projects.
// Runs in a process of its own: on Linux the peak memory of a program never reads below that of the one that started it.
import { writeFileSync } from "node:fs";
import { writeZip } from "../zip.mjs";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PROJECT_HEADERS = [
  ...["Project ID", "Project Name", "Program", "Portfolio", "Phase", "RAG", "Project Manager"],
  ...["Baseline Finish", "Forecast Finish", "Budget", "Actual Cost", "% Complete"],
];
const RISK_HEADERS = [
  ...["Risk ID", "Project ID", "Risk Description", "Category", "Likelihood", "Impact", "Owner", "Status"],
  ...["Date Raised", "Next Review", "Probability %", "Cost impact", "Mitigation", "Response", "Comment"],
];

/** Numbers from 0 to below 1, always the same ones (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(7);
const whole = (least, most) => least + Math.floor(random() * (most - least + 1));

function projectRow(i) {
  const finish = 46000 + (i % 900);
  return [
    ...[`P${i}`, `Project ${i}`, `Program ${i % 200}`, `Portfolio ${i % 12}`],
    ...[["Initiation", "Planning", "Execution", "Closure"][i % 4], ["Green", "Amber", "Red"][i % 3], `PM ${i % 300}`],
    ...[finish, finish + whole(-20, 90), whole(10, 900) * 1000, whole(5, 800) * 1000, random()],
  ];
}

function riskRow(i, projects) {
  return [
    ...[`R${i}`, `P${whole(0, projects - 1)}`, `Risk number ${i} may happen`, `Cat ${i % 9}`, whole(1, 5), whole(1, 5)],
    ...[`Owner ${i % 800}`, ["Open", "Closed", "Open", "Monitored"][i % 4], 45000 + (i % 1200), 46100 + (i % 200)],
    ...[random(), whole(1, 500) * 1000, `Action ${i % 5000}`, ["Avoid", "Mitigate", "Accept", "Transfer"][i % 4]],
    i % 3 === 0 ? `Note ${i}` : undefined,
  ];
}

function cellXml(value, name, strings) {
  if (value === undefined) return "";
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  if (!strings.has(value)) strings.set(value, strings.size);
  return `<c r="${name}" t="s"><v>${strings.get(value)}</v></c>`;
}

function sheetXml(headers, count, rowOf, strings) {
  const rows = [];
  for (let r = 1; r <= count + 1; r += 1) {
    const values = r === 1 ? headers : rowOf(r - 2);
    const cells = values.map((value, i) => cellXml(value, `${String.fromCharCode(65 + i)}${r}`, strings));
    rows.push(`<row r="${r}">${cells.join("")}</row>`);
  }
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

const relationships = (targets) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function contentTypes() {
  const overrides = [
    ["workbook.xml", "sheet.main"],
    ["worksheets/sheet1.xml", "worksheet"],
    ["worksheets/sheet2.xml", "worksheet"],
    ["sharedStrings.xml", "sharedStrings"],
  ].map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function workbookOf(risks) {
  const projects = risks / 10;
  const strings = new Map();
  const projectSheet = sheetXml(PROJECT_HEADERS, projects, projectRow, strings);
  const riskSheet = sheetXml(RISK_HEADERS, risks, (i) => riskRow(i, projects), strings);
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
  return writeZip([
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Project list" sheetId="1" r:id="rId1"/><sheet name="Risk register" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/sheet2.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ["xl/worksheets/sheet1.xml", projectSheet],
    ["xl/worksheets/sheet2.xml", riskSheet],
    ["xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items}</sst>`],
  ]);
}

const [file, risks] = process.argv.slice(2);
writeFileSync(file, workbookOf(Number(risks)));
