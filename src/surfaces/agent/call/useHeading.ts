import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Trail } from "../../../core/walk/trail.ts";

export interface DeskHeading {
  readonly ref: RefObject<HTMLHeadingElement | null>;
  /** Say this just before something leads elsewhere: the heading there gets the focus. */
  readonly leaving: () => void;
  /** The heading gets the focus now. */
  readonly focus: () => void;
}

/**
 * The heading of the current state: the new place gets the focus, so that it is heard, and comes to where it is seen.
 */
export function useHeading(trail: Trail): DeskHeading {
  const ref = useRef<HTMLHeadingElement>(null);
  const left = useRef(false);
  const focus = () => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest" });
  };
  useLayoutEffect(() => {
    if (left.current) focus();
    left.current = false;
  }, [trail]);
  return { ref, focus, leaving: () => void (left.current = true) };
}
