/** Stands before the window's own name while a language is followed, and says that help was shown. */
const MARK = "cairn-help ";

let came: boolean | undefined;

/**
 * From now on, a reader who follows a link to another language takes along that help was shown. The function that is
 * returned ends that.
 */
export function takeHelpAlong(): () => void {
  const follow = (event: MouseEvent) => {
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (isElsewhere || !(event.target instanceof Element) || !event.target.closest("a[hreflang]")) return;
    // The window's name goes with it from page to page, and stands in no address and no storage.
    if (!window.name.startsWith(MARK)) window.name = MARK + window.name;
  };
  addEventListener("click", follow, true);
  return () => removeEventListener("click", follow, true);
}

/** Whether help was shown before the language was switched. Reading it erases it from the window. */
export function helpCameAlong(): boolean {
  came ??= erase();
  return came;
}

/** Another member, or nobody: nothing of the last one stays. */
export function forgetHelp(): void {
  erase();
  came = false;
}

function erase(): boolean {
  if (!window.name.startsWith(MARK)) return false;
  window.name = window.name.slice(MARK.length);
  return true;
}
