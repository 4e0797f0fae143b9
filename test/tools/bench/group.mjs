const NOTHING = { open: 0, worst: 0, expected: 0 };
const [PROJECT, LIKELIHOOD, IMPACT, STATUS, PROBABILITY, COST] = [1, 4, 5, 7, 10, 11];

/** Rows of the sheet that the peers write: open risks, worst score and expected cost of each project. Headers come first. */
export function groupRisks(projects, risks) {
  const groups = new Map();
  for (const risk of risks.slice(1)) {
    if (risk[STATUS] === "Closed") continue;
    const held = groups.get(risk[PROJECT]) ?? NOTHING;
    groups.set(risk[PROJECT], {
      open: held.open + 1,
      worst: Math.max(held.worst, risk[LIKELIHOOD] * risk[IMPACT]),
      expected: held.expected + risk[PROBABILITY] * risk[COST],
    });
  }
  const rows = projects.slice(1).map(([id, name]) => {
    const { open, worst, expected } = groups.get(id) ?? NOTHING;
    return [name, open, worst, expected];
  });
  return [["Project", "Open", "Worst", "Expected cost"], ...rows];
}
