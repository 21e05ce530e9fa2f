import { useEffect, useEffectEvent, useState } from "react";
import { inTime } from "../inTime.ts";
import type { HandoffPanelProps } from "./HandoffPanel.tsx";

export interface HandoffProps extends HandoffPanelProps {
  readonly open: boolean;
  /** Loads what `text` lacks so far. */
  readonly load: () => Promise<void>;
  /** Loads the page again, where the place is kept, and opens this there. */
  readonly reload: () => void;
}

type PanelComponent = typeof import("./HandoffPanel.tsx").default;

/** After an answer the reader reads: then there is time to load what a print of the page shows. */
const READING_MS = 2000;
/** What has not come by then does not come. */
const PATIENCE_MS = 12_000;

/** Whether "Save or share" is open, and what has come of it. `Handoff.tsx` shows it. */
export function useHandoff({ open, load, reload, view }: HandoffProps) {
  const [asked, setAsked] = useState(open);
  const [loaded, setLoaded] = useState<{ readonly Panel: PanelComponent }>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const wanted = !loaded && (asked || view.trail.length > 0);
  const words = useEffectEvent(load);
  useEffect(() => {
    if (!wanted) return undefined;
    let late = false;
    const loadAll = async () => {
      try {
        const [{ default: Panel }] = await inTime(
          Promise.all([import("./HandoffPanel.tsx"), words()]),
          PATIENCE_MS,
        );
        if (!late) setLoaded({ Panel });
      } catch {
        if (!late) setFailed(true);
      }
    };
    const timer = setTimeout(() => void loadAll(), asked ? 0 : READING_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, asked, tries]);
  return {
    asked,
    /** The panel, once it and its words are there. */
    Panel: loaded?.Panel,
    failed,
    toggle: () => {
      setFailed(false);
      setAsked(!asked);
    },
    again: () => {
      setFailed(false);
      setTries(tries + 1);
      // Many browsers never ask again for a file that failed: then only another document can.
      if (tries > 0) reload();
    },
  };
}
