import { scrollsBy } from "../../ui/toTop.ts";
import { isSilent, tellHeightNow } from "./tellHeight.ts";

let acted = false;
for (const type of ["click", "keydown"]) addEventListener(type, () => (acted = true), true);

/** What comes now was asked for by the host. */
export function hostActed(): void {
  acted = false;
}

/**
 * In the text of a page: tells the host where the next question stands, in px below the frame's upper edge. The frame
 * can't bring it into sight by itself: some browsers scroll no page for a frame of another site, and none knows what
 * sticks at its top. Only after the reader acted.
 */
export function tellPlace(tell: (top: number) => void): void {
  scrollsBy((element) => {
    if (!acted) return;
    // What sticks at the top can't be known then: to the middle.
    if (isSilent()) return element.scrollIntoView({ block: "center" });
    // First, so that the page is long enough to be scrolled that far.
    tellHeightNow();
    tell(Math.max(0, Math.round(element.getBoundingClientRect().top)));
  });
}
