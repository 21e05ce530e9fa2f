import type { Coming, Edition, HostPort, Ports } from "../../core/conversation/ports.ts";
import {
  type ConversationActor,
  followLink,
  openCode,
  startConversation,
} from "../../core/conversation/startConversation.ts";
import { carryCode } from "../../core/handoff/carryCode.ts";
import { LoadError } from "../../core/conversation/conversationEvent.ts";
import { keepPlace } from "../place/keepPlace.ts";
import type { TabHold } from "../place/tabHold.ts";
import { type KeptTexts, tabStorage } from "../place/tabStorage.ts";

/** A browser of which everything is played: no DOM, no network, and a clock that stands still. */
export interface PlayedBrowser {
  /** Milliseconds since 1970. */
  now: number;
  isOnline: boolean;
  edition: Edition;
  /** Names of the pages that are open (Web Locks). */
  readonly open: Set<string>;
  /** How many names were given so far. */
  named: number;
}

export function playedBrowser(edition: Edition): PlayedBrowser {
  return { now: 1_700_000_000_000, isOnline: true, edition, open: new Set(), named: 0 };
}

/** What the tab keeps. `blocked`: nothing can be read or written; `full`: nothing new fits. */
export interface PlayedTab {
  readonly values: Map<string, string>;
  storage: "works" | "blocked" | "full";
}

export function playedTab(values: Iterable<readonly [string, string]> = []): PlayedTab {
  return { values: new Map(values), storage: "works" };
}

/** One document: a conversation on played ports. */
export interface PlayedPage {
  readonly actor: ConversationActor;
  /** What the reader sees is on the screen: what waited for that is done. */
  readonly paint: () => void;
  /** It goes away, as for a reload, or to another page of the guide. */
  readonly go: (onward?: boolean) => void;
  /** The browser puts it aside as it is, and brings it back. */
  readonly aside: () => void;
  readonly again: () => void;
  /** The browser's history goes to an entry of this depth. Gives the depth that the conversation has then. */
  readonly travel: (depth: number) => number | undefined;
  /** The depths that the history was told. */
  readonly depths: readonly number[];
  /** A link is followed or pasted where the guide is open. */
  readonly follow: (link: string) => void;
  /** A code is typed. Gives why it was refused, if it was. */
  readonly type: (code: string) => Promise<string | undefined>;
}

interface Opening {
  readonly coming?: Coming;
  /** Numbers of a code, as a link; `mistyped` can't be read. */
  readonly link?: string | undefined;
  /** A link is only read once this is settled. */
  readonly reader?: Promise<void>;
  readonly host?: HostPort;
  /** The guide comes only when it is let. */
  readonly load?: Ports["load"];
}

/** Opens a document in a tab. */
export function playedPage(
  browser: PlayedBrowser,
  tab: PlayedTab,
  { coming = "visit", link, reader, host, load }: Opening = {},
): PlayedPage {
  let waiting: (() => void) | undefined;
  let address = link;
  let goTo: ((depth: number) => number) | undefined;
  const depths: number[] = [];
  const clock = {
    now: () => browser.now,
    afterPaint(task: () => void) {
      waiting = task;
    },
  };
  const place = keepPlace(
    tabStorage(false, () => textsOf(tab)),
    "kettle",
    clock,
    holdOf(browser),
  );
  const ports: Ports = {
    load:
      load ??
      (() =>
        browser.isOnline
          ? Promise.resolve(browser.edition)
          : Promise.reject(new LoadError("offline", "no network"))),
    place: { ...place, came: () => coming },
    async readCode(guide, typed) {
      await reader;
      return typed === "mistyped" ? "code.refused.mistyped" : carryCode(guide, numbers(typed));
    },
    address: {
      take() {
        const code = address;
        address = undefined;
        return code === undefined ? {} : { code };
      },
      follow(depth, there) {
        goTo = there;
        depths.push(depth);
        return { moved: (now) => void depths.push(now), stop: () => (goTo = undefined) };
      },
    },
    host,
    clock,
  };
  const paint = () => {
    const task = waiting;
    waiting = undefined;
    task?.();
  };
  const actor = startConversation({ by: "member", ports });
  actor.start();
  return {
    actor,
    paint,
    go(onward = false) {
      paint();
      place.tab.leave(browser.now, onward, browser.now);
      place.tab.drop();
      actor.stop();
    },
    aside() {
      paint();
      place.tab.leave(browser.now, false, browser.now);
      place.tab.drop();
      actor.send({ type: "aside" });
    },
    again: () => actor.send({ type: "again" }),
    travel: (depth) => goTo?.(depth),
    depths,
    follow(next) {
      address = next;
      followLink(actor, ports);
    },
    type: (code) => openCode(actor, ports, code),
  };
}

/** `1 4`: the answers of these numbers. */
function numbers(code: string) {
  return code
    .split(" ")
    .map((answer) => ({ type: "answer" as const, by: "member" as const, answer: Number(answer) }));
}

/** The tab's `sessionStorage`. */
function textsOf(tab: PlayedTab): KeptTexts {
  if (tab.storage === "blocked") throw new Error("access is denied");
  return {
    length: tab.values.size,
    getItem: (key) => tab.values.get(key) ?? null,
    setItem(key, value) {
      if (tab.storage === "full" && value) throw new Error("quota exceeded");
      tab.values.set(key, value);
    },
    removeItem: (key) => void tab.values.delete(key),
  };
}

function holdOf(browser: PlayedBrowser): TabHold {
  const { open } = browser;
  let name = "";
  const drop = () => {
    open.delete(name);
    name = "";
  };
  return {
    name() {
      if (!name) open.add((name = `page-${++browser.named}`));
      return name;
    },
    take(wanted) {
      drop();
      if (open.has(wanted)) return Promise.resolve(false);
      open.add((name = wanted));
      return Promise.resolve(true);
    },
    drop,
  };
}
