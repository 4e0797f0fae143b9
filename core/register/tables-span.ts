/** A table as it stands on a sheet: a header row with something below, or nothing yet. */
export interface TableSpan {
  readonly headerRow: number;
  readonly left: number;
  readonly right: number;
  /** Name of the Excel table or named range. */
  readonly name?: string;
  /** Last row, where the workbook itself says so. */
  readonly bottom?: number;
  readonly totalsRow?: number;
  /** Few known headers are enough: a person chose the header row. */
  readonly isEnough?: true;
  /** The row above the header row holds its groups. */
  readonly grouped?: true;
}
