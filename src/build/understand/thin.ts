/**
 * Which phrases are worth their bytes. A weight of the trained classifier is in proportion to how badly the other
 * phrases explain its phrase: where all are small, the others say the same already, and the phrase stays at home.
 * Nothing is thinned in a bank that is small anyway.
 */
export function thin(weights: readonly Float64Array[], groupOf: readonly number[]): readonly boolean[] {
  const size = groupOf.length;
  const worth = groupOf.map((_, i) => weights.reduce((sum, side) => sum + (side[i] ?? 0) ** 2, 0));
  const spare = Math.max(0, Math.min(Math.floor(size * MOST), size - SMALL));
  const order = groupOf.map((_, i) => i).sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0) || a - b);
  const left = new Map<number, number>();
  for (const group of groupOf) left.set(group, (left.get(group) ?? 0) + 1);
  const kept = groupOf.map(() => true);
  for (const i of order.slice(0, spare)) {
    const group = groupOf[i] ?? 0;
    const count = left.get(group) ?? 0;
    // A group never disappears: it says where its label leads.
    if (count <= FEWEST) continue;
    kept[i] = false;
    left.set(group, count - 1);
  }
  return kept;
}

const MOST = 0.36;
const SMALL = 600;
const FEWEST = 4;
