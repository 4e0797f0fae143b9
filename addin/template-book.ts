/** The registers of a template, apart: few workbooks ever ask for them. */
export { templateBook } from "../core/index.ts";
