import { link, person, type Column, type Need } from "../register/column.ts";

const PROJECT = [
  "Project Name",
  "Project ID",
  "Project Code",
  "Project Number",
  "Related Project",
  "Assigned Project",
  "Affected Project",
  "Initiative",
  "Projekt",
  "Projektname",
  "Projektnummer",
  "Projet",
  "Nom du projet",
  "Proyecto",
  "Nombre del proyecto",
];
const PROGRAM = ["Program Name", "Program ID", "Program Code", "Programm", "Programa"];
const PORTFOLIO = ["Portfolio Name", "Portfolio ID", "Portfolio Code", "Portefeuille", "Portafolio", "Cartera"];
const OWNER = [
  "Responsible",
  "Responsible Person",
  "Responsible Party",
  "Responsible Officer",
  "Person Responsible",
  "Responsibility",
  "Accountable",
  "Accountable Person",
  "Person Accountable",
  "Accountability",
  "Accountable Executive",
  "Executive Lead",
  "Assignee",
  "Assigned To",
  "Allocated To",
  "Owned By",
  "Lead",
  "Lead Officer",
  "Verantwortlich",
  "Verantwortlicher",
  "Zuständig",
  "Bearbeiter",
  "Zugewiesen an",
  "Responsable",
  "Pilote",
  "Porteur",
  "Assigné à",
  "Asignado a",
  "Encargado",
  "Propietario",
];
const OWNER_WEAK = ["Manager", "Who", "Person", "Person in Charge", "PIC", "Resource", "OPR"];

/** What one kind calls a column that several kinds keep, besides the names that all of them share. */
interface OwnNames {
  readonly need?: Need;
  readonly aliases?: readonly string[];
  readonly weak?: readonly string[];
}

/** The project that a row belongs to. */
export const projectLink = ({ need = "required", aliases = [], weak = [] }: OwnNames = {}): Column<string> =>
  link("Project", { need, aliases: [...PROJECT, ...aliases], weak });

/** The program that a row belongs to. */
export const programLink = (): Column<string> => link("Program", { aliases: PROGRAM });

/** The portfolio that a row belongs to. */
export const portfolioLink = (): Column<string> => link("Portfolio", { aliases: PORTFOLIO });

/** Who answers for a row. */
export const ownerColumn = ({ need = "optional", aliases = [], weak = [] }: OwnNames = {}): Column<string> =>
  person("Owner", {
    need,
    aliases: [...OWNER, ...aliases],
    weak: [...OWNER_WEAK, ...weak].filter((header) => !aliases.includes(header)),
  });
