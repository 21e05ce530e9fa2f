import { doc, make } from "../doc.ts";

/** The space between what sticks at the top of a page and what is read, in px. */
const GAP = 12;
/**
 * Headers that slide in as a page is scrolled have done so after this, in ms; and are no taller than this, in
 * px.
 */
const SLID_MS = 400;
const SLID_IN = 120;

/**
 * Scrolls a page so that what stands `top` px below the upper edge of `panel` is read next: below whatever
 * sticks to the top of the screen, and not at its end. Nothing moves if it is there already. The page's own
 * `scroll-padding` counts.
 */
export function reach(host: HTMLElement, panel: HTMLElement, top: number): void {
  // Only the newest is looked at again: the one before would bring back to what was read by then.
  panel.querySelector("i")?.remove();
  const mark = make("i");
  mark.style.cssText = `position:absolute;top:${Math.min(top, panel.offsetHeight)}px`;
  panel.append(mark);
  const y = () => mark.getBoundingClientRect().top;
  // What stands above the screen is under nothing, unless something covers the screen's upper edge.
  const isUnder = () => covered(host, panel, Math.max(y(), 0)) > 0;
  const scroll = () => {
    let margin = GAP;
    // The page is measured more than once, because some headers stick only once it is scrolled.
    for (let time = 0; time < 3; time++) {
      mark.style.scrollMarginTop = `${margin}px`;
      mark.scrollIntoView({ block: "start", behavior: "instant" });
      const more = covered(host, panel, y());
      if (!more) break;
      margin += more + GAP;
    }
  };
  if (y() < 0 || y() > innerHeight / 3 || isUnder()) scroll();
  setTimeout(() => {
    // Nothing is scrolled if the reader has gone on by then.
    if (mark.isConnected && y() > -SLID_IN && isUnder()) scroll();
    mark.remove();
  }, SLID_MS);
}

/** How many px of the panel lie under something of the page, from `y` downwards. 0 if it can't be told. */
function covered(host: HTMLElement, panel: HTMLElement, y: number): number {
  const root = host.getRootNode();
  // What lies over an element in a shadow tree, only that tree can tell.
  const hit = (at: number) =>
    root instanceof ShadowRoot ? root.elementFromPoint(x, at) : doc("elementFromPoint").call(document, x, at);
  const x = panel.getBoundingClientRect().left + 24;
  for (let at = y; at < innerHeight / 2; at += 4) if (at >= 0 && hit(at) === host) return at - y;
  return 0;
}
