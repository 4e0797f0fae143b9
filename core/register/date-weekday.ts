const NAMES =
  "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo";
const BEFORE = new RegExp(`^(?:${NAMES})[., ]+`, "i");
const AFTER = new RegExp(`(?<=\\d)(?:[ ,]+(?:${NAMES})\\.?|,? ?\\((?:${NAMES})\\.?\\))$`, "i");

/** A written date without the weekday that stands before or behind it: "Tue, 3 Feb 2026", "2026-02-03 (Tuesday)". */
export const withoutWeekday = (text: string): string => text.replace(BEFORE, "").replace(AFTER, "");
