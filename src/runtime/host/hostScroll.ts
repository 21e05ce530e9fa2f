import { isSilent } from "./tellHeight.ts";

/** How the reader is brought to the next question where the host's page scrolls, and not the frame. */
interface HostScroll {
  /** Scrolls so that an element stands at the top. Until `tellBy` the frame scrolls itself. */
  readonly toTop: (element: Element) => void;
  /**
   * In the text of a page: tells the host where the next question stands, in px below the frame's upper edge. The frame
   * can't bring it into sight by itself: some browsers scroll no page for a frame of another site, and none knows what
   * sticks at its top. Only after the reader acted.
   */
  readonly tellBy: (tell: (top: number) => void) => void;
  /** What comes now was asked for by the host. */
  readonly hostActed: () => void;
}

/** `tellHeight` tells the host at once how tall the conversation is. */
export function hostScroll(tellHeight: () => void): HostScroll {
  let acted = false;
  let tell: ((top: number) => void) | undefined;
  for (const type of ["click", "keydown"]) addEventListener(type, () => (acted = true), true);
  return {
    toTop(element) {
      if (!tell) return element.scrollIntoView({ block: "start" });
      if (!acted) return;
      // What sticks at the top can't be known then: to the middle.
      if (isSilent()) return element.scrollIntoView({ block: "center" });
      // First, so that the page is long enough to be scrolled that far.
      tellHeight();
      tell(Math.max(0, Math.round(element.getBoundingClientRect().top)));
    },
    tellBy: (other) => void (tell = other),
    hostActed: () => void (acted = false),
  };
}
