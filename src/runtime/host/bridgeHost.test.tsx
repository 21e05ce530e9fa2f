import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { playedPorts, settled } from "../../core/conversation/testing/playedPorts.ts";
import { startConversation } from "../../core/conversation/startConversation.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { viewOf } from "../../core/session/view.ts";
import type { HostMessage } from "../../embed/protocol.ts";
import { tabStorage } from "../place/tabStorage.ts";
import { type PlayedHost, playedHost } from "../testing/playedHost.ts";
import { bridgeHost } from "./bridgeHost.ts";

const page = { guide: "kettle", locale: "en", hosts: ["https://shop.example"] } as unknown as PageData;
const hello = {
  type: "hello",
  id: "one",
  mode: "popup",
  share: false,
  theme: { scheme: "dark", tokens: {} },
} satisfies HostMessage;

let host: PlayedHost;
beforeEach(() => {
  host = playedHost("https://shop.example");
  sessionStorage.clear();
});
afterEach(() => {
  host.end();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A frame with a conversation, as the page around it sees it. */
async function frame() {
  const leave = vi.fn<() => void>();
  const bridge = bridgeHost({ page, actor: () => actor, storage: tabStorage(), leave });
  const actor = startConversation({
    by: "member",
    ports: playedPorts({ host: bridge }),
    happened: bridge.happened,
  });
  actor.start();
  await settled();
  const at = () => {
    const { guide, session } = actor.getSnapshot().context;
    return viewOf(guide!, session).at;
  };
  return { actor, bridge, leave, at };
}

/** Drawn, and known to the page around it. */
async function readyFrame(more: { readonly share?: boolean } = {}) {
  const all = await frame();
  host.say({ ...hello, ...more });
  all.bridge.ready();
  return all;
}

/** Events by their type, anything else by its own. */
const told = () => host.told.map((one) => (one.type === "event" ? one.event.type : `(${one.type})`));
const event = (type: string) => {
  const found = host.told.find((one) => one.type === "event" && one.event.type === type);
  return found?.type === "event" ? { ...found.event, n: found.n } : undefined;
};

describe("shaking hands", () => {
  test("before it the page is told nothing but that somebody is here, whoever it is", async () => {
    const { actor, bridge } = await frame();
    bridge.ready();
    actor.send({ type: "answer", say: "on" });
    expect(host.told).toEqual([{ type: "here", origin: "*" }]);
    expect(bridge.isThere()).toBe(false);
  });

  test("after it the frame is ready once it is drawn, and then tells what happened sooner, to that origin alone", async () => {
    const { actor, bridge } = await frame();
    actor.send({ type: "answer", say: "on" });
    host.say(hello);
    expect(told()).toEqual(["(here)"]);
    bridge.ready();
    expect(told()).toEqual(["(here)", "(ready)", "ready", "start", "answer", "step"]);
    expect(new Set(host.told.slice(1).map(({ origin }) => origin))).toEqual(
      new Set(["https://shop.example"]),
    );
  });

  test("a page of an origin that is not listed is refused, and does nothing", async () => {
    const { actor, at } = await frame();
    host.say(hello, { origin: "https://other.example" });
    expect(actor.getSnapshot().matches("refused")).toBe(true);
    expect(told()).toEqual(["(here)", "(refused)"]);
    host.say({ type: "goto", state: "sound", opening: false }, { origin: "https://other.example" });
    expect(at()).toBe("light");
  });

  test("another window, or the page once it is at another origin, is not heard", async () => {
    const { at } = await readyFrame();
    host.say({ type: "goto", state: "sound", opening: false }, { source: {} });
    host.say({ type: "goto", state: "sound", opening: false }, { origin: location.origin });
    expect(at()).toBe("light");
    host.say({ type: "goto", state: "sound", opening: false });
    expect(at()).toBe("sound");
  });
});

describe("what a page says", () => {
  test("where to begin is void once the member has begun; a call is not", async () => {
    const { actor, at } = await readyFrame();
    host.say({ type: "goto", state: "sound", opening: true });
    expect(at()).toBe("sound");
    actor.send({ type: "answer", say: "silent" });
    const here = at();
    host.say({ type: "goto", state: "light", opening: true });
    expect(at()).toBe(here);
    host.say({ type: "goto", state: "light", opening: false });
    expect(at()).toBe("light");
  });

  test("a member who starts over has not begun", async () => {
    const { actor, at } = await readyFrame();
    actor.send({ type: "answer", say: "on" });
    actor.send({ type: "restart" });
    host.say({ type: "goto", state: "sound", opening: true });
    expect(at()).toBe("sound");
  });

  test("whoever goes on from another language has begun, and the address forgets it", async () => {
    history.replaceState(null, "", "#on");
    const { at } = await readyFrame();
    host.say({ type: "goto", state: "sound", opening: true });
    expect(at()).toBe("light");
    expect(location.hash).toBe("");
  });

  test("facts count from then on", async () => {
    const { actor, at } = await readyFrame();
    actor.send({ type: "answer", say: "on" });
    host.say({ type: "facts", facts: { power: "gas" } });
    actor.send({ type: "answer", say: "silent" });
    expect(at()).toBe("hob");
  });

  test("back and restart are the reader's own; forget leaves", async () => {
    const { actor, at, leave } = await readyFrame();
    actor.send({ type: "answer", say: "on" });
    host.say({ type: "back" });
    expect(at()).toBe("light");
    actor.send({ type: "answer", say: "on" });
    host.say({ type: "restart" });
    expect(at()).toBe("light");
    expect(leave).not.toHaveBeenCalled();
    host.say({ type: "forget" });
    expect(leave).toHaveBeenCalledTimes(1);
  });

  test("what of it the guide can't use is said on the console", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    await readyFrame();
    host.say({ type: "facts", facts: { colour: "red" } });
    host.say({ type: "goto", state: "attic", opening: false });
    await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(2));
    warned.mockRestore();
  });

  test("its scheme is put on", async () => {
    await readyFrame();
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    host.say({ type: "theme", theme: { scheme: "light", tokens: {} } });
    expect(document.documentElement.dataset["theme"]).toBe("light");
  });
});

