import { type Guide, openGuide } from "../walk/guide.ts";
import { type Arrival, arrive } from "./arrive.ts";
import type { ConversationContext, ConversationEvent } from "./conversationEvent.ts";
import { edited, type SessionEdit } from "../session/edits/edited.ts";
import { isEmpty } from "../session/isEmpty.ts";
import type { Edition } from "./ports.ts";

type Context = ConversationContext;
type Change = Partial<Context>;

/** Nothing waits, and nothing is said. */
export const none = {
  waits: undefined,
  link: undefined,
  pending: undefined,
  notice: undefined,
} satisfies Change;

/** A guide that has come. */
export function opened(edition: Edition): { readonly edition: Edition; readonly guide: Guide } {
  return { edition, guide: openGuide(edition.data) };
}

/** After something was done to the session; what waited for the page that embeds is done now. */
export function afterEdit(
  { guide, session, by, pending, notice }: Context,
  event: ConversationEvent,
): Change {
  const edit = event.type === "declined" ? pending : (event as SessionEdit);
  const now = edit ? edited(guide!, session, by, edit) : session;
  // What was said has been read once something else is done.
  const said = now.trail === session.trail ? notice : now.shortened && { key: "shortened" };
  return { session: now, notice: said, pending: undefined };
}

/** It is clear where the conversation goes on. */
export function afterArrival(
  { guide, session, by, beside, waits, link }: Context,
  event: ConversationEvent,
): Change {
  const arrival: Arrival | undefined =
    event.type === "opened"
      ? { ...event, ...link }
      : event.type === "continue"
        ? { place: waits }
        : event.type === "fresh"
          ? link
          : (event as Extract<ConversationEvent, { type: "code" | "anchor" }>);
  const there = arrive(guide!, session, by, arrival ?? {});
  return {
    ...none,
    ...there,
    beside: arrival?.place?.beside ?? beside,
    ...(event.type === "opened" && event.notice && { notice: event.notice }),
  };
}

/** What its reader is asked about. A link that was followed meanwhile is newer than the one in the address. */
export function waiting({ link }: Context, event: ConversationEvent): Change {
  if (event.type !== "opened") return {};
  const { place, code, state, notice } = { ...event, ...link };
  return { waits: place, link: { code, state }, notice };
}

/** A link that came meanwhile waits for the same; or nothing came of it. */
export function linked({ link, notice }: Context, event: ConversationEvent): Change {
  if (event.type === "missed") return { notice: event.notice };
  if (event.type === "anchor") return { link: { ...link, state: event.state }, notice };
  return event.type === "code" ? { link: { ...link, code: event.code }, notice: undefined } : {};
}

/** Nothing of a conversation stays in sight. What a host told stays true. */
export function wiped({ guide, session, by, round }: Context): Change {
  return {
    ...none,
    beside: undefined,
    session: edited(guide!, session, by, { type: "restart" }),
    round: round + 1,
  };
}

/** Whether there is anything that the next reader must not see. */
export function wasTold({ session, beside, waits }: Context): boolean {
  return waits !== undefined || beside !== undefined || !isEmpty(session);
}
