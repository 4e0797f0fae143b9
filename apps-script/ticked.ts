/**
 * The word in the cell that refreshes, and what it becomes when its box is ticked: as a box with values of its own, the cell keeps the
 * value that the dashboard has there.
 */
export const TICKED = "↻ Refreshing";
