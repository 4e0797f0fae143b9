import { randomFrom } from "./random.mjs";
import { DAY_FORMAT as D, MONEY_FORMAT as M, sheet } from "./sheet.mjs";

const DAY_MS = 86_400_000;
const before = (today, days) => new Date(today.getTime() - days * DAY_MS);

/** Projects whose forms are kept: the crossing, the ticketing platform and the largest of the others. */
const KEPT = ["Crossing Civil Works", "Ticketing Platform", "Tram Series 500"];

const TIME_HEADERS = [
  { header: "Project", width: 9 },
  { header: "Week ending", format: D },
  { header: "Team member", width: 14 },
  { header: "Task description", width: 28 },
  { header: "Hours", width: 8 },
  { header: "Approval status", width: 12 },
];
const TASKS = ["Supervision on site", "Design review", "Test preparation", "Reports and meetings"];
const PEOPLE = ["A. Beck", "J. Sorel", "M. Ito", "P. Lind"];

function timeRows(random, ids, today) {
  return ids.flatMap((id) =>
    PEOPLE.slice(0, 3).flatMap((person) =>
      [3, 10, 17, 24].map((age) => [
        ...[id, before(today, age), person, random.pick(TASKS), random.between(12, 40)],
        age < 14 && random.chance(0.4) ? "Pending" : age > 20 && random.chance(0.1) ? "Pending" : "Approved",
      ]),
    ),
  );
}

const EXPENSE_HEADERS = [
  { header: "Expense ID", width: 10 },
  { header: "Project", width: 9 },
  { header: "Expense type", width: 14 },
  { header: "Amount (EUR)", format: M },
  { header: "Expense date", format: D },
  { header: "Approval status", width: 12 },
  { header: "Payment status", width: 12 },
  { header: "Payee", width: 20 },
];
const TYPES = ["Travel", "Survey", "Permits", "Laboratory", "Training"];
const PAYEES = ["Norden Survey", "City of Aldermoor", "Brightwater Labs", "Rail Academy"];

/** One is claimed twice, and one was paid before anybody approved it. */
function expenseRows(random, ids, today) {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const approval = random.chance(0.8) ? "Approved" : "Pending";
    return [
      ...[`E-${at + 1}`, ids[at % ids.length], random.pick(TYPES), random.between(3, 240) * 100],
      ...[
        before(today, random.between(4, 90)),
        approval,
        approval === "Approved" ? "Paid" : "Open",
        random.pick(PAYEES),
      ],
    ];
  });
  rows[7][5] = "Pending";
  rows[7][6] = "Paid";
  rows[19] = ["E-20", ...rows[18].slice(1)];
  return rows;
}

const REVIEW_HEADERS = [
  { header: "Review ID", width: 9 },
  { header: "Project", width: 9 },
  { header: "Process", width: 22 },
  { header: "Procedure", width: 26 },
  { header: "Standard met", width: 10 },
  { header: "Deviation", width: 28 },
  { header: "Corrective action", width: 28 },
  { header: "Review date", format: D },
];
const PROCESSES = ["Change control", "Risk review", "Cost reporting", "Test management"];

function reviewRows(random, ids, today) {
  return ids.flatMap((id, of) =>
    PROCESSES.map((process, at) => {
      const isMet = random.chance(0.7);
      return [
        ...[`Q-${of * PROCESSES.length + at + 1}`, id, process, `Handbook, chapter ${at + 3}`, isMet ? "Y" : "N"],
        isMet ? undefined : "Not kept in two of five cases",
        isMet || random.chance(0.3) ? undefined : "Show the step in the weekly meeting",
        before(today, random.between(10, 120)),
      ];
    }),
  );
}

const MESSAGE_HEADERS = [
  { header: "Message ID", width: 10 },
  { header: "Project", width: 9 },
  { header: "Message", width: 34 },
  { header: "Type", width: 12 },
  { header: "Sent to", width: 18 },
  { header: "Date approved", format: D },
  { header: "Date planned", format: D },
  { header: "Date sent", format: D },
  { header: "Status", width: 9 },
];
const MESSAGES = ["Night work in October", "Road closed at the quay", "New fares from spring", "Trial runs begin"];

