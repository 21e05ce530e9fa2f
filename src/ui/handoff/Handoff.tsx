import { useEffect, useEffectEvent, useState } from "react";
import { useText } from "../useText.ts";
import type { HandoffPanelProps } from "./HandoffPanel.tsx";
import { Words } from "../Words.tsx";

interface HandoffProps extends HandoffPanelProps {
  readonly open: boolean;
  /** Loads what `text` lacks so far. */
  readonly load: () => Promise<void>;
}

type Panel = typeof import("./HandoffPanel.tsx").default;

/** After an answer the reader reads: then there is time to load what a print of the page shows. */
const READING_MS = 2000;

/**
 * "Save or share": closed until asked for. At a person it is open from the start. Closed, it is still what a print of
 * the page shows, so it is loaded once there is something to print.
 */
export function Handoff({ open, load, ...props }: HandoffProps) {
  const t = useText();
  const [asked, setAsked] = useState(open);
  const [loaded, setLoaded] = useState<{ readonly Panel: Panel }>();
  const [failed, setFailed] = useState(false);
  const walked = props.view.trail.length > 0;
  const wanted = !loaded && (asked || walked);
  const words = useEffectEvent(load);
  useEffect(() => {
    if (!wanted) return undefined;
    let late = false;
    const loadAll = async () => {
      try {
        const [{ default: Panel }] = await Promise.all([import("./HandoffPanel.tsx"), words()]);
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
  }, [wanted, asked]);
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
        <p className="hint" role="status">
          <Words>{t(failed ? "share.failed" : "share.loading")}</Words>
        </p>
      )}
      {loaded && (
        <div className={asked ? undefined : "print-only"}>
          <loaded.Panel {...props} />
        </div>
      )}
    </div>
  );
}
