/** Text before the cell in which people choose what a sheet shows; both stand in its first row. */
export const CHOICE_LABEL = "Choose project";
