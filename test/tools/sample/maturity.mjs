import { day } from "./random.mjs";
import { DAY_FORMAT as D, sheet } from "./sheet.mjs";

const HEADERS = [
  { header: "Assessed object", width: 22 },
  { header: "Maturity model", width: 20 },
  { header: "Dimension", width: 36 },
  { header: "Level", width: 8 },
  { header: "Question", width: 60 },
  { header: "Answer (0 to 1)", width: 10 },
  { header: "Date", format: D },
  { header: "Target level", width: 8 },
  { header: "Target date", format: D },
];

/** Dimension, target level, target date, answers of each level in turn (undefined: not answered yet). */
const OWN = [
  ["Improving methods and tools from feedback", 3, "2027-03-31", [1, 1], [0.9, 0.8], [0.5, 0.4]],
  ["Updating plans and reporting status", 2, "2026-12-18", [1, 0.9], [0.7, 0.8], [0.3, 0.2]],
  ["Training and support", 3, "2027-03-31", [1, 1], [1, 0.9], [0.8, 0.6]],
  ["Governance roles", 2, "2026-06-30", [0.8, 0.7], [0.6, 0.4], [0.1, 0]],
  ["Assessing, reviewing, auditing", 3, "2027-06-30", [1, 1], [0.9, 0.8], [0.7, undefined]],
  ["Directing and resourcing projects", 2, "2027-06-30", [0.9, 0.8], [0.5, 0.6], [0.2, 0.1]],
];

const ORGANIZATION = [
  ["Management control", 4, "2027-12-17", [1], [0.9], [0.8], [0.4]],
  ["Benefits management", 3, "2027-06-30", [1], [0.6], [0.3], [0]],
  ["Financial management", 4, "2027-12-17", [1], [1], [0.9], [0.6]],
  ["Stakeholder engagement", 3, "2027-06-30", [1], [0.8], [0.5], [0.2]],
  ["Risk management", 3, "2026-12-18", [1], [0.9], [0.7], [0.3]],
  ["Organizational governance", 3, "2027-06-30", [1], [0.9], [0.8], [0.5]],
  ["Resource management", 3, "2026-06-30", [0.8], [0.5], [0.2], [0]],
];

const rowsOf = (object, model, dimensions, date) =>
  dimensions.flatMap(([dimension, target, targetDate, ...levels]) =>
    levels.flatMap((answers, level) =>
      answers.map((answer, at) => [
        object,
        model,
        dimension,
        level + 1,
        `${dimension}, level ${level + 1}, question ${at + 1}`,
        answer,
        answer === undefined ? undefined : day(date),
        target,
        day(targetDate),
      ]),
    ),
  );

const ACTION_HEADERS = [
  { header: "Improvement ID", width: 9 },
  { header: "Object", width: 22 },
  { header: "Dimension", width: 36 },
  { header: "Improvement", width: 44 },
  { header: "Owner", width: 14 },
  { header: "Start", format: D },
  { header: "Due", format: D },
  { header: "Done", format: D },
  { header: "% Complete", width: 10, format: "0%" },
];

/** Object, dimension, what gets better, owner, start, due, done, share complete. */
const ACTIONS = [
  [
    "PMO",
    "Updating plans and reporting status",
    "Offer to update plans for projects behind",
    "O. Vance",
    "2025-10-20",
    "2026-03-31",
    "2026-03-12",
    1,
  ],
  [
    "PMO",
    "Governance roles",
    "Write down who decides what at gates",
    "E. Lindqvist",
    "2025-11-03",
    "2026-06-30",
    undefined,
    0.6,
  ],
  [
    "PMO",
    "Improving methods and tools from feedback",
    "Ask managers twice a year",
    "H. Brand",
    "2025-11-17",
    "2026-05-29",
    "2026-05-22",
    1,
  ],
  [
    "PMO",
    "Directing and resourcing projects",
    "Pool of three project managers",
    "E. Lindqvist",
    "2026-04-06",
    "2026-12-18",
    undefined,
    0.35,
  ],
  [
    "PMO",
    "Assessing, reviewing, auditing",
    "Audit plan by risk",
    "F. Adeyemi",
    "2026-05-04",
    "2026-10-30",
    undefined,
    0.7,
  ],
  [
    "Organization",
    "Resource management",
    "One register of capacity for all departments",
    "Miriam Okafor",
    "2025-10-06",
    "2026-06-30",
    undefined,
    0.4,
  ],
  [
    "Organization",
    "Benefits management",
    "Benefit owners in every charter",
    "Tomas Rehak",
    "2025-12-01",
    "2026-11-27",
    undefined,
    0.5,
  ],
  [
    "Organization",
    "Risk management",
    "Cost of every top risk estimated",
    "F. Adeyemi",
    "2026-01-12",
    "2026-07-31",
    "2026-07-24",
    1,
  ],
  [
    "Organization",
    "Stakeholder engagement",
    "Stakeholder map at gate 1",
    "H. Brand",
    "2026-06-01",
    "2027-02-26",
    undefined,
    0.1,
  ],
];

/** Two assessments, of the PMO and of project management in the organization, and what is done to improve. */
export function maturitySheets(book) {
  sheet(book, "Maturity assessment", [], HEADERS, [
    ...rowsOf("PMO", "PMO self-assessment", OWN, "2025-10-13"),
    ...rowsOf("Organization", "P3M3 project", ORGANIZATION, "2025-07-14"),
  ]);
  sheet(
    book,
    "Improvement actions",
    [],
    ACTION_HEADERS,
    ACTIONS.map(([object, dimension, text, owner, start, due, done, share], at) => [
      `IA-${at + 1}`,
      object,
      dimension,
      text,
      owner,
      day(start),
      day(due),
      done === undefined ? undefined : day(done),
      share,
    ]),
  );
}
