import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { GuideMap, MapEdge, MapNode } from "../../../core/desk/guideMap.ts";
import { edited } from "../../../core/session/edits/edited.ts";
import { freshSession } from "../../../core/session/session.ts";
import { viewOf } from "../../../core/session/view.ts";
import { openGuide } from "../../../core/walk/guide.ts";
import { say } from "../../../ui/testing/talk.tsx";
import { deskEdition } from "../../testing/editions.ts";
import { MapView } from "./MapView.tsx";

const guide = openGuide(deskEdition.data);
const { words } = deskEdition;
const node = (state: string, kind: MapNode["kind"], x: number): MapNode => {
  return { state, kind, x, y: 300, width: 100, height: 40, lines: [state] };
};
const edge = (from: string, to: string, type: MapEdge["type"], answer: string, place?: number): MapEdge => {
  return { from, to, type, by: [{ say: answer, ...(place && { place }) }], path: "M0 0L10 20" };
};
const map: GuideMap = {
  width: 1000,
  height: 800,
  nodes: [
    node("sign", "question", 0),
    node("kind", "question", 200),
    node("plug", "cause", 400),
    node("left", "question", 600),
  ],
  edges: [
    edge("sign", "kind", "ask", "dark", 1),
    edge("kind", "plug", "ask", "cord", 2),
    edge("plug", "left", "close", "not-fixed"),
    edge("left", "sign", "close", "none"),
  ],
};

/** The map of a call in which this was answered. */
function mapAfter(
  answers: readonly string[],
  { at, ...more }: { readonly at?: string; readonly drawn?: boolean; readonly fits?: boolean } = {},
) {
  const session = say(...answers).reduce((now, edit) => edited(guide, now, "agent", edit), freshSession);
  const onPick = vi.fn<(state: string) => void>();
  const seen = viewOf(guide, session);
  const view = { ...seen, at: at ?? seen.at };
  const user = userEvent.setup();
  render(<MapView {...{ flow: guide.flow, map, view, words, onPick, drawn: true }} {...more} />);
  return { user, onPick };
}

const frame = () => screen.getByRole("group", { name: "agent.map.frame" });
const picture = () => screen.getByRole("img");
/** What is marked so, in the picture or in the list. */
const marked = (mark: string) =>
  [...document.querySelectorAll<SVGElement>(`.node[data-${mark}]`)].map((one) => one.dataset["node"]);
const short = (state: string) => words.states[state]!.short ?? words.states[state]!.heading;

const scrolled = vi.fn<(to: ScrollToOptions) => void>();
beforeEach(() => {
  scrolled.mockReset();
  Object.assign(Element.prototype, { scrollTo: scrolled });
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(500);
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(760);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Element.prototype, "scrollTo");
});

describe("the drawing", () => {
  test("is one picture in a frame that keys can move; it says where the call is", async () => {
    const { user } = mapAfter(["dark"]);
    await user.tab();
    expect(document.activeElement).toBe(frame());
    expect(within(frame()).getByRole("img")).toBe(picture());
    expect(picture().getAttribute("aria-label")).toBe("agent.map.label");
  });

  test("marks where the call is, where it was, and what was tried", () => {
    mapAfter(["dark", "cord", "not-fixed"]);
    expect(marked("here")).toEqual(["left"]);
    expect(marked("walked")).toEqual(["sign", "kind", "plug", "left"]);
    expect(marked("tried")).toEqual(["plug"]);
    cleanup();
    // Again at what was tried: that the call is there says more.
    mapAfter(["dark", "cord", "not-fixed"], { at: "plug" });
    expect([marked("here"), marked("tried")]).toEqual([["plug"], []]);
  });

  test("draws what follows a cause only once it was walked, or is next; places of lists only at what is next", () => {
    const ways = () => document.querySelectorAll(".way").length;
    mapAfter([]);
    expect(ways()).toBe(2);
    cleanup();
    mapAfter(["dark"]);
    expect(ways()).toBe(2);
    expect([...document.querySelectorAll(".place")].map(({ textContent }) => textContent)).toEqual(["2"]);
    cleanup();
    mapAfter(["dark", "cord"]);
    expect(ways()).toBe(3);
  });

  test("a press on a place picks it", () => {
    const { onPick } = mapAfter([]);
    fireEvent.click(document.querySelector('[data-node="plug"] rect')!);
    expect(onPick.mock.calls).toEqual([["plug"]]);
  });

  test("the place of the call stands in the middle", () => {
    mapAfter(["dark"]);
    expect(scrolled.mock.calls.at(-1)).toEqual([{ left: 250 - 250, top: 320 - 380 }]);
  });

  test("where it is to fit it is made smaller, as far as it can be read; else it is as large as it is", () => {
    const width = () => Number(picture().getAttribute("width"));
    mapAfter([], { fits: true });
    expect(width()).toBe(850);
    cleanup();
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(950);
    mapAfter([], { fits: true });
    expect(width()).toBe(950);
    cleanup();
    mapAfter([]);
    expect(width()).toBe(1000);
  });
});

describe("the list", () => {
  const item = (state: string) => document.querySelector(`button[data-node="${state}"]`)!.closest("li")!;

  test("has every place; keys pick one", async () => {
    const { user, onPick } = mapAfter([], { drawn: false });
    expect(screen.queryByRole("img")).toBeNull();
    const buttons = screen.getAllByRole("button");
    const places = Object.values(guide.flow.states).filter(({ tags }) => tags[0] !== "junction");
    expect(buttons).toHaveLength(places.length);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(buttons[1]);
    await user.keyboard("{Enter}");
    expect(onPick.mock.calls).toEqual([[buttons[1]!.dataset["node"]]]);
  });

  test("says of each where the call is, was, and what was tried, and where it leads by which answer", () => {
    mapAfter(["dark", "cord", "not-fixed"], { drawn: false });
    const marks = (state: string) => item(state).querySelector("strong")?.textContent?.trim();
    expect(marks("left")).toBe("agent.map.here");
    expect(marks("kind")).toBe("agent.map.walked");
    expect(marks("plug")).toBe("agent.map.walked, agent.map.tried");
    expect(marks("scale")).toBeUndefined();
    const leads = within(item("kind"))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(leads).toEqual([`${short("plug")}: ${words.states["kind"]!.answers["cord"]!.label} (2.)`]);
  });
});
