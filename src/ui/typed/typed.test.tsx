import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { button, heading, hears, labelOf, say, talk } from "../testing/talk.tsx";
import type { Listener, Taken, Way } from "./listener.ts";
import { TypedBox } from "./TypedBox.tsx";

const box = () => screen.getByRole("textbox");
const told = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
const taken = (id: string): Taken => ({
  meant: { at: "sign", say: id },
  edits: [{ type: "answer", say: id, at: "sign", typed: "words" }],
  said: [labelOf("sign", id)],
});
const way = (id: string): Way => ({ ...taken(id), id: `sign.${id}`, label: labelOf("sign", id) });
const asked: Way[] = [way("slow"), way("hums")];

async function type(listener: Listener, text = "words", edits = say()) {
  const all = talk(edits, { listener });
  // Not by a click: right after an arrival it would give no focus.
  box().focus();
  await all.user.keyboard(`${text}{Enter}`);
  // What shows replies comes with the first.
  await waitFor(() => expect(document.querySelector(".typed-reply:not([data-heard])")).toBeNull());
  return all;
}

describe("the box", () => {
  const drawn = () => {
    const onSend = vi.fn<(text: string, waited: number) => void>();
    const onFocus = vi.fn<() => void>();
    render(<TypedBox label="label" {...{ onFocus, onSend }} />);
    return { onSend, onFocus, user: userEvent.setup() };
  };

  test("has a name and a hint, and says when it is entered", async () => {
    const { user, onFocus } = drawn();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "label" }));
    expect(document.getElementById(box().getAttribute("aria-describedby")!)?.textContent).toBe("typed.hint");
    expect(onFocus).toHaveBeenCalledOnce();
  });

  test("Enter and the button send once; the box is empty then, and nothing sends nothing", async () => {
    const { user, onSend } = drawn();
    await user.type(box(), "{Enter} one {Enter}{Enter}two");
    await user.click(button("typed.send"));
    expect(onSend.mock.calls).toEqual([
      ["one", 0],
      ["two", 0],
    ]);
    expect(box()).toHaveProperty("value", "");
  });

  test("Shift and Enter make a line; a key of a keyboard that composes chooses, and sends nothing", async () => {
    const { user, onSend } = drawn();
    await user.type(box(), "one{Shift>}{Enter}{/Shift}two");
    expect(box()).toHaveProperty("value", "one\ntwo");
    fireEvent.keyDown(box(), { key: "Enter", isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  test("what waited for the app says for how long, once", async () => {
    const { user, onSend } = drawn();
    box().dataset["waited"] = "1500";
    await user.type(box(), "one{Enter}two{Enter}");
    expect(onSend.mock.calls).toEqual([
      ["one", 1500],
      ["two", 0],
    ]);
  });
});

describe("a message that answers the question", () => {
  test("is taken; the focus stays in the box, and the news says how it was read and where it leads", async () => {
    const { sent } = await type(hears({ kind: "reply", now: taken("dark") }));
    expect(sent).toEqual(taken("dark").edits);
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(document.activeElement).toBe(box());
    expect(told()).toContain("typed.read typed.leads");
  });

  test("can be undone: the words are in the box again, before what was typed since, with the focus", async () => {
    const { user, sent } = await type(hears({ kind: "reply", now: taken("dark") }), "it is dark");
    await user.keyboard("here");
    // The page has it in an element of this id.
    document.body.id = "cairn";
    await user.click(button("undo"));
    document.body.removeAttribute("id");
    expect(sent.at(-1)).toEqual({ type: "back", from: 0 });
    expect(box()).toHaveProperty("value", "it is dark\nhere");
    expect(document.activeElement).toBe(box());
  });

  test("with a line of help it is taken, too: the line takes the focus, and help stays within reach", async () => {
    const { user } = await type(hears({ kind: "reply", now: taken("dark"), soft: true }));
    expect(heading().dataset["anchor"]).toBe("kind");
    const line = screen.getByRole("group", { name: /support.elsewhere|crisis.soft/ });
    expect(document.activeElement).toBe(line);
    await user.click(button(labelOf("kind", "cord")));
    expect(screen.getByText("crisis.pinned")).toBeDefined();
  });
});

describe("a message that is asked back about", () => {
  test("shows what may be meant, told as text as well; a pick goes there and takes the focus along", async () => {
    const { user, sent } = await type(hears({ kind: "ask", reply: "which", ways: asked }));
    expect(told().join()).toContain(`which\u00a0${asked.map(({ label }) => label).join("; ")}`);
    const reply = within(document.querySelector<HTMLElement>("[data-heard=ask]")!);
    await user.click(reply.getByRole("button", { name: labelOf("sign", "hums") }));
    expect(sent).toEqual(way("hums").edits);
    expect(document.activeElement).toBe(heading());
    expect(document.querySelector("[data-heard]")).toBeNull();
  });

  test("none of these: the other sentence, and the ways to the answers and to a person", async () => {
    const { user, sent } = await type(hears({ kind: "ask", ways: asked, none: "sorry" }));
    await user.click(button("typed.none"));
    expect(told().join()).toContain("sorry");
    expect(screen.queryByRole("button", { name: "typed.none" })).toBeNull();
    await user.click(button("typed.answers"));
    expect(document.activeElement).toBe(heading());
    expect(sent).toEqual([]);
  });

  test("a second one after it was asked back counts as not understood", async () => {
    const hear = vi.fn<Listener["hear"]>(hears({ kind: "ask", ways: asked }).hear);
    const { user } = await type({ ...hears({}), hear });
    box().focus();
    await user.keyboard("no{Enter}");
    expect(hear.mock.calls.map(([text, , misses]) => [text, misses])).toEqual([
      ["words", 0],
      ["no", 1],
    ]);
  });
});

describe("what the app does", () => {
  const wants = (request: string): Taken => ({
    meant: { request },
    edits: request === "person" ? [{ type: "jump", to: "person", typed: "words" }] : [],
    said: [request],
  });

  test.each([
    ["back", [{ type: "back" }], "sign"],
    ["restart", [{ type: "restart", over: true }], "sign"],
    ["person", [{ type: "jump", to: "person", typed: "words" }], "person"],
  ])("%s", async (request, edits, at) => {
    const { sent } = await type(hears({ kind: "request", now: wants(request) }), "words", say("dark"));
    expect(sent).toEqual(edits);
    expect(heading().dataset["anchor"]).toBe(at);
    expect(document.activeElement).toBe(box());
  });

  test("anything else is answered with words", async () => {
    const { sent } = await type(hears({ kind: "request", now: wants("print"), reply: "by yourself" }));
    expect(told().join()).toContain("by yourself");
    expect(sent).toEqual([]);
  });
});

describe("help comes first", () => {
  const card = () => screen.getByRole("heading", { name: "crisis.title" });

  test("a cry for help: the card stands in place of the question, with the focus and all that helps", async () => {
    const { user, sent } = await type(hears({ kind: "crisis" }));
    expect(document.activeElement).toBe(card());
    const described = document.getElementById(card().getAttribute("aria-describedby")!)!;
    expect(
      within(described)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual(["tel:988", "sms:988", "https://example.org/emergency"]);
    expect(screen.queryByRole("button", { name: labelOf("sign", "dark") })).toBeNull();
    await user.click(button("crisis.go-on"));
    expect(document.activeElement).toBe(heading());
    expect(screen.getByText("crisis.pinned")).toBeDefined();
    expect(sent).toEqual([]);
  });

  test("how words were read is no news any more beside the card", async () => {
    const [read, cry] = [hears({ kind: "reply", now: taken("dark") }), hears({ kind: "crisis" })];
    const hear = vi.fn<Listener["hear"]>(cry.hear).mockImplementationOnce(read.hear);
    const { user } = await type({ ...read, hear });
    expect(told()).toContain("typed.read typed.leads");
    await user.keyboard("words{Enter}");
    expect(await screen.findByRole("heading", { name: "crisis.title" })).toBeDefined();
    expect(told().join()).not.toContain("typed.read");
  });

  test("what can't be read brings the card; another try reads it again, the third in another document", async () => {
    const hear = vi.fn<Listener["hear"]>(() => Promise.reject(new Error("offline")));
    const reload = vi.fn<Listener["reload"]>();
    const { user } = await type({ prepare: () => {}, hear, reload });
    expect(document.activeElement).toBe(card());
    await user.click(button("retry"));
    expect(hear).toHaveBeenCalledTimes(2);
    await user.click(button("retry"));
    expect(reload.mock.calls).toEqual([["words"]]);
  });

  test("what takes two seconds brings the card; what is heard then is answered once the reader goes on", async () => {
    vi.useFakeTimers();
    try {
      let answer: (heard: Awaited<ReturnType<Listener["hear"]>>) => void = () => {};
      const hear: Listener["hear"] = () => new Promise((resolve) => (answer = resolve));
      const { sent } = talk([], { listener: { ...hears({}), hear } });
      fireEvent.input(box(), { target: { value: "words" } });
      fireEvent.keyDown(box(), { key: "Enter" });
      act(() => void vi.advanceTimersByTime(1900));
      expect(screen.queryByRole("heading", { name: "crisis.title" })).toBeNull();
      act(() => void vi.advanceTimersByTime(200));
      expect(document.activeElement).toBe(card());
      const heard = await hears({ kind: "reply", now: taken("dark") }).hear("", {} as never, 0);
      await act(async () => {
        answer(heard);
        await vi.dynamicImportSettled();
      });
      expect(sent).toEqual([]);
      fireEvent.click(button("crisis.go-on"));
      expect(sent).toEqual(taken("dark").edits);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a cry that is read after the reader went on comes first all the same", async () => {
    let answer: (heard: Awaited<ReturnType<Listener["hear"]>>) => void = () => {};
    const hear: Listener["hear"] = () => new Promise((resolve) => (answer = resolve));
    const { user } = talk([], { listener: { ...hears({}), hear } });
    box().focus();
    await user.keyboard("words{Enter}");
    await user.click(button(labelOf("sign", "dark")));
    answer(await hears({ kind: "crisis" }).hear("", {} as never, 0));
    const shown = await screen.findByRole("heading", { name: "crisis.title" });
    await waitFor(() => expect(document.activeElement).toBe(shown));
  });
});

test("words without a listener: no box", () => {
  talk();
  expect(screen.queryByRole("textbox")).toBeNull();
});
