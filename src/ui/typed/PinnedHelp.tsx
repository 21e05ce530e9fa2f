import { useText } from "../text/useText.ts";
import { CrisisHelp, type CrisisHelpProps } from "./CrisisHelp.tsx";

/** Once help was shown it stays within reach for as long as the page lives. A denial does not remove it. */
export function PinnedHelp(props: CrisisHelpProps) {
  const t = useText();
  return (
    <details className="pinned" data-crisis="pinned">
      <summary>{t("crisis.pinned")}</summary>
      <div className="flow">
        <CrisisHelp {...props} />
      </div>
    </details>
  );
}
