/** A subscription to what does not change while the page lives. */
export function never(): () => void {
  return () => {};
}
