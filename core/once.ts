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
