import { type RefObject, useLayoutEffect, useState } from "react";

/** Below this, names on the map can't be read: then the map is moved about instead. */
const LEAST = 0.85;

interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** The scale at which a drawing fits its frame, as far as it can still be read. Not `on`: full size. */
export function useFit(
  frame: RefObject<HTMLElement | null>,
  { width, height }: ElementSize,
  on: boolean,
): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!on || !box) return undefined;
    const fit = () => {
      const whole = Math.min(box.clientWidth / width, box.clientHeight / height);
      setScale(Math.min(1, Math.max(LEAST, whole)));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => observer.disconnect();
  }, [frame, width, height, on]);
  return on ? scale : 1;
}
