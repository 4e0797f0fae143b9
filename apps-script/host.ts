/** Where the script runs. */
export type HostName = "Google Sheets";
