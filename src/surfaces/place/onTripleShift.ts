const WITHIN_MS = 5000;

/**
 * Calls `leave` when Shift is pressed three times with no other key between: a way out that needs no aim. A press counts
 * when it ends, so that Shift held for another key does not.
 * Gives a function that stops the listening.
 */
export function onTripleShift(leave: () => void): () => void {
  let presses: number[] = [];
  let alone = false;
  const onKeyDown = ({ key, repeat }: KeyboardEvent) => {
    if (repeat) return;
    alone = key === "Shift";
    if (!alone) presses = [];
  };
  const onKeyUp = ({ key, timeStamp }: KeyboardEvent) => {
    if (key !== "Shift" || !alone) return;
    alone = false;
    presses = [...presses.filter((time) => timeStamp - time < WITHIN_MS), timeStamp];
    if (presses.length < 3) return;
    presses = [];
    leave();
  };
  addEventListener("keydown", onKeyDown, true);
  addEventListener("keyup", onKeyUp, true);
  return () => {
    removeEventListener("keydown", onKeyDown, true);
    removeEventListener("keyup", onKeyUp, true);
  };
}
