import { forgetHelp } from "../../ui/typed/helpAlong.ts";

/**
 * Covers the screen at once, lets `forget` wipe everything, and goes to a neutral address in place of this page.
 * If the browser brings this very page back later, it starts anew.
 */
export function clearAndLeave(forget: () => void, address: string): void {
  document.documentElement.hidden = true;
  document.title = "";
  forget();
  forgetHelp();
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  location.replace(address);
}
