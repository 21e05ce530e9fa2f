import type { NumberedEntry } from "../session/stored/numberTrail.ts";
import type { Reader } from "../walk/trail.ts";

/**
 * What a digit of a code means if it is not an answer. Answers follow: answer 1 is the digit after the last of these.
 */
export const sign = {
  /** From here on the next reader of the round speaks: member, agent, host. */
  turn: 1,
  /** The reader who speaks told a fact; its number follows. */
  told: 2,
  /** One more fact of the same telling; its number follows. */
  also: 3,
  /** The reader who speaks jumped; the state's number follows. */
  jump: 4,
  /** The host did, whoever speaks: what it does mostly. */
  hostTold: 5,
  hostJump: 6,
} as const;

export const answersFrom = 7;
export const round: readonly Reader[] = ["member", "agent", "host"];

/** A trail as a list of whole numbers from 1. An answer of the member, which is nearly everything, is one number. */
export function digitsOf(trail: readonly NumberedEntry[]): number[] {
  let speaker = 0;
  return trail.flatMap((entry) => {
    const host = entry.by === "host" && entry.type !== "answer" && round[speaker] !== "host";
    const turns = host ? 0 : (round.indexOf(entry.by) - speaker + round.length) % round.length;
    speaker = (speaker + turns) % round.length;
    const before = Array<number>(turns).fill(sign.turn);
    if (entry.type === "answer") return [...before, entry.answer + answersFrom - 1];
    if (entry.type === "jump") return [...before, host ? sign.hostJump : sign.jump, entry.to];
    // An entry that told no facts needs no digit: reading the code back makes the same trail without it.
    const [first, ...more] = entry.facts;
    if (first === undefined) return before;
    return [...before, host ? sign.hostTold : sign.told, first, ...more.flatMap((fact) => [sign.also, fact])];
  });
}
