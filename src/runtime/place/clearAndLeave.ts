import { unwindHistory } from "./followHistory.ts";

/**
 * Covers the screen at once, lets `forget` wipe everything, and goes to a neutral address in place of this page.
 * If the browser brings this very page back later, it starts anew. Each answer was a history entry: what is left of
 * them is one, the same whatever was said, without a title, at the list of guides (`base`).
 */
export function clearAndLeave(forget: () => void, address: string, base: string): void {
  document.documentElement.hidden = true;
  document.title = "";
  forget();
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  unwindHistory((moved) => {
    if (!moved) return location.replace(address);
    history.replaceState(null, "", base);
    location.assign(address);
  });
}
