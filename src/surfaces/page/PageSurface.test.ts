import { describe, expect, test } from "vitest";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import { testPage } from "../testing/testPage.tsx";

const say = (...answers: string[]): ConversationEvent[] =>
  answers.map((answer) => ({ type: "answer", say: answer }));

/** The values of an attribute, in reading order. */
function values(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");
}

/** The HTML of the log, and of what follows it up to the bar. */
function parts(html: string): { log: string; now: string } {
  const log = html.indexOf('role="log"');
  const now = html.indexOf('class="now');
  return { log: html.slice(log, now), now: html.slice(now, html.indexOf('class="bar"')) };
}

describe("the contract with tests and hosts", () => {
  test("the root tells guide, state and kind; every answer that can be given is a button, in the author's order", () => {
    const html = testPage();
    expect(values(html, "data-guide")).toEqual(["kettle"]);
    expect(values(html, "data-state")).toEqual(["sign"]);
    expect(values(html, "data-kind")).toEqual(["question"]);
    expect(values(html, "data-answer")).toEqual(["dark", "beeps", "leaks", "slow", "hums", "other"]);
    expect(html.match(/<button type="button" class="answer"/g)).toHaveLength(6);
  });

  test("an answer that is not open is not offered", () => {
    const html = testPage(...say("beeps", "not-fixed"));
    expect(values(html, "data-answer")).toEqual(["power", "contacts", "none", "ask"]);
  });

  test("a person is there in every state, back and restart wherever there is something to undo", () => {
    const bar = testPage().split('class="bar"')[1] ?? "";
    expect(values(bar, "data-command")).toEqual(["person", "leave"]);
    const later = testPage(...say("dark")).split('class="bar"')[1] ?? "";
    expect(values(later, "data-command")).toEqual(["back", "restart", "person", "leave"]);
    expect(testPage()).not.toContain("disabled");
  });

  test("past messages are in a named, silent log; the current question stands outside it", () => {
    const html = testPage(...say("dark"));
    expect(html).toMatch(/role="log" aria-live="off" aria-label="log"/);
    expect(values(parts(html).log, "data-anchor")).toEqual(["sign"]);
    expect(values(parts(html).now, "data-anchor")).toEqual(["kind"]);
    expect(values(parts(html).log, "data-answer")).toEqual([]);
  });

  test("the current heading can take the focus, and only headings that belong there are there, in order", () => {
    const html = testPage(...say("dark", "cord"));
    expect(html).toMatch(/<h2 id="[^"]+" tabindex="-1"/);
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(["1", "2", "3"]);
  });

  test("nothing that the policy refuses: no style attribute, no inline handler, no second id", () => {
    for (const html of [testPage(), testPage(...say("dark", "cord", "later")), testPage(...say("leaks"))]) {
      expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script/);
      const ids = values(html, "id");
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("help in a crisis stands on every page", () => {
    for (const html of [testPage(), testPage(...say("dark", "cord")), testPage(...say("leaks"))]) {
      expect(html).toContain('class="support"');
      expect(html.split('class="support"')).toHaveLength(2);
    }
  });
});

describe("states", () => {
  test("a cause: steps as boxes with labels, then the closing question, which names the answers", () => {
    const { now } = parts(testPage(...say("dark", "cord")));
    expect(values(now, "data-step")).toEqual(["other-socket", "fuse", "press"]);
    const boxes = [...now.matchAll(/<input type="checkbox" id="([^"]+)"/g)].map(([, id]) => id);
    expect(boxes).toHaveLength(3);
    for (const id of boxes) expect(now).toContain(`<label for="${id}"`);
    const closing = /<h3 id="([^"]+)"/.exec(now)?.[1];
    expect(now).toContain(`aria-labelledby="${closing}"`);
  });

  test("the steps of a past cause stay within reach", () => {
    const { log } = parts(testPage(...say("beeps", "not-fixed")));
    expect(log).toMatch(/<details>.*data-step="vinegar"/s);
  });

  test("links leave in a new tab and tell nothing; where they need it, they say how", () => {
    const html = testPage(...say("beeps"));
    const link = /<a [^>]*href="https:\/\/example.org\/scale"[^>]*>/.exec(html)?.[0];
    expect(link).toMatch(/target="_blank" rel="noreferrer noopener" referrerPolicy="no-referrer"/);
    expect(html).toContain("(link.login)");
    expect(testPage(...say("dark", "cord"))).toContain("(link.search)");
  });

  test("after the third no a person stands above the answers, and once on the page", () => {
    const twice = say("dark", "cord", "not-fixed", "contacts", "not-fixed");
    expect(values(parts(testPage(...twice)).now, "data-command")).not.toContain("person");
    const html = testPage(...twice, ...say("scale", "not-mine"));
    expect(parts(html).now).toMatch(/data-command="person".*data-answer="none"/s);
    expect(values(html, "data-command").filter((id) => id === "person")).toHaveLength(1);
  });

  test("a person: what was tried is told apart from what does not fit", () => {
    const { now } = parts(testPage(...say("dark", "cord", "not-fixed", "scale", "not-mine", "none")));
    expect(now).toMatch(/contact.*tried.*No light at all.*ruled-out.*Slow, or/s);
    expect(now).toContain("mailto:");
  });

  test("later keeps the steps", () => {
    expect(values(parts(testPage(...say("dark", "cord", "later"))).now, "data-step")).toEqual([
      "other-socket",
      "fuse",
      "press",
    ]);
  });
});

describe("the past", () => {
  const told = (by: "host" | "agent", kind: string): ConversationEvent => ({
    type: "told",
    by,
    facts: { kind },
  });

  test("every answer can be changed", () => {
    const html = testPage(...say("dark", "cord", "not-fixed"));
    expect(values(parts(html).log, "data-command")).toEqual(["change", "change", "change"]);
  });

  test("an answer taken from what was told says whose word it was, and can be changed", () => {
    for (const by of ["host", "agent"] as const) {
      const { log } = parts(testPage(told(by, "base"), ...say("dark")));
      expect(values(log, "data-anchor")).toEqual(["sign", "kind"]);
      expect(log).toContain(`from.${by}`);
      expect(values(log, "data-command")).toEqual(["change", "change"]);
    }
  });

  test("what was told against an answer is shown beside it", () => {
    const { log } = parts(testPage(...say("dark", "cord"), told("host", "base")));
    expect(log).toContain("conflict.host");
  });

  test("an answer from before is marked with its reason when its question comes up", () => {
    const change: ConversationEvent = { type: "change", index: 0, insert: false, at: "sign", say: "beeps" };
    const back: ConversationEvent = { type: "change", index: 0, insert: false, at: "sign", say: "hums" };
    const { now } = parts(testPage(...say("dark", "cord"), change, back));
    expect(values(now, "data-suggested")).toEqual(["changed"]);
    expect(now).toMatch(/data-answer="cord" data-suggested/);
  });

  test("a way to a person is shown as what was said", () => {
    const { log } = parts(testPage(...say("dark"), { type: "jump", to: "person" }));
    expect(values(log, "data-anchor")).toEqual(["sign", "kind"]);
    expect(log).toMatch(/said.*person/s);
  });
});
