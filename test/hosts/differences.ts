/** Paths at which two values differ, with both sides; values are plain data. */
export function differences(a: unknown, b: unknown, path = ""): readonly string[] {
  if (Object.is(a, b)) return [];
  const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
  if (!isObject(a) || !isObject(b)) return [`${path}: ${JSON.stringify(a)} <> ${JSON.stringify(b)}`];
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => differences(left.get(key), right.get(key), `${path}/${key}`));
}
