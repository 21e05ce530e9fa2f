import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import { button, labelOf, past, say } from "../../ui/testing/talk.tsx";
import { deskEdition } from "../testing/editions.ts";
import { drawnSurface } from "../testing/drawnSurface.tsx";
import { AgentSurface } from "./AgentSurface.tsx";
import type { CallNotes } from "./call/callNotes.ts";

function desk(...events: readonly ConversationEvent[]) {
  const drawn = drawnSurface({ surface: "agent", Surface: AgentSurface, edition: deskEdition, events });
  const notes = () => (drawn.actor.getSnapshot().context.beside as CallNotes | undefined)?.notes ?? {};
  return { ...drawn, notes };
}

/** The heading of the place of the call. */
const now = () => screen.getByRole("heading", { name: words[at()]!.heading });
const { states: words } = deskEdition.words;
const at = () => document.querySelector<HTMLElement>("[data-state]")?.dataset["state"] ?? "";
const isOpen = () => screen.queryByRole("dialog") !== null;
const dialog = () => within(screen.getByRole("dialog"));
const news = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

describe("keys", () => {
  test("a digit answers: the next heading takes the focus, and the path tells what was said", async () => {
    const { user } = desk();
    await user.keyboard("1");
    expect(at()).toBe("kind");
    expect(document.activeElement).toBe(now());
    expect(past().getByRole("button", { name: /The light stays off/ })).toBeDefined();
  });

  test("each answer tells its key; switched off, no key acts and none is told", async () => {
    const { user } = desk();
    const first = () => button(/The light stays off/);
    expect(first().getAttribute("aria-keyshortcuts")).toBe("1");
    await user.click(screen.getByRole("checkbox", { name: "agent.keys" }));
    expect(first().getAttribute("aria-keyshortcuts")).toBeNull();
    await user.keyboard("1");
    expect(at()).toBe("sign");
    await user.click(first());
    expect(at()).toBe("kind");
    await user.click(screen.getByRole("checkbox", { name: "agent.keys" }));
  });

  test("Backspace takes back what the agent said; where there is nothing, that is said", async () => {
    const { user } = desk(...say("dark"));
    await user.keyboard("{Backspace}");
    expect(at()).toBe("sign");
    await user.keyboard("{Backspace}");
    expect(news()).toContain("agent.back.start");
  });

  test("in a note keys are letters; Escape leaves it, and the note is kept with its place", async () => {
    const { user, notes } = desk(...say("dark"));
    await user.keyboard("n");
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /^agent.note/ }));
    await user.keyboard("a 1");
    expect(at()).toBe("kind");
    expect(notes()).toEqual({ kind: "a 1" });
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(now());
    await user.keyboard("1");
    expect(past().queryByText("a 1")).not.toBeNull();
  });
});

describe("what the caller tells", () => {
  test("is ticked, and moves the call where it answers the question; the focus stays for the next one", async () => {
    const { user } = desk(...say("dark"));
    await user.keyboard("f");
    const facts = within(screen.getByRole("region", { name: /^agent.facts/ }));
    expect(document.activeElement).toBe(facts.getByRole("button", { name: labelOf("kind", "cord") }));
    const fact = () => facts.getByRole("button", { name: labelOf("kind", "base") });
    await user.click(fact());
    expect(fact().getAttribute("aria-pressed")).toBe("true");
    expect(at()).toBe("contacts");
    expect(document.activeElement).toBe(fact());
    expect(news()).toContain("agent.skipped");
    await user.click(fact());
    expect(at()).toBe("kind");
  });
});

