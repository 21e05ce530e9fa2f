/** What browsers have that take Android's Back for a wish to close. */
declare class CloseWatcher extends EventTarget {
  destroy(): void;
}

/**
 * Back closes a panel that looks like a screen of its own, and leaves the history of the page as it is. Where
 * there is a pointer and room, the panel stands beside the page, and Escape on the page is the page's affair.
 */
export function listenForBack(close: () => void): { start: () => void; stop: () => void } {
  let watcher: CloseWatcher | undefined;
  const stop = () => watcher?.destroy();
  return {
    start() {
      stop();
      if (
        typeof CloseWatcher !== "function" ||
        !matchMedia("(max-width:480px),(max-height:480px),(pointer:coarse)").matches
      )
        return;
      watcher = new CloseWatcher();
      watcher.addEventListener("close", close);
    },
    stop,
  };
}
