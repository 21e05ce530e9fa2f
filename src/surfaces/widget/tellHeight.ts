let observer: ResizeObserver | undefined;

/**
 * Tells how tall the conversation is, now and whenever it changes. While help in a crisis is shown it keeps silent:
 * not even a change of height may tell the host that it was.
 */
export function tellHeight(tell: (height: number) => void): void {
  const container = document.getElementById("cairn");
  if (!container) return;
  observer?.disconnect();
  let last = 0;
  observer = new ResizeObserver(() => {
    const height = Math.ceil(container.getBoundingClientRect().height);
    if (height === 0 || height === last || document.querySelector("[data-crisis]")) return;
    last = height;
    tell(height);
  });
  observer.observe(container);
}
