import { day, plus, randomFrom } from "./random.mjs";

/** Finished work of the last three years: what delivery rates are made of. Name, portfolio, start, finish, days late, budget in k, cost in k. */
const CLOSED = [
  ["Tram Stop Renewal", "PF-1", "2022-09-05", "2024-03-29", 18, 6200, 6750, 1],
  ["Depot Fire Alarms", "PF-1", "2023-02-06", "2024-05-31", 0, 1900, 1840, 1],
  ["Journey Planner 2", "PF-2", "2023-03-06", "2024-06-28", 41, 3100, 3560, 0],
  ["Cable Theft Protection", "PF-1", "2023-05-01", "2024-09-30", 12, 2400, 2390, 1],
  ["Help Point Upgrade", "PF-2", "2023-06-05", "2024-11-29", -3, 1250, 1270, 1],
  ["Track Monitoring", "PF-1", "2023-08-07", "2025-01-31", 9, 4800, 5010, 1],
  ["Night Bus Pilot", "PF-2", "2024-02-05", "2025-03-28", 0, 900, 880, 1],
  ["Payroll Interface", "PF-3", "2024-01-08", "2025-04-30", -5, 750, 742, 1],
  ["Lift Refurbishment", "PF-2", "2023-10-02", "2025-06-30", 24, 5300, 5890, 0],
  ["Radio Coverage Tunnels", "PF-1", "2023-11-06", "2025-09-30", -2, 7100, 7020, 1],
  ["Ticket Hall Lighting", "PF-2", "2024-04-01", "2025-11-28", 0, 1600, 1585, 1],
  ["Crew Tablets", "PF-3", "2024-09-02", "2026-01-30", -6, 1100, 1064, 1],
  ["Accessible Stops Phase 1", "PF-2", "2024-05-06", "2026-02-27", 0, 3900, 3870, 1],
  ["Points Heating", "PF-1", "2024-06-03", "2026-03-31", 13, 2700, 2680, 1],
  ["Intranet Relaunch", "PF-3", "2024-11-04", "2026-05-29", 0, 620, 655, 1],
];

const STATUS = "Handed over and closed.";

/** Projects that are done. The last figure of a line says whether all deliverables were accepted. */
export function closedProjects(managers) {
  const random = randomFrom(7);
  return CLOSED.map(([name, portfolio, start, finish, late, budget, cost, accepted], at) => {
    const end = plus(day(finish), late);
    return {
      id: `T-${String(41 + at).padStart(3, "0")}`,
      name,
      portfolio,
      manager: random.pick(managers),
      sponsor: "Miriam Okafor",
      phase: "Closed",
      state: "Completed",
      reported: "Blue",
      start: day(start),
      finish: day(finish),
      actualFinish: end,
      percent: 100,
      budget: budget * 1000,
      actual: cost * 1000,
      eac: cost * 1000,
      updated: plus(end, 20),
      comment: STATUS,
      accepted: accepted === 1,
    };
  });
}

const PHASES = ["Initiation", "Planning", "Execution", "Closure"];

/** The four gates that a closed project has passed. */
export const closureGates = (closed) =>
  closed.flatMap((p) =>
    PHASES.map((phase, at) => [
      p.id,
      phase,
      plus(p.start, Math.round(((p.actualFinish.getTime() - p.start.getTime()) / 86400000) * [0.06, 0.2, 0.94, 1][at])),
      "Approved",
      "M. Okafor",
      undefined,
      undefined,
    ]),
  );

/** What the closed projects handed over, as rows of the milestone plan; the last deliverable of some was never accepted. */
export const closedDeliverables = (closed) =>
  closed.flatMap((p) =>
    ["Works complete", "Handed over"].map((name, at) => {
      const done = at === 0 || p.accepted;
      const due = plus(p.finish, at === 0 ? -40 : 0);
      const actual = plus(p.actualFinish, at === 0 ? -40 : 0);
      return [
        `${p.id}-M${at + 1}`,
        p.id,
        name,
        at === 0 ? "Execution" : "Closure",
        "Deliverable",
        due,
        done ? undefined : actual,
        done ? actual : undefined,
        done ? 1 : 0.9,
        p.manager,
      ];
    }),
  );