describe("dialogs", () => {
  test("the write-up: a key opens it and a key copies it; it tells that, and a new call loses nothing then", async () => {
    const { user } = desk(...say("dark", "cord", "fixed"));
    await user.keyboard("c");
    expect(document.activeElement).toBe(dialog().getByRole("group", { name: "agent.write-up" }));
    await user.keyboard("c");
    await waitFor(() => expect(dialog().getByRole("status").textContent).toBe("agent.write-up.copied"));
    const shown = dialog().getByRole<HTMLTextAreaElement>("textbox");
    expect(await navigator.clipboard.readText()).toBe(shown.value);
    await user.keyboard("{Shift>}N{/Shift}");
    expect(isOpen()).toBe(false);
    expect(at()).toBe("sign");
    expect(document.activeElement).toBe(now());
  });

  test("a digit is another form; what is edited says so, and is made anew from the call", async () => {
    const { user } = desk(...say("dark"));
    await user.keyboard("c");
    const form = (name: string) => dialog().getByRole("radio", { name });
    const text = () => dialog().getByRole<HTMLTextAreaElement>("textbox");
    await user.keyboard("3");
    expect(form("agent.write-up.line")).toHaveProperty("checked", true);
    const made = text().value;
    await user.type(text(), "!");
    expect(text().value).toBe(`${made}!`);
    const told = document.getElementById(text().getAttribute("aria-describedby")!);
    expect(told?.textContent).toBe("agent.write-up.edited");
    await user.click(dialog().getByRole("button", { name: "agent.write-up.renew" }));
    expect(text().value).toBe(made);
    expect(document.activeElement).toBe(text());
    expect(dialog().queryByRole("button", { name: "agent.write-up.renew" })).toBeNull();
  });

  test("where copying is refused, the text is selected, and that is said", async () => {
    const { user } = desk(...say("dark"));
    await user.keyboard("c");
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    await user.keyboard("c");
    await waitFor(() => expect(dialog().getByRole("status").textContent).toBe("agent.write-up.blocked"));
    const text = dialog().getByRole<HTMLTextAreaElement>("textbox");
    expect(text.selectionEnd - text.selectionStart).toBe(text.value.length);
  });

  test("find: what is typed is counted, arrows choose, Enter goes there and closes", async () => {
    const { user } = desk();
    await user.keyboard("/");
    const box = dialog().getByRole("combobox");
    expect(document.activeElement).toBe(box);
    await user.keyboard("no tea");
    const [found] = dialog().getAllByRole("option");
    expect(found?.getAttribute("aria-selected")).toBe("true");
    expect(box.getAttribute("aria-activedescendant")).toBe(found?.id);
    expect(dialog().getByRole("status").textContent).toContain("agent.find.count");
    await user.keyboard("{Enter}");
    expect(isOpen()).toBe(false);
    expect(at()).toBe("scale");
    expect(document.activeElement).toBe(now());
  });

  test("find: arrows go round", async () => {
    const { user } = desk();
    await user.keyboard("/the");
    const chosen = () =>
      dialog()
        .getAllByRole("option")
        .map((one) => one.getAttribute("aria-selected"));
    const many = chosen().length;
    expect(many).toBeGreaterThan(1);
    await user.keyboard("{ArrowUp}");
    expect(chosen().indexOf("true")).toBe(many - 1);
    await user.keyboard("{ArrowDown}");
    expect(chosen().indexOf("true")).toBe(0);
  });

  test("a call that was not copied is not lost by a key: it is asked about first", async () => {
    const { user } = desk(...say("dark"));
    await user.keyboard("{Shift>}N{/Shift}");
    expect(dialog().getAllByRole("button").length).toBeGreaterThan(1);
    await user.click(dialog().getByRole("button", { name: /^agent.close/ }));
    expect(isOpen()).toBe(false);
    expect(at()).toBe("kind");
  });

  test("while one is open, keys of the desk are not the desk's", async () => {
    const { user } = desk();
    await user.keyboard("?");
    await user.keyboard("1");
    expect(at()).toBe("sign");
  });
});

describe("a call that waits", () => {
  test("is asked about before anything of it is shown; its reader goes on with it", async () => {
    const { user, actor } = desk(...say("dark"));
    const saidSoFar = actor.getSnapshot().context.session;
    act(() => actor.send({ type: "aside" }));
    act(() => actor.send({ type: "again" }));
    const place = { session: saidSoFar };
    act(() => actor.send({ type: "opened", asks: true, place }));
    expect(past().queryAllByRole("button", { hidden: true })).toEqual([]);
    expect(at()).toBe("sign");
    expect(document.activeElement).toBe(dialog().getByRole("group"));
    await user.keyboard("{Enter}");
    expect(isOpen()).toBe(false);
    expect(at()).toBe("kind");
  });
});
