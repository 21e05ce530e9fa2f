import { useEffect, useState } from "react";
import { tabStorage } from "../../../runtime/place/tabStorage.ts";

const KEY = "cairn-agent-keys";

/** Whether single keys act. On at first; switched off, it stays off in this tab. */
export function useKeySwitch(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(true);
  // After hydration: the prerendered page can't know.
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect
    if (tabStorage().read(KEY) === "off") setOn(false);
  }, []);
  const set = (next: boolean) => {
    setOn(next);
    tabStorage().write(KEY, next ? "on" : "off");
  };
  return [on, set];
}
