import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Early, type EarlyAct, earlyWindow } from "./earlyTaps.ts";
import { dropPlain, reloadWith, takeLeave, takingOver } from "./takeEarly.ts";

const root = document.documentElement;
const field = () => document.querySelector("textarea")!;
const again = vi.fn<() => void>();
let early: Early;
/** What happened on the page, in order. */
let happened: string[];

/** The page of a question, with a box. Whatever is pressed or sent says so. */
function question(state = "sign"): void {
  document.querySelector("#cairn")!.innerHTML = `
    <div data-state="${state}"><button data-answer="yes"></button><button data-answer="no"></button></div>
    <button data-command="share"></button>
    <form><textarea data-typed></textarea><button></button></form>`;
}

beforeEach(() => {
  vi.useFakeTimers();
  happened = [];
  document.body.innerHTML = '<section data-aid="slow"></section><div id="cairn"></div>';
  document.querySelector("#cairn")!.addEventListener("click", ({ target }) => {
    const { answer, command } = (target as HTMLElement).dataset;
    happened.push(answer ?? command ?? "");
  });
  document.querySelector("#cairn")!.addEventListener("submit", (event) => {
    event.preventDefault();
    happened.push(`${field().value} ${Number(field().dataset["waited"]) >= 1000}`);
  });
  question();
  again.mockReset();
  early = { acts: new Map(), show() {}, again, run: {} };
  earlyWindow.cairnEarly = early;
  window.name = "";
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  delete earlyWindow.cairnEarly;
  document.body.replaceChildren();
});

/** Waits, in this order. */
const waits = (...acts: readonly EarlyAct[]) => acts.forEach((act, index) => early.acts.set(`${index}`, act));
const yes = { tap: '[data-answer="yes"]' };
const share = { tap: '[data-command="share"]' };
/** As this document came. */
const came = (type: string) =>
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type }] as unknown as PerformanceEntryList);

describe("what waited", () => {
  test("is done once, the first thing at once, each other in a task of its own; and it is said that there was any", () => {
    waits(yes, share);
    const { rest, take } = takingOver();
    rest();
    expect(take()).toBe(true);
    expect(happened).toEqual(["yes"]);
    vi.runAllTimers();
    expect(happened).toEqual(["yes", "share"]);
    expect(take()).toBe(false);
    vi.runAllTimers();
    expect(happened).toHaveLength(2);
  });

  test("answers come before commands that were tapped sooner", () => {
    waits(share, yes);
    const { rest, take } = takingOver();
    rest();
    take();
    vi.runAllTimers();
    expect(happened).toEqual(["yes", "share"]);
  });

  test("an answer belongs to the question that was seen: another that came meanwhile is not answered by it", () => {
    waits(yes);
    const { rest, take } = takingOver();
    rest();
    question("other");
    rest();
    expect(take()).toBe(true);
    vi.runAllTimers();
    expect(happened).toEqual([]);
  });

  test("words are sent with how long they waited; what was typed since stays in the box", () => {
    waits({ text: "it leaks", sent: Date.now() - 1500 });
    field().value = "and";
    const { rest, take } = takingOver();
    rest();
    take();
    expect(happened).toEqual(["it leaks true"]);
    expect(field().value).toBe("and");
  });

  test("words that still stand in the box when they are sent do not stay there", () => {
    waits({ text: "it leaks", sent: Date.now() });
    field().value = "it leaks ";
    const { rest, take } = takingOver();
    rest();
    take();
    expect(field().value).toBe("");
  });

  test("a key is pressed as it was", () => {
    waits(new KeyboardEvent("keydown", { key: "N", code: "KeyN", shiftKey: true }));
    const pressed = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener("keydown", pressed, { once: true });
    const { rest, take } = takingOver();
    rest();
    take();
    expect(pressed.mock.calls[0]?.[0]).toMatchObject({ key: "N", code: "KeyN", shiftKey: true });
  });

  test("the mark on a button that waits goes, and help that came early", () => {
    document.querySelector("button")!.dataset["waiting"] = "";
    document.body.prepend(
      Object.assign(document.createElement("div"), { innerHTML: "<p data-aid=crisis></p>" }),
    );
    const { rest, take } = takingOver();
    rest();
    expect(document.querySelector("[data-aid=slow]")).toBeNull();
    expect(document.querySelector("[data-aid=crisis]")).not.toBeNull();
    take();
    expect(document.querySelector("[data-waiting], [data-aid]")).toBeNull();
  });

  test("of another reader nothing stays", () => {
    waits(yes);
    field().value = "half a";
    const { rest, take, forget } = takingOver();
    rest();
    forget();
    question();
    expect(take()).toBe(false);
    expect(field().value).toBe("");
  });
});

describe("the box", () => {
  test("what was half typed, and the focus, outlive a box that is drawn anew", () => {
    field().value = "half a";
    field().focus();
    const { rest, take } = takingOver();
    rest();
    question("other");
    rest();
    take();
    expect(field().value).toBe("half a");
    expect(document.activeElement).toBe(field());
  });

  test("whoever had not begun to type is not brought there", () => {
    const { rest, take } = takingOver();
    rest();
    take();
    expect(document.activeElement).toBe(document.body);
  });

  test("after a view that said what failed the heading takes the focus: its button is gone", () => {
    document.body.insertAdjacentHTML("afterbegin", "<main data-aid=failed></main>");
    const { rest, take } = takingOver();
    rest();
    document.querySelector("#cairn")!.insertAdjacentHTML("afterbegin", "<h2 tabindex=-1></h2>");
    take();
    expect(document.activeElement?.tagName).toBe("H2");
  });
});

describe("what goes along in the window's name", () => {
  const along = (...acts: readonly EarlyAct[]) =>
    `cairn-acts ${JSON.stringify(acts.map((act, index) => [index, act]))}\n`;

  test("is done after a reload, before what was tapped since; the name is what it was", () => {
    came("reload");
    window.name = `${along(share)}theirs`;
    waits({ tap: '[data-command="share"]' }, { text: "late", sent: Date.now() });
    const { rest, take } = takingOver();
    rest();
    take();
    vi.runAllTimers();
    expect(happened).toEqual(["share", "share", "late false"]);
    expect(window.name).toBe("theirs");
  });

  test("counts for nothing on a page that was come to otherwise", () => {
    came("navigate");
    window.name = along(yes);
    const { rest, take } = takingOver();
    rest();
    expect(take()).toBe(false);
    expect(window.name).toBe("");
  });

  test("what can't be done here waits for the page that is loaded again", () => {
    reloadWith(share);
    expect([...early.acts.values()]).toEqual([share]);
    expect(again).toHaveBeenCalledTimes(1);
  });
});

describe("leaving, and the guide without scripts", () => {
  test("whoever left before is gone at once; else the app leaves from now on", () => {
    const leave = vi.fn<() => void>();
    takeLeave(leave);
    expect(leave).not.toHaveBeenCalled();
    early.run["leave"]!();
    expect(leave).toHaveBeenCalledTimes(1);
    root.hidden = true;
    takeLeave(leave);
    root.hidden = false;
    expect(leave).toHaveBeenCalledTimes(2);
  });

  test("the guide without scripts goes, unless somebody reads it", () => {
    document.body.insertAdjacentHTML("beforeend", "<main class=plain></main>");
    root.dataset["scripts"] = "plain";
    dropPlain();
    expect(document.querySelector(".plain")).not.toBeNull();
    root.dataset["scripts"] = "";
    dropPlain();
    expect(document.querySelector(".plain")).toBeNull();
  });
});
