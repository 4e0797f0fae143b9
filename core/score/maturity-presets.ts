import { label } from "../words/say.ts";
/** The structure of a maturity model: what it assesses, in which dimensions, on which levels. */
export interface MaturityPreset {
  readonly id: string;
  readonly name: string;
  /** Offered only when Settings asks for it. */
  readonly advanced: boolean;
  /** Lowest first. */
  readonly levels: readonly string[];
  /** Separate models of a preset, each with the dimensions; one without a name when there is only one. */
  readonly models: readonly string[];
  readonly dimensions: readonly string[];
  /** What does not apply is marked so ("n/a") and left out. */
  readonly leavesOut?: true;
}

/** Dimensions and levels of the models that are offered; no conversion from one to another is public. */
export const MATURITY_PRESETS: readonly MaturityPreset[] = [
  {
    id: "pmo-self-assessment",
    name: "PMO self-assessment",
    advanced: false,
    levels: [label("Basic"), label("Standard"), label("Advanced")],
    models: [],
    dimensions: [
      "Effectiveness",
      "Efficiency",
      "Alignment",
      "Fit",
      "Self-assessment",
      "Maturity",
      "Improving methods and tools from feedback",
      "Updating plans and reporting status",
      "Training and support",
      "Governance roles",
      "Assessing, reviewing, auditing",
      "Directing and resourcing projects",
    ],
  },
  {
    id: "p3m3",
    name: "P3M3",
    advanced: false,
    levels: [label("Awareness"), label("Repeatable"), label("Defined"), label("Managed"), label("Optimized")],
    models: ["Portfolio", "Program", "Project"],
    dimensions: [
      "Management control",
      "Benefits management",
      "Financial management",
      "Stakeholder engagement",
      "Risk management",
      "Organizational governance",
      "Resource management",
    ],
  },
  {
    id: "mpom",
    name: "MPOM PMO",
    advanced: true,
    levels: [label("Basic"), label("Standard"), label("Advanced")],
    models: [],
    dimensions: ["PMO"],
  },
  {
    id: "opm3",
    name: "OPM3",
    advanced: true,
    levels: [label("Standardize"), label("Measure"), label("Control"), label("Improve")],
    models: [],
    dimensions: ["Project", "Program", "Portfolio"],
    leavesOut: true,
  },
  {
    id: "pmo-cube",
    name: "PMO Maturity Cube",
    advanced: true,
    levels: [label("Basic"), label("Intermediate"), label("Advanced")],
    models: [],
    dimensions: ["Operational", "Tactical", "Strategic"],
    leavesOut: true,
  },
];
