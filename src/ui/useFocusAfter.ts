import { useEffect, useRef } from "react";

/** Calls `focus` when `stopped` ends: the button that ended it is gone, and without this the focus with it. */
export function useFocusAfter(stopped: boolean, focus: () => void): void {
  const wasStopped = useRef(false);
  useEffect(() => {
    if (wasStopped.current && !stopped) focus();
    wasStopped.current = stopped;
  });
}
