interface Gone {
  /**
   * The page goes out of sight, perhaps for ever: `onward` if its reader follows a link to the guide in another
   * language.
   */
  readonly gone: (onward: boolean) => void;
  /** It is in sight again, as it was. */
  readonly back: () => void;
  /** The browser may put the page aside as it is, to bring it back for whoever presses Back. */
  readonly aside: () => void;
  /** It did. Who sees the page now may be anybody. */
  readonly again: () => void;
}

/** A followed link leaves the page sooner than this. One that was opened in another tab does not leave it at all. */
const FOLLOWED_MS = 5000;

/** Tells when the page goes away. A phone may end a page that is out of sight without another word. */
export function whenGone({ gone, back, aside, again }: Gone): void {
  let followed = Number.NEGATIVE_INFINITY;
  let isAside = false;
  addEventListener("click", ({ target, timeStamp }) => {
    if (target instanceof Element && target.closest("a[hreflang]")) followed = timeStamp;
  });
  const leave = ({ timeStamp }: Event) => gone(timeStamp - followed < FOLLOWED_MS);
  addEventListener("pagehide", (event) => {
    leave(event);
    isAside = event.persisted;
    if (isAside) aside();
  });
  addEventListener("pageshow", () => {
    if (isAside) again();
    isAside = false;
  });
  document.addEventListener("visibilitychange", (event) => {
    // What another page of this tab kept meanwhile must not be written over.
    if (isAside) return;
    if (document.visibilityState === "hidden") leave(event);
    else back();
  });
}
