import type { Edition } from "../../core/conversation/ports.ts";
import { settled } from "../../core/conversation/testing/playedPorts.ts";
import { testEdition } from "../../core/conversation/testing/testEdition.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import {
  type PlayedBrowser,
  playedBrowser,
  type PlayedPage,
  playedPage,
  type PlayedTab,
  playedTab,
} from "./playedTab.ts";

const HOUR = 60 * 60 * 1000;

/** A conversation in some state, and what is outside of it. */
export interface World {
  readonly browser: PlayedBrowser;
  readonly tab: PlayedTab;
  readonly page: PlayedPage;
  /** What is late comes now: the guide, a link's reader, or the host's answer (it has gone: it takes nothing over). */
  readonly late: () => void;
}

/** A tab in which the light was said to be on, by a reader who went away. */
async function visited(browser: PlayedBrowser): Promise<PlayedTab> {
  const tab = playedTab();
  const page = playedPage(browser, tab);
  await settled();
  page.actor.send({ type: "answer", say: "on" });
  page.go();
  return tab;
}

export async function world(
  open: (browser: PlayedBrowser) => Promise<Omit<World, "browser">>,
): Promise<World> {
  const browser = playedBrowser(testEdition(kettleFlow));
  return { browser, ...(await open(browser)) };
}

const late = () => {
  let come = () => {};
  const promise = new Promise<void>((done) => (come = done));
  return { promise, come };
};

async function talking(
  browser: PlayedBrowser,
  takesOver?: () => Promise<boolean>,
): Promise<Omit<World, "browser">> {
  const tab = playedTab();
  const page = playedPage(browser, tab, takesOver && { host: { isThere: () => true, takesOver } });
  await settled();
  page.actor.send({ type: "answer", say: "on" });
  page.paint();
  return { tab, page, late() {} };
}

/** How a conversation gets into each state. */
export const states = {
  async loading(browser) {
    const tab = await visited(browser);
    const { promise, come } = late();
    return {
      tab,
      page: playedPage(browser, tab, { load: () => promise.then(() => browser.edition) }),
      late: come,
    };
  },
  async failed(browser) {
    const tab = await visited(browser);
    browser.isOnline = false;
    const page = playedPage(browser, tab);
    await settled();
    browser.isOnline = true;
    return { tab, page, late() {} };
  },
  async opening(browser) {
    const { promise, come } = late();
    const tab = await visited(browser);
    const page = playedPage(browser, tab, { coming: "reload", link: "1 8", reader: promise });
    await settled();
    return { tab, page, late: come };
  },
  async asking(browser) {
    const tab = await visited(browser);
    const page = playedPage(browser, tab);
    await settled();
    return { tab, page, late() {} };
  },
  talking: (browser) => talking(browser),
  async handingOver(browser) {
    const { promise, come } = late();
    const there = await talking(browser, () => promise.then(() => false));
    there.page.actor.send({ type: "jump", to: "person" });
    return { ...there, late: come };
  },
  async handedOver(browser) {
    const there = await talking(browser, () => Promise.resolve(true));
    there.page.actor.send({ type: "jump", to: "person" });
    await settled();
    return there;
  },
  async aside(browser) {
    const there = await talking(browser);
    there.page.aside();
    return there;
  },
  async refused(browser) {
    const there = await talking(browser);
    there.page.actor.send({ type: "refused" });
    return there;
  },
  async forgotten(browser) {
    const there = await talking(browser);
    there.page.actor.send({ type: "forget" });
    return there;
  },
} satisfies Record<string, (browser: PlayedBrowser) => Promise<Omit<World, "browser">>>;

/** Another build, in which the answer "on" of the light means something else. */
function rebuilt(edition: Edition): Edition {
  const { "light.on": _, ...answers } = edition.data.lock.answers;
  const lock = { ...edition.data.lock, answers: { ...answers, "light.on": 99 } };
  return { ...edition, data: { ...edition.data, version: "v2", lock } };
}

const reopened = async ({ browser, tab, page }: World, how: Parameters<typeof playedPage>[2]) => {
  page.go();
  const next = playedPage(browser, tab, how);
  await settled();
  return next;
};

/** What a reader, or what is outside, can do. Gives the page that is looked at then. */
export const doings = {
  reload: (world) => reopened(world, { coming: "reload" }),
  "new visit": (world) => reopened(world, { coming: "visit" }),
  "away, and Back": (world) => reopened(world, { coming: "history" }),
  Back({ page }) {
    page.travel(0);
    return Promise.resolve(page);
  },
  async "put aside, and brought back"({ page }) {
    page.aside();
    page.again();
    await settled();
    return page;
  },
  async link({ page }) {
    page.follow("1 8");
    await settled();
    return page;
  },
  async "link that can't be read"({ page }) {
    page.follow("mistyped");
    await settled();
    return page;
  },
  async code({ page }) {
    void page.type("1 8");
    await settled();
    return page;
  },
  async "duplicated tab"({ browser, tab }) {
    const copy = playedPage(browser, playedTab(tab.values), { coming: "history" });
    await settled();
    return copy;
  },
  async "blocked storage, reload"(world) {
    world.tab.storage = "blocked";
    return reopened(world, { coming: "reload" });
  },
  async "full storage, an answer, reload"(world) {
    world.tab.storage = "full";
    world.page.actor.send({ type: "answer", say: "hums" });
    return reopened(world, { coming: "reload" });
  },
  async "clock put right, reload"(world) {
    world.browser.now -= 7 * HOUR;
    return reopened(world, { coming: "reload" });
  },
  async "clock an hour on"({ browser, page }) {
    browser.now += HOUR + 1;
    page.actor.send({ type: "idle", sure: false });
    return page;
  },
  async "an hour without use"({ browser, page }) {
    browser.now += HOUR + 1;
    page.actor.send({ type: "idle", sure: true });
    return page;
  },
  async "language switched"({ browser, tab, page }) {
    page.go(true);
    const next = playedPage(browser, tab);
    await settled();
    return next;
  },
  async "guide rebuilt, reload"(world) {
    world.browser.edition = rebuilt(world.browser.edition);
    return reopened(world, { coming: "reload" });
  },
  async "offline, reload, online, again"(world) {
    world.browser.isOnline = false;
    const page = await reopened(world, { coming: "reload" });
    world.browser.isOnline = true;
    page.actor.send({ type: "retry" });
    await settled();
    return page;
  },
  async "what is late comes, or the host is gone"({ page, late: come }) {
    come();
    await settled();
    return page;
  },
  async "clear and leave, reload"(world) {
    world.page.actor.send({ type: "forget" });
    return reopened(world, { coming: "reload" });
  },
} satisfies Record<string, (world: World) => Promise<PlayedPage>>;

/**
 * What the reader has before them: the state, with how many answers and jumps; `asks`: whether to go on with so many, or
 * with those of a link; and what is said.
 */
export function shown({ actor }: PlayedPage): string {
  const { value, context } = actor.getSnapshot();
  const { session, waits, link, notice, failure } = context;
  const said = [notice, failure && { key: failure }].map((one) => one?.key ?? "").join("");
  const asked = link?.code ? `, link ${link.code.session.trail.length}` : "";
  const { talking } = typeof value === "string" ? { talking: value } : value;
  const state = talking === "free" ? "talking" : talking;
  const here = session.trail.length === 0 ? "" : String(session.trail.length);
  const count = state === "asking" ? `${waits?.session.trail.length}${asked}` : here;
  const parts: readonly string[] = [state === "asking" ? "asks" : state, count, said];
  return parts.filter((part) => part !== "").join(" ");
}
