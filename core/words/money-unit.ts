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

/** "EUR m", in German "EUR Mio."; "" for whole units of an untold currency. */
export const unitText = ({ name }: Pick<Named, "name">): string =>
  name.replace(/\b(?:k|m|bn)$/, (scale) => SCALES[scale]?.() ?? scale);

/** "m" of "EUR m", in German "Mio."; "" for whole units. */
export const scaleText = ({ currency, name }: Named): string => unitText({ name: name.slice(currency.length).trim() });
