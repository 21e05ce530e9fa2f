import { composes } from "./composes.ts";

/**
 * Calls `act` when Enter is pressed in a field of several lines, and not when it makes a new line (Shift), chooses a
 * character, or was said aloud: dictation has no keys. Many keyboards of phones don't say which key was pressed; of
 * those, the new line that was about to be made says it. Gives a function that stops the listening.
 */
export function onEnter(field: HTMLElement, act: () => void): () => void {
  /** A key was pressed that does not say which. */
  let unnamed = false;
  const take = (event: Event) => {
    event.preventDefault();
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    unnamed = composes(event) && !event.shiftKey;
    if (event.key === "Enter" && !event.shiftKey && !composes(event)) take(event);
  };
  const onBeforeInput = (event: InputEvent) => {
    if (unnamed && !event.isComposing && /^insert(LineBreak|Paragraph)$/.test(event.inputType)) take(event);
    unnamed = false;
  };
  field.addEventListener("keydown", onKeyDown);
  field.addEventListener("beforeinput", onBeforeInput);
  return () => {
    field.removeEventListener("keydown", onKeyDown);
    field.removeEventListener("beforeinput", onBeforeInput);
  };
}
