/** A page that is being left lets go sooner than this: then a reload goes on. */
const WAIT_MS = 2000;

/**
 * Tells a tab from its copies: a duplicated tab, or one opened from another, begins with all that the other one kept.
 */
export interface TabHold {
  /** The name of this page, made when it is first asked for, and held while the page is open. */
  readonly name: () => string;
  /**
   * Goes on under the name of the page before. `false`: that page is still open. `undefined`: this browser can't tell.
   */
  readonly take: (name: string) => Promise<boolean | undefined>;
  /** The page goes away: the next one in this tab may go on. */
  readonly drop: () => void;
}

/** By a Web Lock, which lives as long as the page and no longer. The name says nothing: it is a random number. */
export function tabHold(): TabHold {
  let name = "";
  let drop = () => {};
  const take = async (wanted: string) => {
    drop();
    name = wanted;
    const { locks } = navigator as { readonly locks?: LockManager };
    if (!locks) return undefined;
    const claim = (options: LockOptions) =>
      new Promise<boolean>((settle) => {
        const hold = (lock: Lock | null) => {
          settle(lock !== null);
          return lock && new Promise<void>((release) => (drop = release));
        };
        locks.request(`cairn:${wanted}`, options, hold).catch(() => settle(false));
      });
    if (await claim({ ifAvailable: true })) return true;
    const late = new AbortController();
    setTimeout(() => late.abort(), WAIT_MS);
    if (await claim({ signal: late.signal })) return true;
    name = "";
    return false;
  };
  return {
    name() {
      if (!name) void take(Math.random().toString(36).slice(2));
      return name;
    },
    take,
    drop() {
      drop();
      name = "";
    },
  };
}
