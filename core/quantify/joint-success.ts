/** What can be said of the chance that all of some projects succeed, each with its own chance, 0 to 1. */
export interface JointSuccess {
  readonly projects: number;
  /** Whatever the dependence: max(0, sum - (n - 1)). */
  readonly least: number;
  /** Whatever the dependence: the smallest of the chances. */
  readonly most: number;
  /** The product: holds only if the projects are independent. */
  readonly independent: number;
  /** Projects without a chance; they are not in the figures. */
  readonly missing: number;
}

/** The bounds of Fréchet on joint success; undefined when no project has a chance within 0 to 1. */
export function jointSuccess(chances: readonly (number | undefined)[]): JointSuccess | undefined {
  let sum = 0;
  let most = 1;
  let product = 1;
  let projects = 0;
  for (const chance of chances) {
    if (chance === undefined || !(chance >= 0 && chance <= 1)) continue;
    sum += chance;
    most = Math.min(most, chance);
    product *= chance;
    projects += 1;
  }
  if (projects === 0) return undefined;
  const least = Math.min(most, Math.max(0, sum - (projects - 1)));
  return { projects, least, most, independent: product, missing: chances.length - projects };
}
