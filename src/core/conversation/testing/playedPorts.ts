import { kettleFlow } from "../../testing/kettleFlow.ts";
import type { Ports } from "../ports.ts";
import { type ConversationActor, startConversation } from "../startConversation.ts";
import { testEdition } from "./testEdition.ts";

/** Ports of a tab that keeps nothing, of a guide that is there at once. */
export function playedPorts(more: Partial<Ports> = {}): Ports {
  return {
    load: () => Promise.resolve(testEdition(kettleFlow)),
    place: {
      came: () => "visit",
      read: () => undefined,
      isOwn: () => Promise.resolve(true),
      keep() {},
      doubt() {},
      forget() {},
    },
    readCode: () => Promise.resolve("code.refused.unfit"),
    clock: { now: () => 0, afterPaint: (task) => task() },
    ...more,
  };
}

/** What is promised and waits for nothing has come. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await Promise.resolve();
}

/** A member's conversation, once what the ports promised has come. */
export async function playedConversation(more: Partial<Ports> = {}): Promise<ConversationActor> {
  const actor = startConversation({ by: "member", ports: playedPorts(more) });
  actor.start();
  await settled();
  return actor;
}
