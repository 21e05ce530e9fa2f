import { describe, expect, it, vi } from "vitest";
import { createActor, fromPromise } from "xstate";
import { conversation, type ConversationInput, LoadError } from "./conversation.ts";
import type { GuideData } from "../guide/lock.ts";
import { freshSession } from "../session/session.ts";
import { entries, firstLock } from "../testing/testGuide.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";

const { answer, told } = entries;
const data: GuideData = { version: "v1", flow: kettleFlow, lock: firstLock(kettleFlow) };

function start(load: () => Promise<GuideData>, input: Partial<ConversationInput> = {}) {
  const provided = conversation.provide({ actors: { load: fromPromise<GuideData>(load) } });
  return createActor(provided, { input: { by: "member", ...input } }).start();
}

describe("loading", () => {
  it("loads nothing if the guide is there", async () => {
    const load = vi.fn<() => Promise<GuideData>>(() => Promise.resolve(data));
    const actor = start(load, { data });
    expect(actor.getSnapshot().value).toBe("talking");
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
  });

  it("talks when it is loaded, with what was given to go on from", async () => {
    const actor = start(() => Promise.resolve(data), {
      session: { ...freshSession, trail: [answer("light", "on"), answer("power", "mains")] },
    });
    expect(actor.getSnapshot().value).toBe("loading");
    await vi.waitFor(() => expect(actor.getSnapshot().value).toBe("talking"));
    // Only what applies goes in; the rest waits.
    expect(actor.getSnapshot().context.session).toMatchObject({
      trail: [{ at: "light" }],
      held: [{ at: "power" }],
    });
  });

  it.each([
    [new LoadError("offline", "no network"), "offline"],
    [new LoadError("unknown-guide", "404"), "unknown-guide"],
    [new Error("odd"), "broken"],
  ])("fails with a reason and can try again: %s", async (error, failure) => {
    const load = vi.fn<() => Promise<GuideData>>(() => Promise.resolve(data)).mockRejectedValueOnce(error);
    const actor = start(load);
    await vi.waitFor(() => expect(actor.getSnapshot().value).toBe("failed"));
    expect(actor.getSnapshot().context.failure).toBe(failure);
    actor.send({ type: "retry" });
    await vi.waitFor(() => expect(actor.getSnapshot().value).toBe("talking"));
  });
});

describe("talking", () => {
  const talk = () => start(() => Promise.resolve(data), { data });
  const session = (actor: ReturnType<typeof talk>) => actor.getSnapshot().context.session;

  it("answers where the reader is", () => {
    const actor = talk();
    actor.send({ type: "answer", say: "on" });
    actor.send({ type: "answer", say: "hums" });
    expect(session(actor).trail).toEqual([answer("light", "on"), answer("sound", "hums")]);
  });

  it("restarts with what the host told, not with what an agent did", () => {
    const actor = talk();
    actor.send({ type: "told", facts: { power: "mains" }, by: "host" });
    actor.send({ type: "told", facts: { power: "stove" }, by: "agent" });
    actor.send({ type: "answer", say: "off" });
    actor.send({ type: "restart" });
    expect(session(actor)).toMatchObject({ ...freshSession, trail: [told({ power: "mains" })] });
  });

  it("goes on answering after it resumed a place that does not fit", () => {
    const actor = talk();
    actor.send({
      type: "resume",
      session: { ...freshSession, trail: [answer("lid", "fixed"), answer("light", "on")] },
    });
    actor.send({ type: "answer", say: "on" });
    expect(session(actor).trail).toEqual([answer("light", "on")]);
  });

  it("goes on in a new edition of the guide, at the place it was carried to, and keeps the words that fit", () => {
    const actor = talk();
    actor.send({ type: "answer", say: "on", typed: "it glows" });
    const edition = { ...data, version: "v2" };
    actor.send({ type: "replaceGuide", data: edition, session: session(actor) });
    expect(actor.getSnapshot().context.guide?.version).toBe("v2");
    expect(session(actor)).toMatchObject({ trail: [answer("light", "on")], typed: [{ text: "it glows" }] });
  });

  it("forgets, also while it loads", () => {
    for (const actor of [
      talk(),
      start(() => new Promise(() => undefined), {
        session: { ...freshSession, trail: [answer("light", "on")] },
      }),
    ]) {
      actor.send({ type: "answer", say: "on" });
      actor.send({ type: "forget" });
      expect(actor.getSnapshot()).toMatchObject({ value: "forgotten", context: { session: freshSession } });
    }
  });
});
