import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { wordsOf } from "../../src/core/guide/names.ts";
import { storeSession } from "../../src/core/session/stored/storeSession.ts";
import { type View, viewOf } from "../../src/core/session/view.ts";
import type { GuideWords } from "../../src/core/guide/words.ts";
import type { Trail } from "../../src/core/walk/trail.ts";
import type { TestedGuide, Way } from "../support/testedGuides.ts";
import { type Driver, seen } from "./drivers/driver.ts";
import { takeHeard } from "./site.ts";
import { until } from "./until.ts";

/** With what a walk is walked. */
export const means = ["click", "keys"] as const;
export type Means = (typeof means)[number];

const ROOT = "[data-guide][data-state]";
/** More than there are places to stop at on any page here. */
const MOST_TABS = 80;

/** Somebody in front of a page, who has a pointer or a keyboard and no more. */
export class Reader {
  readonly on: Driver;
  readonly by: Means;

  constructor(on: Driver, by: Means) {
    this.on = on;
    this.by = by;
  }

  /** Opens a guide's page and waits until it is alive. */
  async open(url: string): Promise<void> {
    await this.on.open(url);
    await this.alive();
  }

  /** Alive, not only prerendered: React has put its own property on the elements. */
  async alive(): Promise<void> {
    await until("the conversation to be alive", () =>
      this.on.run(
        (root) => Object.keys(document.querySelector(root) ?? {}).some((key) => key.startsWith("__react")),
        ROOT,
      ),
    );
  }

  async state(): Promise<string | undefined> {
    return this.on.run((root) => document.querySelector<HTMLElement>(root)?.dataset["state"], ROOT);
  }

  /** Waits until the conversation stands there. */
  async at(state: string): Promise<void> {
    await until(
      `the state ${state}`,
      async () => (await this.state()) === state,
      () => this.state(),
    );
  }

  /** Waits until something that this selector finds is shown. */
  async sees(selector: string): Promise<void> {
    await until(selector, () => this.isSeen(selector));
  }

  async misses(selector: string): Promise<void> {
    await until(`no ${selector}`, async () => !(await this.isSeen(selector)));
  }

  async isSeen(selector: string): Promise<boolean> {
    return this.on.run((selector) => seen(selector) !== null, selector);
  }

  /** Clicks on it, or goes to it by Tab and presses a key. */
  async use(selector: string, key: "Enter" | " " = "Enter"): Promise<void> {
    await this.goTo(selector);
    if (this.by === "keys") await this.on.press(key);
  }

