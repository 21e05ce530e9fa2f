import { getRoles, within } from "@testing-library/dom";
import { afterEach, describe, expect, test } from "vitest";
import type { SessionEdit } from "../../core/session/edits/edited.ts";
import { testPage } from "../testing/testPage.tsx";

afterEach(() => document.body.replaceChildren());

const say = (...answers: string[]): SessionEdit[] =>
  answers.map((answer) => ({ type: "answer", say: answer }));

/** The page as it is prerendered, after these edits. */
function page(...edits: readonly SessionEdit[]) {
  document.body.innerHTML = testPage(...edits);
  const part = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  return { all: within(document.body), log: part("[role=log]"), now: part(".now"), bar: part(".bar") };
}

/** The values of a data attribute, in reading order. */
const marks = (within: HTMLElement, name: string): (string | undefined)[] =>
  [...within.querySelectorAll<HTMLElement>(`[data-${name}]`)].map((element) => element.dataset[name]);

describe("the contract with tests and hosts", () => {
  test("the root tells guide, state and kind; every answer that can be given is a button, in the author's order", () => {
    const { now } = page();
    const root = document.querySelector<HTMLElement>("[data-guide]")!;
    const { guide, state, kind } = root.dataset;
    expect([guide, state, kind]).toEqual(["kettle", "sign", "question"]);
    expect(marks(now, "answer")).toEqual(["dark", "beeps", "leaks", "slow", "hums", "other"]);
    expect(within(now).getAllByRole("button")).toHaveLength(6);
  });

  test("an answer that is not open is not offered", () => {
    expect(marks(page(...say("beeps", "not-fixed")).now, "answer")).toEqual([
      "power",
      "contacts",
      "none",
      "ask",
    ]);
  });

  test("a person is there in every state, back and restart wherever there is something to undo", () => {
    const first = page().bar;
    expect(marks(first, "command")).toEqual(["person", "leave"]);
    expect(first.querySelector(":disabled")).toBeNull();
    expect(marks(page(...say("dark")).bar, "command")).toEqual(["back", "restart", "person", "leave"]);
  });

  test("past messages are in a named, silent log; the current question stands outside it", () => {
    const { all, log, now } = page(...say("dark"));
    expect(all.getByRole("log", { name: "log" })).toBe(log);
    expect(log.getAttribute("aria-live")).toBe("off");
    expect(marks(log, "anchor")).toEqual(["sign"]);
    expect(marks(now, "anchor")).toEqual(["kind"]);
    expect(marks(log, "answer")).toEqual([]);
  });

  test("the current heading can take the focus, and only headings that belong there are there, in order", () => {
    const { all } = page(...say("dark", "cord"));
    const headings = all.getAllByRole("heading");
    expect(headings.map(({ tagName }) => tagName)).toEqual(["H1", "H2", "H3"]);
    headings[1]!.focus();
    expect(document.activeElement).toBe(headings[1]);
  });

  test("nothing that the policy refuses: no style attribute, no inline handler, no second id", () => {
    for (const edits of [[], say("dark", "cord", "later"), say("leaks")]) {
      page(...edits);
      const all = [...document.body.querySelectorAll("*")];
      const attributes = all.flatMap((element) => element.getAttributeNames());
      expect(attributes.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
      expect(document.querySelector("style, script")).toBeNull();
      const ids = all.flatMap(({ id }) => id || []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("help in a crisis stands on every page, once", () => {
    for (const edits of [[], say("dark", "cord"), say("leaks")]) {
      page(...edits);
      expect(document.querySelectorAll(".support")).toHaveLength(1);
    }
  });
});

describe("states", () => {
  test("a cause: steps as boxes with labels, then the closing question, which names the answers", () => {
    const { now } = page(...say("dark", "cord"));
    expect(marks(now, "step")).toEqual(["other-socket", "fuse", "press"]);
    for (const box of within(now).getAllByRole<HTMLInputElement>("checkbox"))
      expect(box.labels).toHaveLength(1);
    const closing = within(now).getByRole("heading", { level: 3 });
    const list = within(now).getByRole("list", { name: closing.textContent });
    expect(within(list).getAllByRole("button")).toHaveLength(4);
  });

  test("the steps of a past cause stay within reach", () => {
    const { log } = page(...say("beeps", "not-fixed"));
    expect(within(log).getByRole("group").querySelector("[data-step=vinegar]")).not.toBeNull();
  });

  test("links leave in a new tab and tell nothing; where they need it, they say how", () => {
    const links = page(...say("beeps")).all.getAllByRole<HTMLAnchorElement>("link");
    const link = links.find(({ href }) => href === "https://example.org/scale")!;
    expect([link.target, link.rel, link.getAttribute("referrerpolicy")]).toEqual([
      "_blank",
      "noreferrer noopener",
      "no-referrer",
    ]);
    expect(link.parentElement?.textContent).toContain("(link.login)");
    expect(page(...say("dark", "cord")).now.textContent).toContain("(link.search)");
  });

  test("after the third no a person stands above the answers, and once on the page", () => {
    const twice = say("dark", "cord", "not-fixed", "contacts", "not-fixed");
    expect(marks(page(...twice).now, "command")).not.toContain("person");
    const { now } = page(...twice, ...say("scale", "not-mine"));
    expect(within(now).getAllByRole("button")[0]?.dataset["command"]).toBe("person");
    expect(marks(document.body, "command").filter((id) => id === "person")).toHaveLength(1);
  });

  test("a person: whom to reach first, and what was tried apart from what does not fit", () => {
    const { now } = page(...say("dark", "cord", "not-fixed", "scale", "not-mine", "none"));
    const { list = [], heading = [], link = [] } = getRoles(now);
    expect(heading.map(({ textContent }) => textContent).slice(1)).toEqual(["tried", "ruled-out"]);
    expect(list[0]).toBe(within(now).getByRole("list", { name: "contact" }));
    expect(list.slice(-2).map(({ textContent }) => textContent)).toEqual([
      "No light at all",
      "Slow, or “Err 3”",
    ]);
    expect(link.some((one) => one.getAttribute("href") === "mailto:help@example.org")).toBe(true);
  });

  test("later keeps the steps", () => {
    const { now } = page(...say("dark", "cord", "later"));
    expect(marks(now, "step")).toEqual(["other-socket", "fuse", "press"]);
  });
});

describe("the past", () => {
  const told = (by: "host" | "agent", kind: string): SessionEdit => ({ type: "told", by, facts: { kind } });

  test("every answer can be changed", () => {
    const { log } = page(...say("dark", "cord", "not-fixed"));
    expect(within(log).getAllByRole("button", { name: /^change/ })).toHaveLength(3);
  });

  test("an answer taken from what was told says whose word it was, and can be changed", () => {
    for (const by of ["host", "agent"] as const) {
      const { log } = page(told(by, "base"), ...say("dark"));
      expect(marks(log, "anchor")).toEqual(["sign", "kind"]);
      expect(within(log).getByText(`from.${by}`)).toBeDefined();
      expect(within(log).getAllByRole("button", { name: /^change/ })).toHaveLength(2);
    }
  });

  test("what was told against an answer is shown beside it", () => {
    const { log } = page(...say("dark", "cord"), told("host", "base"));
    expect(within(log).getByText("conflict.host")).toBeDefined();
  });

  test("an answer from before is marked with its reason when its question comes up", () => {
    const changed = (to: string): SessionEdit => ({
      type: "change",
      index: 0,
      insert: false,
      at: "sign",
      say: to,
    });
    const { now } = page(...say("dark", "cord"), changed("beeps"), changed("hums"));
    expect(marks(now, "suggested")).toEqual(["changed"]);
    expect(now.querySelector<HTMLElement>("[data-suggested]")?.dataset["answer"]).toBe("cord");
  });

  test("a way to a person is shown as what was said", () => {
    const { log } = page(...say("dark"), { type: "jump", to: "person" });
    expect(marks(log, "anchor")).toEqual(["sign", "kind"]);
    expect(within(log).getByText("person")).toBeDefined();
  });
});
