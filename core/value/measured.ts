export { combine, known, measure, numberOf, unknown, type Measured } from "../score/measured.ts";
