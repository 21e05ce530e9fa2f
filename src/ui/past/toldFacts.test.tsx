import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { SessionEdit } from "../../core/session/edits/edited.ts";
import { heading, labelOf, past, say, talk } from "../testing/talk.tsx";

const told = (kind: string): SessionEdit => ({ type: "told", by: "member", facts: { kind }, typed: "words" });

/** What changes it. What shows it comes when there is something to show. */
async function opener(kind: string): Promise<HTMLElement> {
  const source: HTMLElement = await past().findByText("told.source");
  const pill = source.closest<HTMLElement>("[data-told]")!;
  expect(pill.dataset["told"]).toBe(`kind.${kind}`);
  return within(pill).getByRole("button", { name: /^change ?What kind/ });
}
const panel = () => screen.queryByRole("group", { name: "change.title" });

describe("what the reader's words told besides", () => {
  test("stands in the log, with the words that told it", async () => {
    talk([told("base")]);
    expect((await opener("base")).closest("[data-told]")?.textContent).toContain("words");
    expect(past().getByText("told.source")).toBeDefined();
  });

  test("opens in place; Escape closes it and gives the focus back", async () => {
    const { user, sent } = talk([told("base")]);
    (await opener("base")).focus();
    await user.keyboard("{Enter}");
    expect((await opener("base")).getAttribute("aria-expanded")).toBe("true");
    expect(panel()?.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.textContent).toContain(labelOf("kind", "base"));
    await user.keyboard("{Escape}");
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(await opener("base"));
    expect(sent).toEqual([]);
  });

  test("another value is told in its place, and that is said", async () => {
    const { user, sent } = talk([told("base")]);
    await user.click(await opener("base"));
    await user.click(within(panel()!).getByRole("button", { name: labelOf("kind", "cord") }));
    expect(sent).toEqual([{ type: "retell", index: 0, facts: { kind: "cord" } }]);
    expect(screen.getByRole("status").textContent).toBe("changed");
    expect(await opener("cord")).toBeDefined();
  });

  test("can be taken back: nothing of it stays, and the focus is at the question", async () => {
    const { user, sent } = talk([told("base"), ...say("dark")]);
    expect(heading().dataset["anchor"]).toBe("contacts");
    await user.click(await opener("base"));
    await user.click(within(panel()!).getByRole("button", { name: "told.nothing" }));
    expect(sent).toEqual([{ type: "retell", index: 0, facts: {} }]);
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(document.activeElement).toBe(heading());
    expect(past().queryByText("told.source")).toBeNull();
  });

  test("the same value changes nothing, and gives the focus back", async () => {
    const { user, sent } = talk([told("base")]);
    await user.click(await opener("base"));
    await user.click(screen.getByRole("button", { current: true }));
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(await opener("base"));
    expect(sent).toEqual([]);
  });
});
