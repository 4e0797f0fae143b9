import { link, type Column, type Need } from "../register/column.ts";

const PROJECT = [
  "Project Name",
  "Project ID",
  "Project Code",
  "Project No",
  "Project Number",
  "Project Title",
  "Project Key",
  "Assigned Project",
  "Projekt",
  "Projektname",
  "Projektnummer",
  "Projet",
  "Nom du projet",
  "Proyecto",
  "Nombre del proyecto",
];
const PROGRAM = ["Program Name", "Program ID", "Program Code", "Programme", "Programm", "Programme Name", "Programa"];
const PORTFOLIO = ["Portfolio Name", "Portfolio ID", "Portfolio Code", "Portefeuille", "Portafolio", "Cartera"];

/** The project that a row belongs to. */
export const projectLink = (help: string, need: Need = "required"): Column<string> =>
  link("Project", { need, help, aliases: PROJECT });

/** The program that a row belongs to. */
export const programLink = (help: string): Column<string> => link("Program", { help, aliases: PROGRAM });

/** The portfolio that a row belongs to. */
export const portfolioLink = (help: string): Column<string> => link("Portfolio", { help, aliases: PORTFOLIO });
