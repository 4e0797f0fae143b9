const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
export function draw(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly (SVGElement | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...content);
  return made;
}

export interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly color?: string;
}

/** Letters with their middle at a height. */
export const write = (text: string, { x, y, anchor, color = "#566070" }: Lettering): SVGElement =>
  draw("text", { x, y, "text-anchor": anchor, "dominant-baseline": "central", fill: color, "font-size": 12 }, text);

/** About how wide letters of that size run, in pixels. */
export const widthOf = (text: string): number => text.length * 6.2;
