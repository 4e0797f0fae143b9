import { locale } from "./say.ts";

/** What somebody says, between the quotation marks of the spoken language. */
export const quoted = (text: string): string => locale().quotes.join(text);
