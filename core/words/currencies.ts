/** Signs and short names of currencies, longest first, with the ISO 4217 code; "" where several currencies share one. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["us$", "USD"],
  ["au$", "AUD"],
  ["ca$", "CAD"],
  ["nz$", "NZD"],
  ["hk$", "HKD"],
  ["mx$", "MXN"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["s$", "SGD"],
  ["r$", "BRL"],
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["₴", "UAH"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["euros", "EUR"],
  ["euro", "EUR"],
  ["rs.", ""],
  ["rs", ""],
  ["kr.", ""],
  ["kr", ""],
];

/** ISO 4217 codes that are no English word. */
const CODES: ReadonlySet<string> = new Set(
  (
    "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL GHS HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT " +
    "LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU VND XAF XOF ZAR ZMW"
  ).split(" "),
);

export interface CurrencyText {
  /** ISO 4217; undefined when none stands there or the sign is shared by several currencies. */
  readonly currency: string | undefined;
  /** The text without it, trimmed. */
  readonly rest: string;
  readonly found: boolean;
}

const CODE = /(^|[^A-Za-z])([A-Za-z]{3})(?![A-Za-z])/g;

/** Where a currency code stands alone in a text; -1 when none does. */
function codeAt(text: string): number {
  CODE.lastIndex = 0;
  for (let hit = CODE.exec(text); hit !== null; hit = CODE.exec(text)) {
    const before = hit[1] ?? "";
    if (CODES.has((hit[2] ?? "").toUpperCase())) return hit.index + before.length;
    CODE.lastIndex = hit.index + before.length + 1;
  }
  return -1;
}

/** The ISO code of a text that is one, in any case. */
export function isoCurrency(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return CODES.has(code) ? code : undefined;
}

const NONE: CurrencyText = { currency: undefined, rest: "", found: false };

/** Takes one currency out of a text: a sign, or an ISO code that stands alone. */
export function takeCurrency(text: string): CurrencyText {
  if (text === "") return NONE;
  const lower = text.toLowerCase();
  for (const [sign, currency] of SIGNS) {
    const at = lower.indexOf(sign);
    if (at < 0 || (/[a-z]$/.test(sign) && /[a-z]/.test(lower.charAt(at + sign.length)))) continue;
    // The end of another word: "hours".
    if (sign.startsWith("rs") && /[a-z]/.test(lower.charAt(at - 1))) continue;
    const rest = `${text.slice(0, at)} ${text.slice(at + sign.length)}`.trim();
    return { currency: currency === "" ? undefined : currency, rest, found: true };
  }
  const at = codeAt(text);
  if (at < 0) return { currency: undefined, rest: text.trim(), found: false };
  const rest = `${text.slice(0, at)} ${text.slice(at + 3)}`.trim();
  return { currency: text.slice(at, at + 3).toUpperCase(), rest, found: true };
}
