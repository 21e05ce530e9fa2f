import type { ActorRefFrom } from "xstate";
import type { conversation } from "../../core/session/conversation.ts";
import { depthOf } from "../../core/session/session.ts";
import { MOST_ENTRIES } from "../../core/guide/limits.ts";

/**
 * Undoes or redoes until the conversation has this depth, or nothing more can be undone or redone. Gives the depth it
 * has then.
 */
export function goTo(actor: ActorRefFrom<typeof conversation>, depth: number): number {
  const session = () => actor.getSnapshot().context.session;
  const there = () => depthOf(session(), "member");
  const type = there() > depth ? "back" : "forward";
  for (let steps = 0; steps < MOST_ENTRIES && there() !== depth; steps++) {
    const before = session();
    actor.send({ type });
    if (session() === before) break;
  }
  return there();
}
