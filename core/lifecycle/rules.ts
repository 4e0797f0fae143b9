/** One line of a decision table. */
export interface Rule<F, T> {
  readonly id: string;
  readonly then: T;
  /** Why, in a plain sentence. */
  readonly because: string;
  readonly when: (facts: F) => boolean;
}

/** A decision table; its last line always matches. */
export type Rules<F, T> = readonly [...Rule<F, T>[], Rule<F, T>];

/** The last line of a table. */
export const otherwise = <T>(id: string, then: T, because: string): Rule<unknown, T> => ({
  id,
  then,
  because,
  when: () => true,
});

/** The first rule that matches; the last one when none before it does. */
export function decide<F, T>(rules: Rules<F, T>, facts: F): Rule<F, T> {
  let found = rules[0];
  for (const rule of rules) {
    found = rule;
    if (rule.when(facts)) break;
  }
  return found;
}
