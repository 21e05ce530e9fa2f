import { describe, expect, it, vi } from "vitest";
import { createActor } from "xstate";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { entries } from "../testing/testGuide.ts";
import type { StoredSession } from "../session/stored/storeSession.ts";
import { freshSession } from "../session/session.ts";
import { conversation } from "./conversation.ts";
import { LoadError } from "./conversationEvent.ts";
import type { Edition, HistoryFollower, PlacePort } from "./ports.ts";
import type { ConversationActor } from "./startConversation.ts";
import { playedConversation, playedPorts, settled } from "./testing/playedPorts.ts";
import { testEdition } from "./testing/testEdition.ts";

const { answer, told } = entries;
const now = (actor: ConversationActor) => actor.getSnapshot().context;

describe("loading", () => {
  it("loads nothing if the guide is there", () => {
    const actor = createActor(conversation, { input: { by: "member", edition: testEdition(kettleFlow) } });
    expect(actor.getSnapshot().matches({ talking: "free" })).toBe(true);
  });

  it.each([
    [new LoadError("offline", "no network"), "offline"],
    [new LoadError("unknown-guide", "404"), "unknown-guide"],
    [new Error("odd"), "broken"],
  ])("fails with a reason and can try again: %s", async (error, failure) => {
    const load = vi
      .fn<() => Promise<Edition>>(() => Promise.resolve(testEdition(kettleFlow)))
      .mockRejectedValueOnce(error);
    const actor = await playedConversation({ load });
    expect(actor.getSnapshot()).toMatchObject({ value: "failed", context: { failure } });
    actor.send({ type: "retry" });
    await vi.waitFor(() => expect(actor.getSnapshot().matches("talking")).toBe(true));
    expect(now(actor).failure).toBeUndefined();
  });

  it("is over once everything was forgotten, however late the guide comes", async () => {
    let come: (edition: Edition) => void = () => {};
    const actor = await playedConversation({ load: () => new Promise((resolve) => (come = resolve)) });
    actor.send({ type: "forget" });
    come(testEdition(kettleFlow));
    await Promise.resolve();
    expect(actor.getSnapshot()).toMatchObject({ value: "forgotten", context: { session: freshSession } });
  });
});

describe("talking", () => {
  it("answers where the reader is", async () => {
    const actor = await playedConversation();
    actor.send({ type: "answer", say: "on" });
    actor.send({ type: "answer", say: "hums" });
    expect(now(actor).session.trail).toEqual([answer("light", "on"), answer("sound", "hums")]);
  });

  it("restarts with what the host told, not with what an agent did", async () => {
    const actor = await playedConversation();
    actor.send({ type: "told", facts: { power: "mains" }, by: "host" });
    actor.send({ type: "told", facts: { power: "stove" }, by: "agent" });
    actor.send({ type: "answer", say: "off" });
    actor.send({ type: "restart" });
    expect(now(actor).session).toMatchObject({ ...freshSession, trail: [told({ power: "mains" })] });
  });

  it("goes on answering after it resumed a place that does not fit", async () => {
    const actor = await playedConversation();
    actor.send({
      type: "resume",
      session: { ...freshSession, trail: [answer("lid", "fixed"), answer("light", "on")] },
    });
    actor.send({ type: "answer", say: "on" });
    expect(now(actor).session.trail).toEqual([answer("light", "on")]);
  });

  it("goes on in a new edition, at the place it was carried to, and keeps the words that fit", async () => {
    const actor = await playedConversation();
    actor.send({ type: "answer", say: "on", typed: "it glows" });
    const { session } = now(actor);
    actor.send({ type: "replaceGuide", edition: testEdition(kettleFlow, "v2"), session });
    expect(now(actor).guide?.version).toBe("v2");
    expect(now(actor).session).toMatchObject({
      trail: [answer("light", "on")],
      typed: [{ text: "it glows" }],
    });
  });

  it("what is said besides is read once something else is done", async () => {
    const actor = await playedConversation();
    actor.send({ type: "missed", notice: { key: "code.refused.unfit" } });
    actor.send({ type: "tick", step: "fuse", done: true });
    expect(now(actor).notice?.key).toBe("code.refused.unfit");
    actor.send({ type: "answer", say: "on" });
    expect(now(actor).notice).toBeUndefined();
  });
});

/** A place as a tab keeps it: the light is on. */
const stored: StoredSession = {
  v: 1,
  guide: "kettle",
  version: "v1",
  words: "v1",
  used: 0,
  trail: [{ type: "answer", by: "member", answer: 1 }],
  held: [],
  ticks: [],
};

