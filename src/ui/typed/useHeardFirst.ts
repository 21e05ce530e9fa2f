import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to an element when it comes into the page. A screen reader then reads it at once and before anything
 * else, with its description, and the next key finds its links. A live region does neither: of one that came together
 * with its words Orca said nothing in Firefox, and said them out of order in Chromium (docs/accessibility.md).
 */
export function useHeardFirst<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
