let observer: ResizeObserver | undefined;
let check: () => void = () => undefined;

/**
 * Tells how tall the conversation is, now and whenever it changes. While help in a crisis is shown it keeps silent:
 * not even a change of height may tell the host that it was.
 */
export function tellHeight(tell: (height: number) => void): void {
  const container = document.getElementById("cairn");
  if (!container) return;
  observer?.disconnect();
  let last = 0;
  check = () => {
    const height = Math.ceil(container.getBoundingClientRect().height);
    if (height === 0 || height === last || isSilent()) return;
    last = height;
    tell(height);
  };
  observer = new ResizeObserver(() => check());
  observer.observe(container);
}

/** Tells the height at once, if it has changed and may be told. */
export function tellHeightNow(): void {
  check();
}

/** Help in a crisis is shown. */
export const isSilent = (): boolean => document.querySelector("[data-crisis]") !== null;
