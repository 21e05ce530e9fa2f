const WITHIN_MS = 5000;

/**
 * Calls `leave` when Shift is pressed three times with no other key between: a way out that needs no aim.
 * Gives a function that stops the listening.
 */
export function onTripleShift(leave: () => void): () => void {
  let presses: number[] = [];
  const onKeyDown = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    if (repeat) return;
    presses = key === "Shift" ? [...presses.filter((time) => timeStamp - time < WITHIN_MS), timeStamp] : [];
    if (presses.length < 3) return;
    presses = [];
    leave();
  };
  addEventListener("keydown", onKeyDown, true);
  return () => removeEventListener("keydown", onKeyDown, true);
}
