import { day, days, id, link, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { DEPENDENCY_STATES, LINK_TYPES } from "../words/value-words.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const DEPENDENCIES = defineRegister({
  kind: "dependencies",
  beside: true,
  mixes: true,
  titles: [
    "dependency",
    "dependencies",
    "dependency log",
    "dependency register",
    "interdependency",
    "interdependencies",
    "project dependencies",
    "abhängigkeit",
    "abhängigkeiten",
    "dépendance",
    "dépendances",
    "dependencia",
    "dependencias",
  ],
  nouns: ["dependency", "interdependency"],
  signs: ["Giver", "Receiver", "Provider", "Dependency Category", "Impact", "RAG", "Direction", "Internal / External"],
  key: "id",
  name: "description",
  columns: {
    id: id("Dependency ID", {
      aliases: ["Dependency No", "Dependency Ref", "Dep ID", "Dep No"],
      weak: ["ID", "No", "Ref"],
      faint: ["RAID ID", "RAID No", "RAID Ref", "Log ID"],
    }),
    projectId: projectLink({ need: "recommended" }),
    programId: programLink(),
    portfolioId: portfolioLink(),
    from: link("From", {
      need: "required",
      aliases: [
        "From Project",
        "From Milestone",
        "From Initiative",
        "Predecessor",
        "Predecessor Project",
        "Giver",
        "Giving Project",
        "Provider",
        "Providing Project",
        "Depends On",
        "Dependent On",
        "Source Project",
        "Supplier Project",
        "Von",
        "Vorgänger",
        "De",
        "Prédécesseur",
        "Desde",
        "Predecesor",

        "Upstream Project",
      ],
    }),
    to: link("To", {
      need: "required",
      aliases: [
        "To Project",
        "To Milestone",
        "To Initiative",
        "Successor",
        "Receiver",
        "Receiving Project",
        "Dependent Project",
        "Target Project",
        "Needed By Project",
        "Customer Project",
        "Nachfolger",
        "Successeur",
        "Sucesor",
        "Hasta",

        "Downstream Project",

        "Impacted Project",
      ],
    }),
    description: text("Description", {
      aliases: [
        "Dependency",
        "Dependency Description",
        "Dependency Title",
        "Dependency Name",
        "Description of Dependency",
        "What",
        "Deliverable",
        "Abhängigkeit",
        "Dépendance",
        "Dependencia",
      ],
      weak: ["Title", "Name", "Summary"],
    }),
    type: word("Type", LINK_TYPES, {
      aliases: ["Dependency Type", "Link Type", "Relationship", "Logic", "Art", "Tipo"],
    }),
    lagDays: days("Lag", {
      aliases: ["Lag Days", "Lead / Lag", "Verzug", "Retraso"],
    }),
    ownerFrom: person("Owner From", {
      aliases: [
        "Giving Owner",
        "From Owner",
        "Giver Owner",
        "Providing Owner",
        "Provider Owner",
        "Predecessor Owner",
        "Supplier Owner",
        "Giving Manager",
        "Provider Contact",
      ],
      weak: ["Dependency Owner", "Responsible", "Assigned To", "Verantwortlich", "Responsable"],
    }),
    ownerTo: person("Owner To", {
      aliases: ["Receiver Owner", "Receiving Owner", "Customer Owner", "Receiving Manager", "Receiver Contact"],
      weak: ["Owner"],
    }),
    agreedDate: day("Agreed Date", {
      aliases: ["Date Agreed", "Committed Date", "Promised Date", "Delivery Date", "Vereinbart am", "Commitment Date"],
    }),
    needDate: day("Need Date", {
      aliases: ["Date Needed", "Needed By", "Due Date", "Benötigt bis"],
      weak: ["Due", "Date", "Target Date", "Deadline"],
    }),
    status: word("Status", DEPENDENCY_STATES, {
      aliases: ["Dependency Status", "State", "Statut", "Estado"],
    }),
  },
});
