import { closing } from "../guide/closing.ts";
import type { Flow } from "../guide/flow.ts";
import { CAUSES_ON_A_PAGE, noneOfThese, whatIsLeft } from "../guide/left.ts";

const CLOSING: readonly string[] = [
  closing.fixed,
  closing.notFixed,
  closing.notMine,
  closing.later,
  closing.knowWhy,
];
const KEYS = 9;

/**
 * The number key of each answer of a state, those that are hidden now included: so a key stays with its answer.
 * Closing answers have the same key everywhere; the author's own come after them. What is beyond the ninth has none.
 */
export function answerKeys(flow: Flow, state: string): Readonly<Record<string, number>> {
  const says = Object.keys(flow.states[state]?.on ?? {});
  // Of its pages one is seen: there each cause has the key of its place.
  if (state === whatIsLeft)
    return Object.fromEntries(
      says.map((say, n) => [say, say === noneOfThese ? CAUSES_ON_A_PAGE + 1 : (n % CAUSES_ON_A_PAGE) + 1]),
    );
  const isCause = flow.states[state]?.tags[0] === "cause";
  const fixed = isCause ? CLOSING : [];
  const own = says.filter((say) => !fixed.includes(say));
  const keyed = says.map(
    (say) =>
      [say, fixed.includes(say) ? fixed.indexOf(say) + 1 : fixed.length + own.indexOf(say) + 1] as const,
  );
  return Object.fromEntries(keyed.filter(([, key]) => key <= KEYS));
}
