import { KEPT_MS } from "./keepInTab.ts";

const CHECK_MS = 30 * 1000;

/**
 * Watches whether the open page is used: a tap, a key, scrolling. After an hour without, `onIdle` is called, at the
 * latest before the next tap or key takes effect. `sure` is false where only the clock says so: it may have been set
 * anew while the page was in use, or the computer was asleep. Gives a function that tells when the page was used last,
 * in milliseconds since 1970.
 */
export function watchUse(now: () => number, onIdle: (sure: boolean) => void): () => number {
  let wall = now();
  let steady = performance.now();
  const check = (event?: Event) => {
    // A clock that is put right does not make the last use one of the future.
    wall = Math.min(wall, now());
    const sure = performance.now() - steady > KEPT_MS;
    const idle = sure || now() - wall > KEPT_MS;
    if (idle || /^(pointer|click|key|scroll)/.test(event?.type ?? "")) {
      wall = now();
      steady = performance.now();
    }
    if (idle) onIdle(sure);
  };
  // What a screen reader presses is a click without a pointer. Captured: before anything else hears it.
  for (const type of ["pointerdown", "click", "keydown", "scroll", "focus", "visibilitychange"])
    addEventListener(type, check, true);
  setInterval(check, CHECK_MS);
  return () => wall;
}
