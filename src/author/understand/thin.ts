import { openSpace } from "../../understand/openIndex.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";

/**
 * Which phrases travel. A phrase that one of the same label before it says nearly the same way stays at home:
 * it still trains the weights (`trainWeights`), but costs no bytes. Nothing is thinned in a bank that is
 * small anyway.
 */
export function thin(
  index: Omit<PhraseIndex, "weights" | "steps">,
  phrases: readonly string[],
  labelOf: readonly number[],
  groupOf: readonly number[],
): readonly boolean[] {
  if (phrases.length <= SMALL) return phrases.map(() => true);
  const space = openSpace(index);
  const covered = new Float64Array(phrases.length);
  const kept = new Map<number, number>();
  return phrases.map((phrase, i) => {
    const group = groupOf[i] ?? 0;
    const label = labelOf[i] ?? 0;
    const most = index.labels[label]?.kind === "off-topic" ? ALIKE.offTopic : ALIKE.meant;
    const count = kept.get(group) ?? 0;
    // A group never disappears: it says where its label leads.
    if ((covered[i] ?? 0) >= most && count >= FEWEST) return false;
    kept.set(group, count + 1);
    const likeness = space.likeness(phrase.split(" "));
    for (let j = i; j < phrases.length; j++) {
      if (labelOf[j] === label) covered[j] = Math.max(covered[j] ?? 0, likeness[j] ?? 0);
    }
    return true;
  });
}

/**
 * Likeness from which a phrase says nothing new. Lower is smaller: measure with `npm run bench:understand`.
 */
const ALIKE = { meant: 0.2, offTopic: 0.13 };
const SMALL = 900;
const FEWEST = 4;
