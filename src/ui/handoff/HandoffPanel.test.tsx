import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { decodeHandoff } from "../../core/handoff/decodeHandoff.ts";
import { edited, type SessionEdit } from "../../core/session/edits/edited.ts";
import { freshSession } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import { firstLock } from "../../core/testing/testGuide.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { say } from "../testing/talk.tsx";
import { testGuide } from "../testing/testGuide.ts";
import HandoffPanel, { type HandoffPanelProps } from "./HandoffPanel.tsx";

const { data, words } = testGuide;
const guide = openGuide({ ...data, lock: firstLock(data.flow) });

/** The panel after these edits. */
function panel(edits: readonly SessionEdit[], props: Partial<HandoffPanelProps> = {}) {
  const session = edits.reduce((now, edit) => edited(guide, now, "member", edit), freshSession);
  const onCode = vi.fn<HandoffPanelProps["onCode"]>(() => Promise.resolve(undefined));
  const all = { guide, view: viewOf(guide, session), words, text: {}, ticks: session.ticks, onCode };
  const user = userEvent.setup();
  render(<HandoffPanel {...all} pageUrl="/kettle/" {...props} />);
  return { user, onCode };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const code = () => document.querySelector<HTMLElement>("[data-handoff-code]")?.textContent ?? undefined;
const field = () => screen.getByRole("textbox", { name: "code.enter" });

describe("the panel of handing over", () => {
  test("where nothing was said yet, there is nothing to give: only where a code is typed", () => {
    panel([]);
    expect(code()).toBeUndefined();
    expect(screen.getAllByRole("button").map(({ dataset }) => dataset["command"])).toEqual(["enter-code"]);
  });

  test("the code is what was said; the link has it, at the guide's own page", async () => {
    const { user } = panel(say("dark", "cord"));
    const read = decodeHandoff("kettle", code()!);
    expect(read.ok && read.trail).toHaveLength(2);
    await user.click(button("copy-link"));
    expect(screen.getByText("copied")).toBeDefined();
    const link = new URL(await navigator.clipboard.readText());
    expect([link.pathname, link.hash]).toEqual(["/kettle/", `#t=${code()!.replaceAll("-", "")}`]);
  });

  test("a guide without a page of its own has a code, and no link", () => {
    panel(say("dark"), { pageUrl: "" });
    expect(code()).toBeDefined();
    expect(screen.queryByRole("button", { name: "copy-link" })).toBeNull();
  });

  test("a draft has no codes, neither to give nor to type; the summary is there", () => {
    panel(say("dark"), { guide: { ...guide, draft: true } });
    expect(code()).toBeUndefined();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(button("packet.title")).toBeDefined();
  });

  test("the summary opens by a key: each thing that was said is a line, and can be taken out", async () => {
    const { user } = panel(say("dark", "cord", "not-fixed"));
    const opener = button("packet.title");
    opener.focus();
    await user.keyboard("{Enter}");
    expect(opener.getAttribute("aria-expanded")).toBe("true");
    const fold = document.getElementById(opener.getAttribute("aria-controls")!)!;
    const lines = within(fold).getAllByRole("listitem");
    expect(lines.length).toBeGreaterThan(2);
    const [first] = lines;
    const remove = within(first!).getByRole("button");
    expect(document.activeElement).toBe(opener);
    remove.focus();
    await user.keyboard(" ");
    expect(remove.textContent).toContain("packet.keep");
    expect(document.activeElement).toBe(remove);
    await user.click(button("copy-packet"));
    const shown = first!.firstChild!.textContent!;
    expect(await navigator.clipboard.readText()).not.toContain(shown);
  });

  test("a typed code goes where codes are read; by keys alone", async () => {
    const { user, onCode } = panel([]);
    await user.tab();
    expect(document.activeElement).toBe(field());
    await user.keyboard("ABC");
    await user.tab();
    await user.keyboard("{Enter}");
    expect(onCode.mock.calls).toEqual([["ABC"]]);
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  test("at a person, where whoever reads has come to give and not to take, typing one is folded", async () => {
    const { user } = panel(say("leaks"));
    const opener = button("code.have");
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    expect(document.getElementById(opener.getAttribute("aria-controls")!)?.contains(field())).toBe(true);
    await user.click(opener);
    expect(opener.getAttribute("aria-expanded")).toBe("true");
  });
});
