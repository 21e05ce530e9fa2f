import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { button, heading, labelOf, past, say, talk } from "../testing/talk.tsx";

describe("answering", () => {
  test("an answer that is pressed is sent; the new question takes the focus, and the old one is in the log", async () => {
    const { user, sent } = talk();
    await user.click(button(labelOf("sign", "dark")));
    expect(sent).toEqual(say("dark"));
    expect(heading()).toBe(document.activeElement);
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(past().getByRole("button", { name: /^change ?The light stays off/ })).toBeDefined();
  });

  test("by keys alone: from the heading to the answers, and on", async () => {
    const { user, sent } = talk(say("dark"));
    heading().focus();
    await user.tab();
    expect(document.activeElement).toBe(button(labelOf("kind", "cord")));
    await user.keyboard("{Enter}");
    expect(sent).toEqual(say("cord"));
    expect(document.activeElement).toBe(heading());
  });

  test("what changes from outside leaves the focus where it is", () => {
    const { meanwhile } = talk();
    button("person").focus();
    act(() => meanwhile(...say("dark")));
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(document.activeElement).toBe(button("person"));
  });

  test("but where it would be lost, the new question takes it", () => {
    const { meanwhile } = talk();
    button(labelOf("sign", "slow")).focus();
    act(() => meanwhile(...say("dark")));
    expect(document.activeElement).toBe(heading());
  });
});

// Chromium says `focusout` of what is taken away while it is still there.
describe("what had the focus, when something comes from outside", () => {
  test("was taken away in the same task in which it lost the focus: the new question takes it", () => {
    const { meanwhile } = talk();
    const answer = button(labelOf("sign", "slow"));
    answer.focus();
    act(() => {
      answer.blur();
      meanwhile(...say("dark"));
    });
    expect(document.activeElement).toBe(heading());
  });

  test("was left by the reader before: nothing takes the focus", async () => {
    const { meanwhile } = talk();
    const answer = button(labelOf("sign", "slow"));
    answer.focus();
    answer.blur();
    await Promise.resolve();
    act(() => meanwhile(...say("dark")));
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(document.activeElement).toBe(document.body);
  });

  test("was an answer that led nowhere: what comes later is not the reader's doing", async () => {
    const { user, meanwhile } = talk([], { send: () => {} });
    await user.click(button(labelOf("sign", "dark")));
    button("person").focus();
    act(() => meanwhile(...say("dark")));
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(document.activeElement).toBe(button("person"));
  });
});

describe("what can always be done", () => {
  const commands = () =>
    screen
      .getAllByRole("button")
      .flatMap(({ dataset }) => (dataset["command"] === undefined ? [] : [dataset["command"]]));

  test("back and restart only where there is something to take back", () => {
    talk([], { onLeave: () => {} });
    expect(commands()).toEqual(["person", "leave"]);
  });

  test("back takes back what was said", async () => {
    const { user, sent } = talk(say("dark"));
    await user.click(button("back"));
    expect(sent).toEqual([{ type: "back" }]);
    expect(heading().dataset["anchor"]).toBe("sign");
    expect(document.activeElement).toBe(heading());
  });

  test("after a new start the news offers Undo, which brings all back", async () => {
    const { user } = talk(say("dark", "cord"));
    await user.click(button("restart"));
    expect(screen.getByRole("status").textContent).toBe("restarted");
    expect(heading().dataset["anchor"]).toBe("sign");
    await user.click(button("undo"));
    expect(heading().dataset["anchor"]).toBe("plug");
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test("a person is one press away, and not offered where one is", async () => {
    const { user, sent } = talk();
    await user.click(button("person"));
    expect(sent).toEqual([{ type: "jump", to: "person" }]);
    expect(commands()).not.toContain("person");
  });

  test("after the third no a person stands with the answers, and nowhere else", () => {
    talk(say("dark", "cord", "not-fixed", "contacts", "not-fixed", "scale", "not-mine"));
    expect(commands().filter((id) => id === "person")).toHaveLength(1);
    expect(button(/^person ?person.first/)).toBeDefined();
  });

  test("news of the surface stands before its own, with another try if there is one", async () => {
    const onAgain = vi.fn<() => void>();
    const { user } = talk([], { notice: "not there", onAgain });
    expect(screen.getByRole("status").textContent).toBe("not there");
    await user.click(button("retry"));
    expect(onAgain).toHaveBeenCalledOnce();
  });
});

describe("steps", () => {
  test("are ticked by their words, and the tick is sent", async () => {
    const { user, sent } = talk(say("dark", "cord"));
    const [first] = screen.getAllByRole("checkbox");
    await user.click(screen.getByText("Try a socket in another room."));
    expect(sent).toEqual([{ type: "tick", step: "other-socket", done: true }]);
    await waitFor(() => expect(first).toHaveProperty("checked", true));
    first!.focus();
    await user.keyboard(" ");
    expect(first).toHaveProperty("checked", false);
  });

  test("of a past cause stay within reach, with the same ticks", async () => {
    const { user, sent } = talk([
      ...say("beeps"),
      { type: "tick", step: "vinegar", done: true },
      ...say("not-fixed"),
    ]);
    const [vinegar, read] = past().getAllByRole("checkbox", { hidden: true });
    expect(vinegar).toHaveProperty("checked", true);
    await user.click(past().getByText("steps.again"));
    await user.click(read!);
    expect(sent).toEqual([{ type: "tick", step: "read", done: true }]);
  });
});

describe("changing an answer", () => {
  const opener = () => past().getByRole("button", { name: /^change ?The light stays off/ });

  test("opens its question in place, at the answer that was given; Escape closes it and gives the focus back", async () => {
    const { user, sent } = talk(say("dark"));
    opener().focus();
    await user.keyboard("{Enter}");
    const panel = screen.getByRole("group", { name: "change.title" });
    expect(opener().getAttribute("aria-expanded")).toBe("true");
    expect(panel.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.getAttribute("aria-current")).toBe("true");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(opener());
    expect(screen.queryByRole("group", { name: "change.title" })).toBeNull();
    expect(sent).toEqual([]);
  });

  test("another answer is sent with its place, and the news says so", async () => {
    const { user, sent } = talk(say("dark"));
    await user.click(opener());
    await user.click(button(/^Water comes out/));
    expect(sent).toEqual([{ type: "change", index: 0, insert: false, at: "sign", say: "leaks" }]);
    expect(screen.getByRole("status").textContent).toBe("changed");
    expect(document.activeElement).toBe(heading());
  });

  test("answers that wait after it are told of", async () => {
    const { user } = talk(say("dark", "cord"));
    await user.click(opener());
    await user.click(button(/^It says/));
    expect(screen.getByRole("status").textContent).toBe("changed.held");
  });

  test("the same answer, and Keep, change nothing", async () => {
    const { user, sent } = talk(say("dark"));
    await user.click(opener());
    await user.click(screen.getByRole("button", { current: true }));
    await user.click(opener());
    await user.click(button("change.keep"));
    expect(document.activeElement).toBe(opener());
    expect(sent).toEqual([]);
  });
});