describe("the place", () => {
  const played = () => {
    const kept: (StoredSession | "forgotten")[] = [];
    const place: PlacePort = {
      ...playedPorts().place,
      keep: ({ session }) => void kept.push(session),
      forget: () => void kept.push("forgotten"),
    };
    return { place, kept };
  };

  it("is kept in permanent numbers after each answer, and forgotten where nothing was said", async () => {
    const { place, kept } = played();
    const actor = await playedConversation({ place });
    expect(kept).toEqual([]);
    actor.send({ type: "answer", say: "on" });
    actor.send({ type: "back" });
    expect(kept).toEqual([
      expect.objectContaining({ trail: [{ type: "answer", by: "member", answer: 1 }] }),
      "forgotten",
    ]);
  });

  it("is not kept any more once it was forgotten, even if that still waited for a paint", async () => {
    const { place, kept } = played();
    const tasks: (() => void)[] = [];
    const clock = { now: () => 0, afterPaint: (task: () => void) => void tasks.push(task) };
    const actor = await playedConversation({ place, clock });
    actor.send({ type: "answer", say: "on" });
    actor.send({ type: "forget" });
    for (const task of tasks) task();
    expect(kept).toEqual(["forgotten"]);
  });

  it("nothing of it is known before its reader said that it is theirs", async () => {
    const { place, kept } = played();
    const actor = await playedConversation({
      place: { ...place, read: () => ({ session: stored, ask: true }) },
    });
    expect(actor.getSnapshot()).toMatchObject({ value: "asking", context: { session: freshSession } });
    // What the page that embeds tells meanwhile stays true.
    actor.send({ type: "told", facts: { power: "mains" }, by: "host" });
    expect(kept).toEqual([]);
    actor.send({ type: "continue" });
    expect(now(actor).session.trail).toEqual([answer("light", "on"), told({ power: "mains" })]);
  });

  it.each([
    [true, "talking", { session: { trail: [{ to: "person" }] }, notice: { key: "code.opened.all" } }],
    [false, "asking", { link: { code: { fits: "all" } } }],
  ])(
    "a link followed while a copied tab is told from its original is not lost: own is %s",
    async (own, state, context) => {
      let tell: (own: boolean) => void = () => {};
      const place: PlacePort = {
        ...playedPorts().place,
        read: () => ({ session: stored, ask: false }),
        isOwn: () => new Promise((resolve) => (tell = resolve)),
      };
      const actor = await playedConversation({ place });
      expect(actor.getSnapshot().value).toBe("opening");
      const session = { ...freshSession, trail: [entries.jump("light", "person")] };
      actor.send({ type: "code", code: { session, fits: "all", kept: 1, toConfirm: 0, askedAgain: 0 } });
      tell(own);
      await settled();
      expect(actor.getSnapshot().matches(state as "asking")).toBe(true);
      expect(now(actor)).toMatchObject(context);
    },
  );

  it("ties the browser's history to how much was said, and goes where it is sent", async () => {
    const depths: number[] = [];
    let goTo = (depth: number) => depth;
    const follow = (depth: number, there: typeof goTo): HistoryFollower => {
      depths.push(depth);
      goTo = there;
      return { moved: (to) => void depths.push(to), stop: () => void depths.push(-1) };
    };
    const actor = await playedConversation({ address: { take: () => ({}), follow } });
    actor.send({ type: "answer", say: "on" });
    actor.send({ type: "answer", say: "hums" });
    expect(goTo(0)).toBe(0);
    expect(goTo(2)).toBe(2);
    expect(goTo(7)).toBe(2);
    actor.send({ type: "forget" });
    expect(depths).toEqual([0, 1, 2, 0, 2, -1]);
  });
});

describe("handing over", () => {
  const host = (takesOver: () => Promise<boolean>) => ({ isThere: () => true, takesOver });
  const toPerson = { type: "jump", to: "person" } as const;

  it("does not go to a person where the page that embeds takes over, and says so until something else is done", async () => {
    const actor = await playedConversation({ host: host(() => Promise.resolve(true)) });
    actor.send(toPerson);
    await settled();
    expect(actor.getSnapshot().value).toEqual({ talking: "handedOver" });
    expect(now(actor).session.trail).toEqual([]);
    actor.send({ type: "tick", step: "fuse", done: true });
    expect(actor.getSnapshot().value).toEqual({ talking: "handedOver" });
    actor.send({ type: "answer", say: "on" });
    expect(actor.getSnapshot().value).toEqual({ talking: "free" });
  });

  it("goes to the person where it does not", async () => {
    const actor = await playedConversation({ host: host(() => Promise.resolve(false)) });
    actor.send(toPerson);
    expect(now(actor).session.trail).toEqual([]);
    await settled();
    expect(actor.getSnapshot().value).toEqual({ talking: "free" });
    expect(now(actor).session.trail).toMatchObject([{ type: "jump", to: "person" }]);
  });

  it("an answer meanwhile counts, and the person does not come after it", async () => {
    const actor = await playedConversation({ host: host(() => Promise.resolve(false)) });
    actor.send(toPerson);
    actor.send({ type: "answer", say: "on" });
    await settled();
    expect(now(actor).session.trail).toEqual([answer("light", "on")]);
  });

  it("nobody is asked where nobody embeds, nor about what the host itself does", async () => {
    const takesOver = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
    const alone = await playedConversation({ host: { isThere: () => false, takesOver } });
    alone.send(toPerson);
    const embedded = await playedConversation({ host: host(takesOver) });
    embedded.send({ ...toPerson, by: "host" });
    expect(takesOver).not.toHaveBeenCalled();
    for (const actor of [alone, embedded]) expect(now(actor).session.trail).toHaveLength(1);
  });
});
