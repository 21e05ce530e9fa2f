import fc from "fast-check";
import type { Guide } from "../walk/guide.ts";
import { append } from "../session/edits/edit.ts";
import { freshSession, type Session } from "../session/session.ts";
import { viewOf } from "../session/view.ts";
import type { Entry } from "../walk/trail.ts";
import { at, place } from "./arbitraryPlace.ts";

/** What a reader does next, in whatever guide: an answer, or a state of its kind, is the `pick`th that there is. */
const choice = fc.oneof(
  {
    weight: 86,
    arbitrary: fc.record({
      type: fc.constant("answer" as const),
      pick: place,
      by: fc.oneof({ weight: 9, arbitrary: fc.constant("member" as const) }, fc.constant("agent" as const)),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("told" as const),
      facts: fc.record({ plan: fc.constantFrom("eap", "insured") }),
      by: fc.constantFrom("host" as const, "agent" as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("jump" as const),
      kind: fc.constantFrom("cause" as const, "question" as const, "outcome" as const),
      pick: place,
      by: fc.constantFrom("member" as const, "host" as const, "agent" as const),
    }),
  },
);
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

/** A walk as a reader might make it in any guide: mostly answers, now and then something told or a jump. */
export type DrawnWalk = readonly Choice[];

/** Walks of at most so many choices. Shrinks to fewer, and to the first answers. */
export function walkArbitrary(most = 24): fc.Arbitrary<DrawnWalk> {
  return fc.noBias(fc.array(choice, { maxLength: most, size: "max" }));
}

/** The session of a walk in this guide. What can't be done in it is skipped. */
export function walked(guide: Guide, walk: DrawnWalk): Session {
  return walk.reduce((before, one) => {
    const entry = entryOf(guide, before, one);
    return entry ? append(guide, before, entry) : before;
  }, freshSession);
}

function entryOf(guide: Guide, session: Session, choice: Choice): Entry | undefined {
  if (choice.type === "told") return choice;
  const { by, pick } = choice;
  const { at: here, answers } = viewOf(guide, session);
  if (choice.type === "answer")
    return answers.length > 0 ? { type: "answer", by, at: here, say: at(answers, pick) } : undefined;
  const states = Object.entries(guide.flow.states).filter(([, { tags }]) => tags[0] === choice.kind);
  return states.length > 0 ? { type: "jump", by, at: here, to: at(states, pick)[0] } : undefined;
}
