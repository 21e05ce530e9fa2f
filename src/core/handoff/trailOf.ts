import type { NumberedEntry } from "../session/stored/numberTrail.ts";
import { answersFrom, round, sign } from "./digitsOf.ts";

/** Reads what `digitsOf` wrote. `undefined` for a list of digits that it never writes. */
export function trailOf(digits: readonly number[]): readonly NumberedEntry[] | undefined {
  const trail: NumberedEntry[] = [];
  let speaker = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits[place] ?? 0;
    const by = digit === sign.hostTold || digit === sign.hostJump ? "host" : (round[speaker] ?? "member");
    if (digit >= answersFrom) {
      trail.push({ type: "answer", by, answer: digit - answersFrom + 1 });
      continue;
    }
    if (digit === sign.turn) {
      speaker = (speaker + 1) % round.length;
      continue;
    }
    const number = digits[++place];
    if (number === undefined) return undefined;
    if (digit === sign.jump || digit === sign.hostJump) trail.push({ type: "jump", by, to: number });
    else if (digit === sign.told || digit === sign.hostTold)
      trail.push({ type: "told", by, facts: [number] });
    else {
      const last = trail.pop();
      if (last?.type !== "told") return undefined;
      trail.push({ ...last, facts: [...last.facts, number] });
    }
  }
  return trail;
}