  /** Clicks on it, or goes to it by Tab. */
  async goTo(selector: string): Promise<void> {
    await this.sees(selector);
    if (this.by === "click") return this.on.click(selector);
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const way = await this.on.run(wayTo, selector);
      if (way === "here") return;
      await this.on.press(way === "back" ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab does not get to ${selector}`);
  }

  async command(id: string): Promise<void> {
    await this.use(`[data-command="${id}"]`);
  }

  /** Gives the answers of a way, one after the other. */
  async walk({ says }: Pick<Way, "says">): Promise<void> {
    for (const [index, { at, say }] of says.entries()) {
      await this.at(at);
      await this.use(`${ROOT} [data-answer="${say}"]`, index % 2 ? " " : "Enter");
    }
  }

  /** Types into a field, once the caret is there. */
  async write(field: string, text: string): Promise<void> {
    await this.goTo(field);
    await this.focusOn(field);
    await this.on.type(text);
  }

  /** Types into the box, and sends it. */
  async says(text: string): Promise<void> {
    await this.write("[data-typed]", text);
    if (this.by === "keys") await this.on.press("Enter");
    else await this.on.click('[data-command="send"]');
    await until("the box to be empty", () =>
      this.on.run(() => document.querySelector<HTMLTextAreaElement>("[data-typed]")?.value === ""),
    );
  }

  /** The focus is on what this selector finds. */
  async focusOn(selector: string): Promise<void> {
    const focused = () =>
      this.on.run((wanted) => {
        const active = document.activeElement;
        return active?.matches(wanted) ? true : (active?.outerHTML.slice(0, 120) ?? "nothing");
      }, selector);
    await until(`the focus on ${selector}`, async () => (await focused()) === true, focused);
  }

  /** The focus is somewhere: not back at the top of the page, where the next Tab would begin anew. */
  async hasFocus(): Promise<void> {
    await until("the focus not to be lost", () =>
      this.on.run(() => document.activeElement !== document.body),
    );
  }

  /** The page shows what this way leads to, by heading, steps and answers; and the tab keeps it in numbers and no more. */
  async shows({ guide, words, id }: TestedGuide, { says }: Pick<Way, "says">, focus = true): Promise<void> {
    const trail: Trail = says.map((one) => ({ type: "answer", by: "member", ...one }));
    const view = viewOf(guide, { trail, held: [] });
    const expected = wordsOf(words, view.at, view.arrived.facts);
    await this.at(view.at);
    if (focus) await this.focusOn("h2");
    const shown = await this.on.run(readPage, ROOT);
    assert.equal(plain(shown.heading), plain(expected.heading));
    assert.equal(shown.kind, view.kind);
    assert.deepEqual(shown.steps, stepsAt(view, words));
    assert.deepEqual(shown.answers.toSorted(), [...view.answers].toSorted());
    assert.equal(shown.past, says.length);
    if (says.length === 0 || (await this.stored()).blocked) return;
    // It is kept a moment after it is shown: until then the tab has the place before.
    const stored = storeSession(guide, { trail, held: [], ticks: [] })!.trail;
    const kept = async () => {
      // Beside it the tab may keep that a panel is open: in what order is the engine's matter.
      const text = (await this.stored()).kept.find(([key]) => key === `cairn:${id}`)?.[1];
      return text && (JSON.parse(text) as { session: { trail: unknown } }).session.trail;
    };
    await until("the place to be kept", async () => isDeepStrictEqual(await kept(), stored), kept);
  }

  /** What the browser keeps of this page. Of a frame of another site Chromium lets nothing be kept. */
  async stored(): Promise<Stored> {
    return this.on.run(readStored);
  }

  /** Nothing went wrong in any page, and nothing is kept for longer than the tab lives. */
  async isWell(): Promise<void> {
    const { lasting, cookies } = await this.stored();
    assert.deepEqual({ lasting, cookies }, { lasting: 0, cookies: "" });
    assert.deepEqual(takeHeard(), []);
  }
}

/** Ids of the steps that are shown: those of a cause or a question, and of the cause before somebody goes to try it. */
function stepsAt({ at, arrived, roles, tried }: View, words: GuideWords): readonly string[] {
  const last = tried.at(-1);
  const of = roles.includes("later") && last ? last : { state: at, arrived };
  return (wordsOf(words, of.state, of.arrived.facts).steps ?? []).map(({ id }) => id);
}

interface Stored {
  readonly blocked: boolean;
  readonly kept: readonly (readonly [key: string, text: string])[];
  readonly lasting: number;
  readonly cookies: string;
}

/** In a page: what it keeps. */
function readStored(): Stored {
  try {
    const kept = Object.entries(sessionStorage) as [string, string][];
    return { blocked: false, kept, lasting: localStorage.length, cookies: document.cookie };
  } catch {
    return { blocked: true, kept: [], lasting: 0, cookies: document.cookie };
  }
}

/** Letters and digits: quotation marks and spaces are set by the page. */
const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");

/** In a page: what a reader is shown now. */
function readPage(selector: string) {
  const root = document.querySelector<HTMLElement>(selector)!;
  const shown = [...root.querySelectorAll<HTMLElement>(".now [data-step], .now [data-answer]")].filter(
    (one) => one.checkVisibility(),
  );
  return {
    kind: root.dataset["kind"],
    heading: [...root.querySelectorAll("h2")].at(-1)?.textContent ?? "",
    steps: shown.flatMap(({ dataset }) => dataset["step"] ?? []),
    answers: shown.flatMap(({ dataset }) => dataset["answer"] ?? []),
    past: root.querySelectorAll('[role="log"] [data-command="change"]').length,
  };
}

/** In a page: in which direction Tab gets from the focus to what the selector finds. */
function wayTo(selector: string): "here" | "on" | "back" {
  const inside = (element: Element | null): Element | null =>
    element?.shadowRoot?.activeElement ? inside(element.shadowRoot.activeElement) : element;
  const wanted = seen(selector);
  const active = inside(document.activeElement);
  if (!wanted || !active) return "on";
  if (active === wanted) return "here";
  return wanted.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING ? "back" : "on";
}
