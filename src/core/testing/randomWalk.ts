import { append } from "../session/edit.ts";
import type { Guide } from "../walk/guide.ts";
import { freshSession, type Session } from "../session/session.ts";
import { viewOf } from "../session/view.ts";
import type { Random } from "./random.ts";

/** A session as a reader might have made it: mostly answers, now and then something told or a jump. */
export function randomWalk(guide: Guide, rng: Random, steps = 12): Session {
  let session = freshSession;
  for (let step = 0; step < steps; step++) {
    const { at, answers } = viewOf(guide, session);
    if (rng.chance(0.08)) {
      session = append(guide, session, {
        type: "told",
        by: rng.pick(["host", "agent"]),
        facts: { plan: rng.pick(["eap", "insured"]) },
      });
    } else if (rng.chance(0.06)) {
      const to = rng.pick(Object.keys(guide.flow.states));
      session = append(guide, session, { type: "jump", by: rng.pick(["member", "host", "agent"]), at, to });
    } else if (answers.length > 0) {
      session = append(guide, session, {
        type: "answer",
        by: rng.chance(0.9) ? "member" : "agent",
        at,
        say: rng.pick(answers),
      });
    }
  }
  return session;
}
