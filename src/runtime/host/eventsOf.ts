import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import type { View } from "../../core/session/view.ts";
import type { FrameEvent } from "../../embed/protocol.ts";

/** Brings a place from before, or from elsewhere. */
const OPENS: readonly string[] = ["resume", "undo", "opened", "continue", "fresh", "code"];
/** Takes away what was said: the next reader may be another. */
const WIPES: readonly string[] = ["idle", "aside"];

type Happened = Pick<FrameEvent, "type" | "state" | "answer" | "depth" | "end">;

/**
 * What a page that embeds is told about one thing that happened to the conversation. Each says where the conversation
 * stands after it, so the last one is enough to know. State and answer are in it; whoever sends it takes them out
 * unless the host opted in. Nothing that was typed is ever part of it.
 */
export function eventsOf(event: ConversationEvent, before: View, after: View): readonly Happened[] {
  if (before === after || event.type === "forget") return [];
  const told: Happened[] = [];
  const place = { state: after.at, ...placeIn(after) };
  const own = (view: View) => view.trail.some(({ by }) => by === "member");
  // What began elsewhere is no new start.
  if (OPENS.includes(event.type)) return [{ type: "resume", ...place }];
  if (WIPES.includes(event.type)) return [{ type: "restart", ...place }];
  if (!own(before) && own(after)) told.push({ type: "start", ...placeIn(after) });
  if (event.type === "answer") told.push({ ...place, type: "answer", state: before.at, answer: event.say });
  if (event.type === "change") told.push({ ...place, type: "change", state: event.at, answer: event.say });
  if (event.type === "back" || event.type === "restart") told.push({ type: event.type, ...place });
  const moved = before.at !== after.at;
  // Facts that the host tells may pass questions, and a jump may lead to where one is: also then the place is told.
  if (moved || (told.length === 0 && placeIn(before).depth !== placeIn(after).depth))
    told.push({ type: "step", ...place });
  if (moved && (place.end === "resolve" || place.end === "unresolved"))
    told.push({ type: place.end, ...place });
  return told;
}

/** Where a conversation stands: how many answers and jumps led there, and how it ended, if it did. */
export function placeIn({ trail, kind, roles }: View): Pick<Happened, "depth" | "end"> {
  const depth = trail.filter(({ type }) => type !== "told").length;
  if (kind !== "outcome") return { depth };
  const end = roles.includes("person") ? "handoff" : roles.includes("solved") ? "resolve" : "unresolved";
  return { depth, end };
}
