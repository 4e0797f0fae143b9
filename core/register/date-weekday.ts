const NAMES =
  "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo";
const BEFORE = new RegExp(`^(?:${NAMES})[., ]+`, "i");
const AFTER = new RegExp(`(?<=\\d)(?:[ ,]+(?:${NAMES})\\.?|,? ?\\((?:${NAMES})\\.?\\))$`, "i");

/** "Fri Jun 19 2026 17:00:00 GMT-0700 (Pacific Daylight Time)", as scripts write a moment. */
const MOMENT = / \d\d:\d\d:\d\d GMT[+-]\d{4}(?: \([^()]*\))?$/i;

/** A date as scripts write it, without the time of day and its zone. */
export const withoutClock = (text: string): string => text.replace(MOMENT, "");

/** A written date without the weekday that stands before or behind it: "Tue, 3 Feb 2026", "2026-02-03 (Tuesday)". */
export const withoutWeekday = (text: string): string => text.replace(BEFORE, "").replace(AFTER, "");
