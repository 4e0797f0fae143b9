export interface PaneChoice {
  /** Key in Settings. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The value that holds without a setting. */
  readonly standard: string;
  readonly note: string;
}

export interface PaneLimit {
  readonly key: string;
  /** What is set; undefined where the preset's own holds. */
  readonly set: number | undefined;
}

/** Where amber and red begin, of one measure. */
export interface PaneLimits {
  readonly label: string;
  readonly better: "lower" | "higher";
  readonly most: number;
  readonly amber: PaneLimit;
  readonly red: PaneLimit;
}

/** A whole number that can be set. */
export interface PaneNumber {
  readonly key: string;
  readonly label: string;
  /** What is set; undefined where the standard holds. */
  readonly set: number | undefined;
  readonly standard: number;
  readonly most: number;
  readonly note: string;
}

/** A set of thresholds with the limit that it gives each key; a key that it leaves out has none. */
export interface PanePreset {
  readonly id: string;
  readonly label: string;
  readonly limits: Readonly<Record<string, number>>;
}

export type PaneDayMode = "today" | "latest" | "day";

export interface PaneSettings {
  readonly day: {
    readonly mode: PaneDayMode;
    /** ISO day of the status date, of today, of the latest update in the registers. */
    readonly iso: string;
    readonly today: string;
    readonly latest: string | undefined;
  };
  readonly preset: string;
  readonly presets: readonly PanePreset[];
  readonly limits: readonly PaneLimits[];
  readonly choices: readonly PaneChoice[];
  /** What changes no figure: the language, how projects are grouped. */
  readonly shown: readonly PaneChoice[];
  readonly advanced: readonly PaneChoice[];
  readonly numbers: readonly PaneNumber[];
  /** What is read and not chosen: the currency. */
  readonly facts: readonly { readonly label: string; readonly text: string; readonly note: string }[];
}
