/** Called with an event of the element it stands on. */
export type Handler = (event: Event) => void;

/** Attributes, "value" and "checked" as properties, and handlers by "onclick" and the like. */
export type Props = Readonly<Record<string, string | number | boolean | undefined | Handler>>;

export type Child = VNode | string;

/** An element as it has to stand on the page. */
export interface VNode {
  readonly tag: string;
  readonly props: Props;
  readonly children: readonly Child[];
}

/** Where nothing stands. */
export type Nothing = undefined | false;

/** An element; `key` in its props tells it from siblings of its kind. Texts are texts: nothing is read as markup. */
export const h = (
  tag: string,
  props: Props = {},
  ...children: readonly (Child | Nothing | readonly Child[])[]
): VNode => ({
  tag,
  props,
  children: children.flatMap((child) => (child === undefined || child === false ? [] : child)),
});
