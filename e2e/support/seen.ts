import type { Frame, Page } from "@playwright/test";
import { type Found, type InPage, inPage } from "./looks.ts";

declare const look: InPage;

/** What has a state, as sighted people and screen readers know it. */
const states =
  "[aria-current], [aria-pressed=true], [aria-selected=true], [data-suggested], [data-here] > :is(rect, .small)";

/**
 * States that only a colour tells, and, with the system's colours (`forced`), buttons and boxes without an edge, a line
 * below or a sign, and states that look like none.
 */
export async function coloursAlone(shown: Page | Frame, forced: boolean): Promise<Found> {
  await shown.evaluate(inPage);
  return shown.evaluate(
    ([states, forced]) => {
      const found: string[] = [];
      const isNone = (colour: string) => colour === "transparent" || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);
      for (const one of forced ? look.controls() : []) {
        const style = getComputedStyle(one);
        const edge =
          style.borderBlockStartStyle !== "none" &&
          parseFloat(style.borderBlockStartWidth) >= 1 &&
          !isNone(style.borderBlockStartColor);
        // The cross of the shell's button, the arrow of a fold.
        const sign =
          !isNone(getComputedStyle(one, "::before").backgroundColor) ||
          parseFloat(getComputedStyle(one, "::after").borderBlockEndWidth) >= 1;
        if (
          !edge &&
          !sign &&
          !style.textDecorationLine.includes("underline") &&
          style.display !== "list-item" &&
          !one.matches("[type=checkbox], [type=radio], [role=option]")
        )
          found.push(`no edge: ${look.nameOf(one)}`);
      }
      const lookOf = (element: Element) => {
        const parts = [undefined, "::before", "::after"].map((part) => {
          const style = getComputedStyle(element, part);
          const shape = [
            style.borderInlineStartWidth,
            style.borderInlineStartStyle,
            style.outlineStyle,
            style.outlineWidth,
            style.fontWeight,
            style.textDecorationLine,
            style.content,
            style.strokeWidth,
            style.boxShadow.replaceAll(/rgba?\([^)]*\)|color\([^)]*\)/g, ""),
          ];
          return [...shape, ...(forced ? [style.backgroundColor, style.fill] : [])];
        });
        return JSON.stringify(parts);
      };
      const all = look.everything().filter((one) => look.isSeen(one) && one !== document.activeElement);
      for (const one of all.filter((element) => element.matches(states))) {
        // The page's own language is no link.
        const kind = (other: Element) => other.tagName + (other.classList.item(0) ?? other.role ?? "");
        const others = all.filter((other) => !other.matches(states) && kind(other) === kind(one));
        if (others.length > 0 && others.every((other) => lookOf(other) === lookOf(one)))
          found.push(`a state by its colour alone: ${look.nameOf(one)}`);
      }
      return found;
    },
    [states, forced] as const,
  );
}

/** What moves by itself or glides although the reader wants no motion. */
export async function motion(shown: Page | Frame): Promise<Found> {
  await shown.evaluate(inPage);
  return shown.evaluate(() => {
    const asked = (globalThis as unknown as { moved?: string[] }).moved ?? [];
    // What only waits: for a double tap, for a script.
    const still = ["none", "settle", "reveal"];
    const styled = look.everything().flatMap((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      const moves = animationName.split(", ").some((name) => !still.includes(name));
      const glides = transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
      return moves || glides || scrollBehavior === "smooth" ? [`moves: ${look.nameOf(one)}`] : [];
    });
    return [...asked, ...styled];
  });
}

/** Notes from now on what scripts let glide. */
export async function noteMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    // Called as methods below.
    // oxlint-disable-next-line typescript/unbound-method
    const { animate, scrollIntoView } = Element.prototype;
    Element.prototype.animate = function (...args) {
      moved.push(`animated: ${this.outerHTML.slice(0, 80)}`);
      return animate.apply(this, args);
    };
    Element.prototype.scrollIntoView = function (how) {
      if (typeof how === "object" && how.behavior === "smooth") moved.push("a smooth scroll");
      return scrollIntoView.call(this, how);
    };
    for (const name of ["scrollTo", "scrollBy"] as const) {
      const scroll = window[name] as (...args: unknown[]) => void;
      window[name] = (...args: unknown[]) => {
        if ((args[0] as ScrollToOptions | undefined)?.behavior === "smooth") moved.push("a smooth scroll");
        scroll(...args);
      };
    }
  });
}
