/** What a score is the product of. */
const RATED = "[plsico]|prob(ability)?|likelihood|sev(erity)?|impact|consequence";

/** Signs that stand for words. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/№|\bn\.? ?[°º](?=\s|$)|\bn\.o(?=\s|$)/giu, " number "],
  [/\b[ld]['’]|['’]s\b/gi, " "],
  [/^\s*(s[/.]n|(s|sl|sr)\b\.?\s*no)\b/i, " number "],
  [/(us)?[£$€¥]\s*(['’]?000s?|k|m|mn|bn)?(?![a-z])/gi, " "],
  [/(\bnumber|\bno\.?|#)\s+of\b/gi, " count "],
  [/#/g, " number "],
  [/%/g, " percent "],
  [new RegExp(`^\\s*(risk )?(${RATED}) ?[x×*] ?(${RATED})\\s*$`, "i"), " pxi "],
  [/×|\*(?=\s*\w)/g, " x "],
  [/\s(y\/n|yes ?\/ ?no|h\/m\/l)\s*$/gi, " "],
  [/\bsign(ed)?[- ]?off\b/gi, " approved "],
  [/\bclosed?[- ]?out\b/gi, " closed "],
  [/^\s*to be reviewed\b/gi, " next review "],
  [/^\s*to be \w+ (by|on)\s*$/gi, " due date "],
  [/\bvalue at risk\b/gi, " worth "],
  [/\bdate for (completion|closure|closing)\b/gi, " due date "],
  [/year[- ]to[- ]date/gi, " ytd "],
  [/\bt\.?d\.?(?=\s*$)/gi, " to date "],
  [/\bf\.?y\.?\s*['’]?(20)?\d\d(?!\d)/gi, " year "],
  [/\bf\.?y\.?(?=\s|\d|$)/gi, " year "],
  [/financial year|fiscal year|in[- ]year/gi, " year "],
  [/life[- ]cycle/gi, " lifecycle "],
  [/work[- ]stream/gi, " workstream "],
  [/to[- ]do\b/gi, " todo "],
  [/^\s*to[- ](?=project|milestone|owner)|(?<=^\s*owner )\(?to\)?(?=\s*$)/gi, " successor "],
  [/\bto (\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(p|q|m|period|quarter|month) ?\d{1,2}\b)/gi, " to date "],
  [/baseline[ _]?0(?!\d)/gi, " baseline "],
  [/completion[ _]?date|date[ _]of[ _]completion/gi, " finish date "],
  [
    /(?<=\b(baseline|actual|revised|original|approved|latest|current|committed|estimated|est\.?|expected|forecast|anticipated|projected|planned|scheduled|target|contract) )(completion(?![^%]*%|[ _]\w)|go[- ]?live)|go[- ]?live(?= \((forecast|actual|planned|revised|baseline)\))/gi,
    " finish ",
  ],
  [/(?<=\b(revised|original) )closing(?! \w)/gi, " finish "],
  [/(in[- ]service|opening|revenue service|commissioning)[ _]date|date[ _]of[ _]commissioning/gi, " finish date "],
  [/\bopen(ing)? (for|to) traffic\b|\bPC date\b/gi, " finish date "],
  [/(?<![a-z])to[ _-]complete(?![a-z])/gi, " remaining "],
  [/\bf['’/]c(ast)?\b/gi, " forecast "],
  [/\ba la fecha\b/gi, " to date "],
  [/\bshort[ _]desc(ription)?\b/gi, " title "],
];

/** Two years of which the second follows the first: "2024-25", "24/25". Two numbers below 13 may be a day and a month. */
const YEARS = /(?<![\d/.-])(20)?(\d\d)\s?[-/–]\s?(?:20)?(\d\d)(?![\d/.-])/g;

const yearsToWord = (text: string): string =>
  text.replace(YEARS, (all: string, century: string | undefined, first: string, second: string) => {
    const follows = (Number(first) + 1) % 100 === Number(second);
    return follows && (century !== undefined || Number(first) > 12) ? " year " : all;
  });

/** Whether one of the signs may stand in a text. */
const SIGNED =
  /[£$€¥]|^\s*s[lr]?\b|number of|n\.o|no\.? of|[#%*×№°º’']|f\.?y|financial|fiscal|in[- ]year|life|work|to[-_ ](?:be|do|[cpmqo]|\d)|owner \(?to|go[- ]?live|y\/n|h\/m|yes ?\/|sign|closed?[- ]?out|date for|at risk|^[\s\w]+ ?x ?\w+\s*$|a la|short|completion|closing|f\/|\d\d[-/–]|year[- ]to|td\s*$|baseline[ _]?0|service|commissioning|open|PC d/i;

/** A header whose signs, abbreviations of several words and spans of years are the words they stand for. */
export function withWords(header: string): string {
  let text = header;
  if (SIGNED.test(text)) for (const [sign, word] of SIGNS) text = text.replace(sign, word);
  return yearsToWord(text);
}
