/**
 * `work`, done once for each object it is given, and remembered as long as somebody holds that object. Only for objects
 * that never change: guides, flows, trails.
 */
export function memo<Key extends object, Made>(work: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { made: work(key) }));
    return known.made;
  };
}
