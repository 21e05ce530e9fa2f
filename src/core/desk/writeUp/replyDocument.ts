import { shortOf } from "../../guide/names.ts";
import { closing } from "../../guide/closing.ts";
import type { View } from "../../session/view.ts";
import type { AgentWords, Block, GuideWords, InterfaceWords } from "../../guide/words.ts";
import { sendable } from "./sendable.ts";
import type { Document } from "./writeUp.ts";

/** Everything a reply may be made of. Not the agent's notes: they can't get into it. */
export interface ReplySource {
  readonly view: View;
  readonly words: GuideWords;
  readonly agent: AgentWords;
  readonly text: InterfaceWords;
}

/** The reply to the member: what fits now, where the call ended, and what was tried before. Only what may be sent. */
export function replyDocument({ view, words, agent, text }: ReplySource): Document {
  const t = (key: string) => text[key] ?? key;
  const last = view.tried.at(-1);
  const isNo = last?.said === closing.notFixed || last?.said === closing.notMine;
  const shown = last && !isNo ? last : undefined;
  const before = view.tried.filter((one) => one !== shown && one.said === closing.notFixed);
  const name = (state: string) => shortOf(words, state);
  const tried: readonly Block[] =
    before.length > 0 ? [{ t: "ul", c: before.map(({ state }) => [{ t: "p", c: [name(state)] }]) }] : [];
  // A question is not worth sending, unless nothing else was reached.
  const ends = view.kind === "outcome" || !shown ? [view.at] : [];
  return {
    parts: [
      { blocks: [{ t: "p", c: [t("agent.reply.open")] }] },
      ...(shown ? [{ blocks: sendable(words, agent, shown.state, shown.arrived.facts) }] : []),
      ...ends.map((state) => ({ blocks: sendable(words, agent, state, view.arrived.facts) })),
      ...(tried.length > 0 ? [{ heading: t("agent.reply.tried"), blocks: tried }] : []),
    ],
  };
}
