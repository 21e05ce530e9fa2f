import type { Guide } from "./guide.ts";
import { enter, onward, type Standing, waysOn } from "./step.ts";

/**
 * How many questions can at most still be asked, this one included, until a cause or an outcome is reached.
 * Within one search it falls with every answer. 0 at a cause or an outcome.
 */
export function questionsLeft({ flow, left }: Guide, from: Standing): number {
  const count = (place: Standing, depth: number): number => {
    const kind = flow.states[place.at]?.tags[0];
    if (kind !== "question" || depth === 0) return 0;
    // Within one search nothing is tried, and facts come in the order of its questions: no need to sort them.
    const key = JSON.stringify([place.at, place.context]);
    const known = left.get(key);
    if (known !== undefined) return known;
    const { passed, offers } = waysOn(flow, place);
    let most = 0;
    // A loop, not `map`: a guide may be thousands of questions deep, and each frame counts.
    for (const { branch } of offers) {
      const next = onward(flow, { at: branch.target, context: enter(flow, branch, place.context) });
      most = Math.max(most, count(next, depth - 1));
    }
    if (!passed) most++;
    left.set(key, most);
    return most;
  };
  return count(from, Object.keys(flow.states).length);
}
