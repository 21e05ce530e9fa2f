/**
 * `work`, done once for each object it is given, and remembered as long as somebody holds that object. Only for objects
 * that never change: guides, flows, trails.
 */
export function memo<Key extends object, Made extends object>(work: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? work(key);
    made.set(key, known);
    return known;
  };
}
