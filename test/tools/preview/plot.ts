/** One series as it is drawn; a value that is no number is not drawn. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly fill: string;
  /** Fills of single points; undefined for the series' own. */
  readonly pointFills: readonly (string | undefined)[];
  readonly line: {
    readonly color: string;
    readonly weight: number;
    readonly isDashed: boolean;
    readonly isHidden: boolean;
  };
  /** Points that are marked: their color, and their size in points; undefined where they are not. */
  readonly marker: { readonly color: string; readonly size: number } | undefined;
  /** Text of each label; undefined where there is none. */
  readonly labels: readonly (string | undefined)[];
  readonly labelColor: string;
  /** Percent of a bar's width between two groups. */
  readonly gap: number;
}

/** A chart in pixels of its own box. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly stacking: "none" | "sum" | "share";
  readonly isReversed: boolean;
  readonly hasValueAxis: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly valueText: (value: number) => string;
  readonly hasLegend: boolean;
}