describe("what a page is told", () => {
  test("no place and no answer, unless it asked for them", async () => {
    const { actor } = await readyFrame();
    actor.send({ type: "answer", say: "on" });
    expect(event("answer")).toMatchObject({ id: "one", guide: "kettle", depth: 1 });
    expect(event("answer")).not.toHaveProperty("state");
    expect(event("answer")).not.toHaveProperty("answer");
  });

  test("place and answer, where it did", async () => {
    const { actor } = await readyFrame({ share: true });
    actor.send({ type: "answer", say: "on" });
    expect(event("answer")).toMatchObject({ state: "light", answer: "on" });
  });

  test("Escape closes, unless something in the guide took it", async () => {
    await readyFrame();
    const escape = () => new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    const taken = escape();
    taken.preventDefault();
    document.body.dispatchEvent(taken);
    expect(told()).not.toContain("(close)");
    document.body.dispatchEvent(escape());
    expect(told()).toContain("(close)");
  });

  test("that it was open is known to the next document of the tab, until it was closed or left", async () => {
    const wasOpen = async () => {
      host.end();
      host = playedHost("https://shop.example");
      const all = await readyFrame();
      const ready = host.told.find(({ type }) => type === "ready");
      return { ...all, was: ready?.type === "ready" && ready.wasOpen };
    };
    expect((await wasOpen()).was).toBe(false);
    host.say({ type: "shown", focus: false, keys: false });
    expect((await wasOpen()).was).toBe(true);
    host.say({ type: "hidden" });
    expect((await wasOpen()).was).toBe(false);
    host.say({ type: "shown", focus: false, keys: false });
    (await wasOpen()).bridge.left();
    expect(told().slice(-2)).toEqual(["forget", "(close)"]);
    expect((await wasOpen()).was).toBe(false);
  });

  test("after a conversation was left: that the next is ready, once it is, and what happened in it", async () => {
    const { actor, bridge } = await readyFrame();
    bridge.left();
    bridge.renew();
    const before = told().length;
    expect(told().at(-1)).toBe("(here)");
    actor.send({ type: "answer", say: "on" });
    host.say(hello);
    expect(told()).toHaveLength(before);
    bridge.ready();
    expect(told().slice(before, before + 3)).toEqual(["(ready)", "ready", "start"]);
  });
});

describe("a person", () => {
  const jump = { type: "jump", to: "person" } as const;

  test("the page is asked first; where it takes over, the member stays where they are", async () => {
    const { actor, at } = await readyFrame();
    actor.send(jump);
    const { n } = event("handoff")!;
    host.say({ type: "handoff", n: n! + 1, cancelled: true });
    await settled();
    expect(actor.getSnapshot().matches({ talking: "handingOver" })).toBe(true);
    host.say({ type: "handoff", n: n!, cancelled: true });
    await settled();
    expect(actor.getSnapshot().matches({ talking: "handedOver" })).toBe(true);
    expect(at()).toBe("light");
  });

  test("where it does not, or says nothing, the member goes on to the person", async () => {
    vi.useFakeTimers();
    for (const says of [true, false]) {
      host.end();
      host = playedHost("https://shop.example");
      const { actor, at } = await readyFrame();
      actor.send(jump);
      if (says) host.say({ type: "handoff", n: event("handoff")!.n!, cancelled: false });
      else vi.runAllTimers();
      await settled();
      expect(at()).toBe("person");
    }
  });
});

describe("the focus", () => {
  const heading = () => document.querySelector<HTMLElement>(".heading")!;
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<main><h2 class="heading" tabindex="-1"></h2><button></button></main>';
  });

  test("as the frame is shown it goes to the heading: a ring is around it only for who uses keys", async () => {
    await readyFrame();
    host.say({ type: "shown", focus: true, keys: false });
    expect(document.activeElement).toBe(document.body);
    vi.runAllTimers();
    expect(document.activeElement).toBe(heading());
    expect(document.documentElement.hasAttribute("data-quiet")).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
    expect(document.documentElement.hasAttribute("data-quiet")).toBe(false);
  });

  test("whoever has gone on by then stays where they are; hidden, nothing in it has the focus", async () => {
    await readyFrame();
    host.say({ type: "shown", focus: true, keys: true });
    const button = document.querySelector("button")!;
    button.focus();
    vi.runAllTimers();
    expect(document.activeElement).toBe(button);
    host.say({ type: "hidden" });
    expect(document.activeElement).toBe(document.body);
  });

  test("what is only shown takes no focus", async () => {
    await readyFrame();
    host.say({ type: "shown", focus: false, keys: false });
    vi.runAllTimers();
    expect(document.activeElement).toBe(document.body);
  });
});
