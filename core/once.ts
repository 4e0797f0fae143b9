/**
 * A function that works out its result once for each thing it is asked about, and keeps it as long as the thing itself
 * lives. Only for things that never change.
 */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly made: V }>();
  return (of) => {
    let held = known.get(of);
    if (held === undefined) known.set(of, (held = { made: make(of) }));
    return held.made;
  };
}

/** A longer text is hardly asked for again. */
const LONGEST = 200;

/** A function of a text that remembers what it made of it, and forgets all of it where that becomes too much to keep. */
export function remembered<V>(make: (text: string) => V, most = 20_000): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const made = make(text);
    if (known.size >= most) known.clear();
    if (text.length <= LONGEST) known.set(text, made);
    return made;
  };
}
