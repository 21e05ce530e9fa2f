import { useEffect, useEffectEvent, useState } from "react";
import { inTime } from "../inTime.ts";
import { useText } from "../text/useText.ts";
import type { HandoffPanelProps } from "./HandoffPanel.tsx";
import { Words } from "../text/Words.tsx";

interface HandoffProps extends HandoffPanelProps {
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

/**
 * "Save or share": closed until asked for. At a person it is open from the start. Closed, it is still what a print of
 * the page shows, so it is loaded once there is something to print.
 */
export function Handoff({ open, load, reload, ...props }: HandoffProps) {
  const t = useText();
  const [asked, setAsked] = useState(open);
  const [loaded, setLoaded] = useState<{ readonly Panel: PanelComponent }>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const walked = props.view.trail.length > 0;
  const wanted = !loaded && (asked || walked);
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
  const again = () => {
    setFailed(false);
    setTries(tries + 1);
    // Many browsers never ask again for a file that failed: then only another document can.
    if (tries > 0) reload();
  };
  return (
    <div className="share">
      <button
        type="button"
        className="quiet"
        data-command="share"
        aria-expanded={asked}
        onClick={() => {
          setFailed(false);
          setAsked(!asked);
        }}
      >
        {t("share")}
      </button>
      {asked && !loaded && (
        <>
          <p className="hint" role="status">
            <Words>{t(failed ? "share.failed" : "share.loading")}</Words>
          </p>
          {failed && (
            <button type="button" className="quiet" data-command="retry" onClick={again}>
              {t("retry")}
            </button>
          )}
        </>
      )}
      {loaded && (
        <div className={asked ? undefined : "print-only"}>
          <loaded.Panel {...props} />
        </div>
      )}
    </div>
  );
}
