import type { ConversationEvent } from "../../core/conversation.ts";
import type { View } from "../../core/view.ts";
import type { FrameEvent } from "../../embed/protocol.ts";

type Told = Pick<FrameEvent, "type" | "state" | "answer">;

/**
 * What a page that embeds is told about one thing that the member did. State and answer are in it; whoever sends it
 * takes them out unless the host opted in. Nothing that was typed is ever part of it.
 */
export function eventsOf(event: ConversationEvent, before: View, after: View): readonly Told[] {
  if (before === after) return [];
  const told: Told[] = [];
  const state = after.at;
  const own = (view: View) => view.trail.some(({ by }) => by === "member");
  if (!own(before) && own(after)) told.push({ type: "start" });
  if (event.type === "answer" || event.type === "change")
    told.push({ type: event.type, state: before.at, answer: event.say });
  if (event.type === "back") told.push({ type: "back", state });
  if (before.at === after.at) return told;
  told.push({ type: "step", state });
  if (after.kind === "outcome" && !after.roles.includes("person")) {
    told.push({ type: after.roles.includes("solved") ? "resolve" : "unresolved", state });
  }
  return told;
}
