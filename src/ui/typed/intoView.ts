/**
 * Scrolls so that an element is seen from its beginning, if it is not: what covers the end of the screen is not seen
 * either.
 */
export function intoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const bar = document.querySelector(".bar")?.getBoundingClientRect();
  const end = bar && bar.top > 0 ? Math.min(innerHeight, bar.top) : innerHeight;
  if (top < 0 || bottom > end) element.scrollIntoView({ block: "start" });
}
