import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { append } from "../../core/session/edits/edit.ts";
import { freshSession } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { testGuide } from "../testing/testGuide.ts";
import { CodeEntry } from "./CodeEntry.tsx";
import { Handoff } from "./Handoff.tsx";
import { PacketView } from "./PacketView.tsx";

const button = (name: string | RegExp) => screen.getByRole("button", { name });

test("a code is typed and sent by Enter; a refused one is told of at its field, and stays there", async () => {
  const user = userEvent.setup();
  const onCode = vi.fn<(typed: string) => Promise<string | undefined>>(() => Promise.resolve("refused"));
  render(<CodeEntry onCode={onCode} />);
  const field = screen.getByRole("textbox", { name: "code.enter" });
  expect(field.getAttribute("aria-invalid")).toBe("false");
  await user.tab();
  expect(document.activeElement).toBe(field);
  await user.keyboard("K7 4{Enter}");
  expect(onCode.mock.calls).toEqual([["K7 4"]]);
  expect(screen.getByRole("alert").textContent).toBe("refused");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  expect(field).toHaveProperty("value", "K7 4");
});

test("a line that is taken out of the summary is in nothing that is copied, until it is put back", async () => {
  const user = userEvent.setup();
  const lines = ["one", "two"].map((text) => ({ id: text, section: "said", text }) as const);
  render(<PacketView lines={lines as never} words={{}} />);
  const copied = async () => {
    await user.click(button("copy-packet"));
    return navigator.clipboard.readText();
  };
  await user.click(button(/^packet.remove ?: two/));
  expect(await copied()).not.toContain("two");
  await user.click(button(/^packet.keep ?: two/));
  expect(await copied()).toContain("two");
});

test("where the clipboard is blocked the text stands selected in a field", async () => {
  const user = userEvent.setup();
  const blocked = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("blocked"));
  render(<PacketView lines={[{ id: "a", section: "said", text: "one" }] as never} words={{}} />);
  await user.click(button("copy-packet"));
  blocked.mockRestore();
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "copy-packet" });
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain("one");
});

test("what hands over is loaded when it is asked for; where it can't be had, that is said, with another try", async () => {
  const user = userEvent.setup();
  const guide = openGuide(testGuide.data);
  const session = append(guide, freshSession, { type: "answer", by: "member", at: "sign", say: "dark" });
  const load = vi.fn<() => Promise<void>>(() => Promise.reject(new Error("offline")));
  const reload = vi.fn<() => void>();
  const { words } = testGuide;
  const all = { guide, view: viewOf(guide, session), words, text: {}, ticks: [], pageUrl: "" };
  render(<Handoff open={false} {...all} {...{ load, reload }} onCode={() => Promise.resolve(undefined)} />);
  const opener = button("share");
  expect(opener.getAttribute("aria-expanded")).toBe("false");
  await user.click(opener);
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("share.failed"));
  load.mockResolvedValue();
  await user.click(button("retry"));
  expect(await screen.findByRole("button", { name: "packet.title" })).toBeDefined();
  expect(reload).not.toHaveBeenCalled();
});
