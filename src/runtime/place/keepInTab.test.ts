import type { Guide } from "../../core/walk/guide.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StoredSession } from "../../core/session/stored/storeSession.ts";
import type { Coming } from "../../core/conversation/ports.ts";
import { parseStored } from "../../core/session/stored/parseStored.ts";
import { keepInTab } from "./keepInTab.ts";
import { keepPlace } from "./keepPlace.ts";
import type { TabStorage } from "./tabStorage.ts";

const HOUR = 60 * 60 * 1000;
const now = 1_700_000_000_000;
const session = (used: number): StoredSession => ({
  v: 1,
  guide: "tea",
  version: "1",
  words: "1",
  used,
  trail: [{ type: "answer", by: "member", answer: 1 }],
  held: [],
  ticks: [],
});

/** Open pages, as the browser knows them: each lock is one. */
let locks: Map<string, Promise<void>>;

beforeEach(() => {
  vi.useFakeTimers();
  locks = new Map();
  vi.stubGlobal("navigator", {
    locks: {
      async request(
        name: string,
        { signal, ifAvailable }: LockOptions,
        hold: (lock: object | null) => Promise<void> | null,
      ) {
        const held = locks.get(name);
        if (held && ifAvailable) return void hold(null);
        if (held) {
          await Promise.race([
            held,
            new Promise((_, fail) => signal?.addEventListener("abort", () => fail(new Error("late")))),
          ]);
        }
        const mine = hold({}) ?? Promise.resolve();
        locks.set(name, mine);
        await mine;
        locks.delete(name);
      },
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const keeperIn = (storage: TabStorage) =>
  keepInTab(storage, "cairn:tea", (value) => {
    const session = parseStored(value["session"]);
    return session && { session };
  });

const tea = { flow: { id: "tea" }, version: "1" } as Guide;

function tab(kept: Record<string, string> = {}): TabStorage & { copy: () => Record<string, string> } {
  const values = new Map(Object.entries(kept));
  return {
    read: (key) => values.get(key),
    write: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    lasts: () => true,
    subscribe: () => () => {},
    copy: () => Object.fromEntries(values),
  };
}

/** What the next document of a tab is asked for. */
async function come(storage: TabStorage, at: number, coming: Coming): Promise<"ask" | "go on" | "nothing"> {
  const keeper = keeperIn(storage);
  const found = keeper.read(at, coming);
  if (!found) return "nothing";
  if (found.ask) return "ask";
  const own = keeper.isOwn(coming);
  await vi.advanceTimersByTimeAsync(2000);
  return (await own) ? "go on" : "ask";
}

/** A tab in which a place was kept, and how its page went. */
function kept(how: "open" | "gone" | "left" | "onward", used = now) {
  const storage = tab();
  const keeper = keeperIn(storage);
  keeper.keep({ session: session(used) });
  if (how === "left" || how === "onward") keeper.leave(now, how === "onward", used);
  if (how !== "open") keeper.drop();
  return storage;
}

describe("who is asked", () => {
  it.each([
    ["gone", "reload", 0, "go on"],
    ["left", "reload", 0, "go on"],
    ["left", "visit", 0, "ask"],
    ["left", "history", 0, "ask"],
    ["gone", "history", 0, "go on"],
    ["gone", "visit", 0, "ask"],
    ["onward", "visit", 5000, "go on"],
    ["onward", "visit", 11_000, "ask"],
    ["left", "reload", HOUR + 1, "nothing"],
    ["onward", "visit", HOUR + 1, "nothing"],
  ] as const)("a page that was %s, then a %s after %i ms: %s", async (how, coming, later, expected) => {
    expect(await come(kept(how), now + later, coming)).toBe(expected);
  });

  it.each(["reload", "history", "visit"] as const)("a copy of an open tab, by %s", async (coming) => {
    const copy = tab(kept("open").copy());
    expect(await come(copy, now, coming)).toBe("ask");
    // Not known by a reload of the copy, either.
    expect(await come(copy, now, "reload")).toBe("ask");
  });

  it("the tab itself goes on after a copy was made", async () => {
    const storage = tab();
    const keeper = keeperIn(storage);
    keeper.keep({ session: session(now) });
    expect(await come(tab(storage.copy()), now, "history")).toBe("ask");
    keeper.leave(now, false, now);
    keeper.drop();
    expect(await come(storage, now, "reload")).toBe("go on");
  });

  it("a browser without locks asks, except after a reload", async () => {
    vi.stubGlobal("navigator", {});
    expect(await come(kept("gone"), now, "history")).toBe("ask");
    expect(await come(kept("gone"), now, "reload")).toBe("go on");
  });

  it("who is asked and gives no answer is asked again, even if the page crashes meanwhile", async () => {
    const storage = kept("left");
    expect(await come(storage, now, "visit")).toBe("ask");
    expect(await come(storage, now, "reload")).toBe("ask");
  });

  it("who could not be asked is asked later", async () => {
    const storage = kept("left");
    // As the inline script does it.
    storage.write("cairn:tea", storage.read("cairn:tea")!.replace(/}$/, ',"unseen":true}'));
    expect(await come(storage, now, "reload")).toBe("ask");
  });
});

describe("a clock", () => {
  it.each([3000, 7 * HOUR, 365 * 24 * HOUR])(
    "that was %i ms ahead and is put right loses nothing",
    async (ahead) => {
      const storage = kept("left", now + ahead);
      expect(await come(storage, now, "reload")).toBe("go on");
      // From now on it counts as used now.
      expect(await come(storage, now + HOUR + 1, "reload")).toBe("nothing");
    },
  );

  it("counts the last use, not the last answer", async () => {
    const storage = tab();
    const keeper = keeperIn(storage);
    keeper.keep({ session: session(now) });
    keeper.leave(now + HOUR, false, now + HOUR - 1000);
    keeper.drop();
    expect(await come(storage, now + HOUR + 10, "reload")).toBe("go on");
  });
});

describe("a draft", () => {
  const draft = (version: string): Guide => ({ ...tea, draft: true, version });

  it("is gone on with in the build it was kept in, and in no other: its numbers are of that one alone", () => {
    const storage = tab();
    const kept = { ...session(now), version: "7" };
    const place = () => keepPlace(storage, "tea", { now: () => now, afterPaint: () => {} });
    place().keep({ session: kept });
    expect(place().read(draft("7"), "reload")?.session).toEqual(kept);
    expect(place().read(draft("8"), "reload")).toBeUndefined();
    expect(storage.copy()).toEqual({});
  });
});
