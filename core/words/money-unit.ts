import { sense } from "./say.ts";

/** A unit of money by its name, such as "EUR m". */
interface Named {
  readonly currency: string;
  readonly name: string;
}

const SCALES: Readonly<Record<string, () => string>> = {
  k: () => sense("k", "money"),
  m: () => sense("m", "money"),
  bn: () => sense("bn", "money"),
};

/** "m" of "EUR m", in German "Mio."; "" for whole units. */
export function scaleText({ currency, name }: Named): string {
  const scale = name.slice(currency.length).trim();
  return SCALES[scale]?.() ?? scale;
}

/** "EUR m", in German "EUR Mio."; "" for whole units of an untold currency. */
export const unitText = (unit: Named): string =>
  [unit.currency, scaleText(unit)].filter((part) => part !== "").join(" ");