function messageRows(random, ids, today) {
  return ids.flatMap((id, of) =>
    MESSAGES.map((message, at) => {
      const planned = before(today, 60 - at * 25);
      const isSent = planned < today && random.chance(0.8);
      return [
        ...[`N-${of * MESSAGES.length + at + 1}`, id, message, random.pick(["Letter", "Press", "Notice"]), "Residents"],
        ...[before(planned, 7), planned, isSent ? planned : undefined, isSent ? "Sent" : "Planned"],
      ];
    }),
  );
}

const ACCEPTANCE_HEADERS = [
  { header: "Acceptance ID", width: 10 },
  { header: "Project", width: 9 },
  { header: "Deliverable", width: 28 },
  { header: "Criteria", width: 30 },
  { header: "Test reviewer", width: 14 },
  { header: "Test date", format: D },
  { header: "Test results", width: 26 },
  { header: "Results status", width: 10 },
  { header: "Acceptance status", width: 12 },
];
const HANDED_OVER = [
  ["Business case approved", "Costs and benefits checked by finance"],
  ["Project plan agreed", "Signed by sponsor and supplier"],
  ["First delivery accepted", "Runs a week without a fault"],
  ["Integration test passed", "All interfaces tested on site"],
];

/** The first of each project are decided; one was rejected, the last wait for their test. */
function acceptanceRows(ids, today) {
  return ids.flatMap((id, of) =>
    HANDED_OVER.map(([deliverable, criteria], at) => {
      const isTested = at < 3;
      const isRejected = at === 2 && of === 1;
      const state = isRejected ? "Rejected" : at === 2 && of === 0 ? "Conditional" : "Accepted";
      return [
        ...[`AC-${of * HANDED_OVER.length + at + 1}`, id, deliverable, criteria, PEOPLE[at]],
        before(today, 120 - at * 45),
        isTested ? (isRejected ? "Two faults in a week" : "As agreed") : undefined,
        isTested ? (isRejected ? "Fail" : "Pass") : undefined,
        isTested ? state : "Pending",
      ];
    }),
  );
}

const CONTROL_HEADERS = [
  { header: "Review ID", width: 9 },
  { header: "Project", width: 9 },
  { header: "Deliverable reviewed", width: 24 },
  { header: "Quality criteria", width: 26 },
  { header: "Quality target", width: 22 },
  { header: "Meets standards", width: 10 },
  { header: "Review date", format: D },
];
const TARGETS = [
  ["Project plan agreed", "Open points", "none"],
  ["First delivery accepted", "Faults in a week", "none"],
];

const controlRows = (random, ids, today) =>
  ids.flatMap((id, of) =>
    TARGETS.map(([deliverable, criteria, target], at) => [
      ...[`D-${of * TARGETS.length + at + 1}`, id, deliverable, criteria, target, random.chance(0.7) ? "Y" : "N"],
      before(today, random.between(10, 120)),
    ]),
  );

/** Forms of Execution that a few projects keep: time, expenses, quality, acceptance, communications. */
export function executionSheets(book, list, today) {
  const ids = KEPT.map((name) => list.find((p) => p.name === name)?.id).filter((id) => id !== undefined);
  const random = randomFrom(811);
  sheet(book, "Timesheets", [], TIME_HEADERS, timeRows(random, ids, today));
  sheet(book, "Expense claims", [], EXPENSE_HEADERS, expenseRows(random, ids, today));
  sheet(book, "Quality reviews", [], REVIEW_HEADERS, reviewRows(random, ids, today));
  sheet(book, "Acceptance register", [], ACCEPTANCE_HEADERS, acceptanceRows(ids, today));
  sheet(book, "Deliverable quality", [], CONTROL_HEADERS, controlRows(randomFrom(812), ids, today));
  sheet(book, "Communications", [], MESSAGE_HEADERS, messageRows(random, ids, today));
}
