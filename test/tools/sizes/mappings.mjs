// Mappings of a source map, version 3: fields of numbers in base 64, each relative to the one before.
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Numbers of a segment: five bits a digit, the sixth says that more follow; the lowest bit of a number is its sign. */
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit >= 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Line, column and number of the source of each mapping, from 0; no source where the code is the bundler's own. */
export function readMappings(text) {
  const found = [];
  let source = 0;
  text.split(";").forEach((row, line) => {
    let column = 0;
    for (const segment of row.split(",").filter((one) => one !== "")) {
      const [right, other] = numbersOf(segment);
      column += right;
      if (other !== undefined) source += other;
      found.push({ line, column, source: other === undefined ? undefined : source });
    }
  });
  return found;
}
