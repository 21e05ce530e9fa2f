import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import { button, heading, labelOf, past, say } from "../../ui/testing/talk.tsx";
import { drawnSurface } from "../testing/drawnSurface.tsx";
import { WidgetSurface } from "./WidgetSurface.tsx";

const widget = { surface: "widget", Surface: WidgetSurface } as const;
const own = { base: "/help/", alternates: { en: "/help/embed/kettle/" } };
const languages = [{ locale: "es", name: "Español", href: "/es/embed/kettle/" }];
const told = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

afterEach(() => vi.unstubAllGlobals());

describe("a guide in a frame", () => {
  test("is one named part of the page, and asks its first question; a press leads on, with the focus", async () => {
    const { user, life } = drawnSurface(widget);
    const main = screen.getByRole("main", { name: "My kettle won't boil" });
    expect(life.drawn).toHaveBeenCalledOnce();
    expect(life.talking).toHaveBeenCalledOnce();
    expect(main.contains(heading())).toBe(true);
    await user.click(button(labelOf("sign", "dark")));
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(document.activeElement).toBe(heading());
    expect(past().getAllByRole("button")).toHaveLength(1);
  });

  test("whoever presses Clear and leave leaves", async () => {
    const { user, life } = drawnSurface(widget);
    await user.click(button(/^leave/));
    expect(life.leave).toHaveBeenCalledOnce();
  });

  test("after an hour without use its reader is asked, before anything of it is shown; who goes on is where it was", async () => {
    const told: ConversationEvent = { type: "told", by: "host", facts: { kind: "base" } };
    const { user } = drawnSurface({
      ...widget,
      events: [told, ...say("dark"), { type: "idle", sure: false }],
    });
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "resume.title" }));
    expect(screen.queryByRole("log")).toBeNull();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(heading().dataset["anchor"]).toBe("contacts");
    expect(past().getByText("from.host")).toBeDefined();
  });

  test("on a page that may not embed it there is a way to the guide, and no conversation", () => {
    const { life } = drawnSurface({ ...widget, page: own, events: [{ type: "refused" }] });
    const main = within(screen.getByRole("main"));
    expect(main.queryAllByRole("button")).toEqual([]);
    const link = main.getByRole<HTMLAnchorElement>("link");
    expect([link.pathname, link.target]).toEqual(["/help/kettle/", "_blank"]);
    expect(life.talking).not.toHaveBeenCalled();
  });

  test("where the guide has no page of its own, it says so without a link", () => {
    drawnSurface({ ...widget, page: { ...own, surfaces: ["widget"] }, events: [{ type: "refused" }] });
    expect(within(screen.getByRole("main")).queryByRole("link")).toBeNull();
  });
});

describe("the page that embeds takes over", () => {
  test("what leads to a person waits for it, and then says that it was taken, where the reader is", async () => {
    const { user, actor } = drawnSurface(widget);
    await user.click(button("person"));
    expect(heading().dataset["anchor"]).toBe("sign");
    act(() => actor.send({ type: "taken" }));
    expect(told()).toContain("widget.handed");
    expect(heading().dataset["anchor"]).toBe("sign");
    // The reader may go on all the same.
    await user.click(button(labelOf("sign", "dark")));
    expect(heading().dataset["anchor"]).toBe("kind");
    expect(told()).not.toContain("widget.handed");
  });

  test("where it does not, the reader is led there", async () => {
    const { user, actor } = drawnSurface(widget);
    await user.click(button("person"));
    act(() => actor.send({ type: "declined" }));
    expect(heading().dataset["anchor"]).toBe("person");
  });
});

describe("other languages", () => {
  const nav = () => screen.queryByRole("navigation", { name: "widget.languages" });

  test("are links by their own names, in a landmark", () => {
    drawnSurface({ ...widget, page: { languages } });
    const link = within(nav()!).getByRole("link", { name: "Español" });
    expect([link.lang, link.getAttribute("hreflang")]).toEqual(["es", "es"]);
  });

  test("where nothing outlives the document, a switch would lose the place: there is none", () => {
    drawnSurface({ ...widget, page: { languages }, lasts: false });
    expect(nav()).toBeNull();
  });

  test("one that can't be had leaves the guide as it is, and says so each time", async () => {
    const asked = vi.fn<typeof fetch>(() => Promise.reject(new Error("offline")));
    vi.stubGlobal("fetch", asked);
    const { user } = drawnSurface({ ...widget, page: { languages } });
    const status = within(nav()!).getByRole("status");
    for (const times of [1, 2]) {
      await user.click(within(nav()!).getByRole("link"));
      await waitFor(() => expect(status.textContent).toBe("share.failed"));
      expect(asked).toHaveBeenCalledTimes(times);
    }
    expect(heading().dataset["anchor"]).toBe("sign");
  });
});
