/** Fixed for good: another seed would deal the sentences anew, after rules were made from some of them. */
const SEED = "cairn-crisis-aside-1|";

/** Whether a sentence of the crisis corpus belongs to the third kept aside. Depends on its text alone. */
export function crisisAside(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const char of SEED + text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % 3 === 0;
}
