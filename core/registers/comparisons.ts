import { amount, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";

export const COMPARISONS = defineRegister({
  kind: "comparisons",
  beside: true,
  titles: [
    "comparison",
    "comparisons",
    "pairwise",
    "pairwise comparison",
    "pairwise comparisons",
    "ahp",
    "criteria comparison",
    "paarvergleich",
    "paarvergleiche",
    "comparaisons",
    "comparaciones",
  ],
  nouns: ["comparison"],
  key: "criterionA",
  name: "criterionB",
  columns: {
    criterionA: text("Criterion A", {
      need: "required",
      aliases: ["First Criterion", "Kriterium A", "Critère A", "Criterio A"],
      weak: ["A", "Item A"],
    }),
    criterionB: text("Criterion B", {
      need: "required",
      aliases: ["Second Criterion", "Criterion 2", "Kriterium B", "Critère B", "Criterio B"],
      weak: ["B", "Item B"],
    }),
    ratio: amount("Ratio", {
      need: "required",
      aliases: [
        "A over B",
        "A vs B",
        "A : B",
        "Importance",
        "Relative Importance",
        "Preference",
        "Intensity",
        "Verhältnis",
        "Rapport",
        "Razón",
      ],
      weak: ["Value", "Score", "Rating"],
    }),
  },
});
