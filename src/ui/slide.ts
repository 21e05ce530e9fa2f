/** How long a slide lasts, in milliseconds. */
const SLIDE = 180;
/** Nothing slides further than this, in CSS pixels: it should show where things went, not make anyone dizzy. */
const FARTHEST = 240;

/** Lets `element` glide from where it was, `distance` pixels lower, to where it is. Not if motion is unwanted. */
export function slide(element: HTMLElement, distance: number): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches || Math.abs(distance) < 1) return;
  const from = Math.max(-FARTHEST, Math.min(FARTHEST, distance));
  element.animate([{ transform: `translateY(${from}px)` }, { transform: "none" }], {
    duration: SLIDE,
    easing: "cubic-bezier(0.2, 0, 0, 1)",
  });
}
