/** Where the add-in runs. */
export type HostName = "Excel";
