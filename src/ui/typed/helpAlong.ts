/** Stands before the window's own name while a language is followed, and says that help was shown. */
const MARK = "cairn-help ";

/** That help was shown, from language to language: each is a document of its own. */
export interface HelpAlong {
  /**
   * From now on, a reader who follows a link to another language takes along that help was shown. The function that is
   * returned ends that.
   */
  readonly take: () => () => void;
  /** Whether help was shown before the language was switched. Reading it erases it from the window. */
  readonly came: () => boolean;
  /** Another member, or nobody: nothing of the last one stays. */
  readonly forget: () => void;
}

/** The one of this document. */
export function helpAlong(): HelpAlong {
  let came: boolean | undefined;
  return {
    take: () => {
      addEventListener("click", follow, true);
      return () => removeEventListener("click", follow, true);
    },
    came: () => (came ??= erase()),
    forget() {
      erase();
      came = false;
    },
  };
}

function follow(event: MouseEvent): void {
  const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (isElsewhere || !(event.target instanceof Element) || !event.target.closest("a[hreflang]")) return;
  // The window's name goes with it from page to page, and stands in no address and no storage.
  if (!window.name.startsWith(MARK)) window.name = MARK + window.name;
}

function erase(): boolean {
  if (!window.name.startsWith(MARK)) return false;
  window.name = window.name.slice(MARK.length);
  return true;
}
