import { doc } from "../doc.ts";

/**
 * Brings an open panel to where it is seen and can be used. A popup is modal. A bubble leaves its place in
 * the page's order (`--cairn-z-index`) only if something there covers it as it opens, or moves it away: a
 * theme that transforms its body, say. It becomes modal only where a modal window of the page would make what
 * is opened dead.
 */
export function raise(host: HTMLElement, panel: HTMLDialogElement, isModal: boolean, opening: boolean): void {
  if (panel.matches(":modal")) return;
  // A script that made the page inert did so before this was opened, and did not mean it.
  if (opening) host.inert = false;
  if (opening) host.removeAttribute("aria-hidden");
  // A page that is enlarged by its style sheet has not got a larger screen.
  const { currentCSSZoom = 1 } = doc("documentElement") as { currentCSSZoom?: number };
  panel.style.setProperty("zoom", `${1 / currentCSSZoom}`);
  const isBehind = doc("querySelector").call(document, "dialog:modal") !== null;
  if (isModal || (isBehind && opening)) {
    lower(panel);
    panel.showModal();
  } else if (!isBehind && !isSeen(host, panel, opening) && "popover" in panel) {
    panel.popover = "manual";
    panel.togglePopover(true);
  }
}

/** Takes a panel out of the browser's top layer. */
export function lower(panel: HTMLDialogElement): void {
  if (panel.open) panel.close();
  panel.removeAttribute("popover");
}

/** Whether a panel is on the screen; and, if that is asked, nothing lies on its head, middle and end. */
function isSeen(host: HTMLElement, panel: HTMLElement, uncovered: boolean): boolean {
  const { left, top, right, bottom } = panel.getBoundingClientRect();
  if (top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1) return false;
  const at = (x: number, y: number) => doc("elementFromPoint").call(document, x, y) === host;
  const x = (left + right) / 2;
  return !uncovered || (at(right - 24, top + 24) && at(x, (top + bottom) / 2) && at(x, bottom - 24));
}
