/**
 * Whether this browser has what a conversation needs: what its scripts and styles use without asking and what came to
 * browsers in the last ten years. docs/hosting.md names the browsers. Any other keeps the guide without scripts.
 * For the inline script, so in the language of 2017; it never throws.
 */
export function canRun(): boolean {
  const all = window as unknown as Record<string, unknown>;
  const has = (object: unknown, ...names: readonly string[]) =>
    names.every((name) => object && (object as Record<string, unknown>)[name]);
  const isDesk = document.documentElement.dataset["surface"] === "agent";
  return (
    has(all, "matchMedia", "queueMicrotask", "ResizeObserver", "CSSLayerBlockRule") &&
    has(all["Intl"], "PluralRules") &&
    has([], "findLast", "at", "flatMap") &&
    has(" ", "replaceAll", "normalize") &&
    has(Object, "hasOwn", "fromEntries") &&
    has(document.documentElement, "replaceChildren", "animate") &&
    (!isDesk || (has([], "toSorted") && has(all, "HTMLDialogElement")))
  );
}
