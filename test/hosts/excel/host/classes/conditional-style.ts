import { Node } from "../book.ts";
import { itemNotFound } from "../error.ts";
import type { Behavior } from "../host.ts";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

function bordersOf(node: Node): readonly Node[] {
  while (node.items.length < SIDES.length) {
    const border = new Node("ConditionalRangeBorder", node);
    border.id = SIDES[node.items.length];
    node.items.push(border);
  }
  return node.items;
}

const side =
  (key: string) =>
  (node: Node): Node => {
    const found = bordersOf(node).find((border) => border.id === key);
    if (!found) throw itemNotFound();
    return found;
  };

export const CONDITIONAL_BORDERS: Behavior = {
  get: { Count: () => SIDES.length },
  items: bordersOf,
  child: { Top: side("EdgeTop"), Bottom: side("EdgeBottom"), Left: side("EdgeLeft"), Right: side("EdgeRight") },
};

export const CONDITIONAL_FILL: Behavior = {
  isRecord: true,
  call: {
    Clear: (node) => {
      node.bag.delete("Color");
    },
  },
};
