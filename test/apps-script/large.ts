import { Book } from "../hosts/sheets/book.ts";

const STATES = ["Open", "Monitored", "Closed"];
const HEADERS = [
  "Risk ID",
  "Title",
  "Project",
  "Status",
  "Likelihood",
  "Impact",
  "Owner",
  "Raised",
  "Next review",
  "Response",
  "Response due",
  "Cause",
  "Effect",
  "Cost impact",
  "Comment",
];

/** A spreadsheet with a list of projects and a risk register of so many rows, 15 columns. */
export function largeBook(rows: number, zone = "Etc/UTC"): Book {
  const book = new Book({ name: "Large", zone });
  const projects = book.add("Project list");
  [["Project ID", "Project name", "Manager", "Start", "Finish", "Forecast finish", "Budget"]].forEach((row) => {
    row.forEach((value, column) => {
      projects.values.set(0, column, value);
    });
  });
  for (let row = 1; row <= 40; row += 1)
    [
      `P${row}`,
      `Project ${row}`,
      `Manager ${row % 9}`,
      45_900 + row,
      46_500 + row,
      46_520 + (row % 60),
      100_000 + row,
    ].forEach((value, column) => {
      projects.values.set(row, column, value);
      if (column >= 3 && column <= 5) projects.styles.NumberFormat.set(row, column, "d mmm yyyy");
    });
  const risks = book.add("Risk register");
  risks.maxRows = rows + 100;
  HEADERS.forEach((value, column) => {
    risks.values.set(0, column, value);
  });
  for (let row = 1; row <= rows; row += 1) {
    const cells = [
      `R${row}`,
      `Something may happen to part ${row % 977}`,
      `P${(row % 40) + 1}`,
      STATES[row % 3] ?? "",
      (row % 5) + 1,
      ((row * 7) % 5) + 1,
      `Owner ${row % 31}`,
      46_000 + (row % 300),
      46_300 + (row % 120),
      row % 4 === 0 ? "Reduce" : "Accept",
      46_320 + (row % 90),
      `Cause ${row % 211}`,
      `Effect ${row % 97}`,
      (row % 50) * 1000,
      `Comment ${row % 13}`,
    ];
    risks.values.rows[row] = cells;
    const formats: string[] = [];
    for (const column of [7, 8, 10]) formats[column] = "d mmm yyyy";
    risks.styles.NumberFormat.rows[row] = formats;
  }
  return book;
}
