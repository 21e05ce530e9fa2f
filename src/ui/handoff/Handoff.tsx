import { useText } from "../text/useText.ts";
import { Words } from "../text/Words.tsx";
import { type HandoffProps, useHandoff } from "./useHandoff.ts";

/**
 * "Save or share": closed until asked for. At a person it is open from the start. Closed, it is still what a print of
 * the page shows, so it is loaded once there is something to print.
 */
export function Handoff(props: HandoffProps) {
  const t = useText();
  const { asked, Panel, failed, toggle, again } = useHandoff(props);
  return (
    <div className="share">
      <button type="button" className="quiet" data-command="share" aria-expanded={asked} onClick={toggle}>
        {t("share")}
      </button>
      {asked && !Panel && (
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
      {Panel && (
        <div className={asked ? undefined : "print-only"}>
          <Panel {...props} />
        </div>
      )}
    </div>
  );
}
