import { type RefObject, useContext, useLayoutEffect, useRef } from "react";
import { slide } from "./slide.ts";
import { SurroundingsContext } from "./surroundings.ts";

interface Arrival {
  /** Around everything that must never lose the focus. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** The past and the present: they slide. */
  readonly thread: RefObject<HTMLDivElement | null>;
  /** The heading of the current state. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Say this in the task in which something that the reader did leads elsewhere: what is on the screen is measured. */
  readonly leaving: () => void;
}

/**
 * Arriving at another place in the conversation: the new heading comes to the top area and gets the focus, and what was
 * on the screen glides to where it is now. If the place changed for another reason, the focus only moves if it would
 * be lost, and the page only scrolls if the heading is out of sight. `place` is any value that changes with the place.
 */
export function useArrival(place: unknown): Arrival {
  const { toTop } = useContext(SurroundingsContext);
  const root = useRef<HTMLDivElement>(null);
  const thread = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useRef<ReadonlyMap<string, number>>(undefined);
  const focused = useRef<Element>(undefined);
  const arrived = useRef(place);

  // A removed element leaves the focus on the body, so what has it is remembered. Chromium says `focusout` of it while it
  // is still there, other browsers nothing: only after the task is it known whether it was removed or left.
  useLayoutEffect(() => {
    const area = root.current;
    if (!area) return;
    const remember = () => {
      focused.current = area.contains(document.activeElement)
        ? (document.activeElement ?? undefined)
        : undefined;
    };
    const forget = () =>
      queueMicrotask(() => {
        if (focused.current?.isConnected) remember();
      });
    remember();
    // Answers are history entries of the page: the browser must not scroll to where one of them once stood.
    history.scrollRestoration = "manual";
    if (heading.current && isAway(heading.current)) toTop(heading.current);
    area.addEventListener("focusin", remember);
    area.addEventListener("focusout", forget);
    return () => {
      area.removeEventListener("focusin", remember);
      area.removeEventListener("focusout", forget);
    };
  }, [toTop]);

  useLayoutEffect(() => {
    if (arrived.current === place) return;
    arrived.current = place;
    const before = left.current;
    left.current = undefined;
    const lost = focused.current?.isConnected === false;
    if (!heading.current) return;
    const own = before !== undefined || lost;
    if (own) heading.current.focus({ preventScroll: true });
    if (own || isAway(heading.current)) toTop(heading.current);
    if (own) settle();
    if (before && thread.current) {
      const from = distance(before, anchors(thread.current));
      // Not the box below them: it stands where it stood.
      for (const part of thread.current.querySelectorAll<HTMLElement>(".log, .now")) slide(part, from);
    }
  }, [place, toTop]);

  return {
    root,
    thread,
    heading,
    leaving: () => {
      left.current = thread.current ? anchors(thread.current) : new Map();
      // An answer that was refused changes nothing. Without this a later change from outside would be shown as the reader's.
      setTimeout(() => (left.current = undefined));
    },
  };
}

/** Whether what is asked now is out of sight, or nearly. */
function isAway(heading: HTMLElement): boolean {
  const { top, bottom } = heading.getBoundingClientRect();
  return top < 0 || bottom > innerHeight / 2;
}

/**
 * As long as new answers take no pointer (styles/present.css), in milliseconds: a second tap there must not take the
 * focus. A field takes it, unless it is the second tap of one place: who taps there means to write.
 */
const SETTLE = 350;

/**
 * On the window: an element that listens is an object in Chromium's accessibility tree, and when it no longer does, Orca
 * takes the heading to be gone, and reads on from the top (docs/accessibility.md).
 */
function settle(): void {
  const keep = (event: MouseEvent) => {
    if (event.detail > 1 || !(event.target as Element).matches("input, textarea")) event.preventDefault();
  };
  addEventListener("mousedown", keep);
  setTimeout(() => removeEventListener("mousedown", keep), SETTLE);
}

/** Where each state stands on the screen; of one that came up twice, the last. */
function anchors(thread: HTMLElement): ReadonlyMap<string, number> {
  const found = thread.querySelectorAll<HTMLElement>("[data-anchor]");
  return new Map(
    [...found].map((element) => [element.dataset["anchor"] ?? "", element.getBoundingClientRect().top]),
  );
}

/** How far the last thing that was there before and is there now has moved up. */
function distance(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  const shared = [...after.keys()].findLast((state) => before.has(state));
  return shared === undefined ? 0 : (before.get(shared) ?? 0) - (after.get(shared) ?? 0);
}
