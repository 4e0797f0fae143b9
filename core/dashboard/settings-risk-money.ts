import { QUANTIFY_DEFAULTS } from "../quantify/options.ts";
import type { ValueRow } from "./settings-value-row.ts";

/** How the money at risk is computed. */
export const RISK_MONEY_ROWS: readonly ValueRow[] = [
  {
    key: "risk.correlation",
    label: "Correlation of risks",
    unit: "0 to 1",
    standard: QUANTIFY_DEFAULTS.rho,
    numeric: true,
    help: "How much risks come together (latent; that of the costs is lower). The result without it stands beside it.",
  },
  {
    key: "risk.iterations",
    label: "Iterations",
    unit: "",
    standard: QUANTIFY_DEFAULTS.iterations,
    numeric: true,
    help: "Of the simulation; more of them narrow the range of each percentile.",
  },
  {
    key: "risk.seed",
    label: "Seed",
    unit: "",
    standard: QUANTIFY_DEFAULTS.seed,
    numeric: true,
    help: "The same seed gives the same numbers, on every host.",
  },
  {
    key: "risk.shape",
    label: "Shape of three-point costs",
    unit: "",
    standard: QUANTIFY_DEFAULTS.shape,
    allowed: ["triangular", "pert"],
    help: "How minimum, likely and maximum cost spread.",
  },
  {
    key: "risk.midpoints",
    label: "Probability from likelihood",
    unit: "",
    standard: "no",
    allowed: ["no", "yes"],
    help: "Takes the middle of the scale's level where a risk with a cost states no probability.",
  },
];
