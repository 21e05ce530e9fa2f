import { composes } from "../../ui/typed/composes.ts";
import { isTyping } from "../isTyping.ts";

const WITHIN_MS = 5000;

/**
 * Calls `leave` when Shift is pressed three times with no other key between: a way out that needs no aim. A press
 * counts when it ends, so that Shift held for another key does not.
 *
 * Where text is typed Shift has other uses: capitals, and the way from Chinese to Latin letters. There the third press
 * shows `warning`, and only a fourth leaves; any other key or five seconds take it back. Touch keyboards press Shift
 * for their owners, also for digits and signs: there nothing counts. Gives a function that stops the listening.
 */
export function onTripleShift(leave: () => void, warning: string): () => void {
  let presses: number[] = [];
  let alone = false;
  let touched = false;
  let shown: { readonly element: HTMLElement; readonly timer: number } | undefined;
  const reset = () => {
    presses = [];
    clearTimeout(shown?.timer);
    shown?.element.remove();
    shown = undefined;
  };
  const warn = () => {
    const element = document.createElement("p");
    element.className = "shift-warning";
    element.setAttribute("role", "alert");
    element.textContent = warning;
    document.body.append(element);
    shown = { element, timer: window.setTimeout(reset, WITHIN_MS) };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat) return;
    alone = event.key === "Shift" && !composes(event);
    if (!alone) reset();
  };
  const onKeyUp = ({ key, code, timeStamp, target }: KeyboardEvent) => {
    const typing = isTyping(target);
    // Keys of a touch keyboard have no place on it.
    if (key !== "Shift" || !alone || !code || (typing && touched)) return;
    alone = false;
    presses = [...presses.filter((time) => timeStamp - time < WITHIN_MS), timeStamp];
    // What the warning promises holds as long as it is seen, however slowly the presses before it came.
    if (!shown && presses.length < 3) return;
    if (!shown && typing) return warn();
    reset();
    leave();
  };
  const onPointer = ({ pointerType }: PointerEvent) => {
    touched = pointerType === "touch";
    reset();
  };
  addEventListener("keydown", onKeyDown, true);
  addEventListener("keyup", onKeyUp, true);
  addEventListener("pointerdown", onPointer, true);
  return () => {
    removeEventListener("keydown", onKeyDown, true);
    removeEventListener("keyup", onKeyUp, true);
    removeEventListener("pointerdown", onPointer, true);
  };
}
