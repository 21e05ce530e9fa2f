import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Session } from "../../../core/session/session.ts";

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
export function useHeading(session: Session): DeskHeading {
  const ref = useRef<HTMLHeadingElement>(null);
  const left = useRef(false);
  const focus = () => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest" });
  };
  useLayoutEffect(() => {
    if (left.current) focus();
    left.current = false;
  }, [session]);
  return { ref, focus, leaving: () => void (left.current = true) };
}
