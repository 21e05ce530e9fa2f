import { lazy, Suspense, useState } from "react";
import { useText } from "../useText.ts";
import type { HandoffPanelProps } from "./HandoffPanel.tsx";

const HandoffPanel = lazy(() => import("./HandoffPanel.tsx"));

/** "Save or share": closed until asked for, and not loaded before. At a person it is open from the start. */
export function Handoff({ open, ...props }: HandoffPanelProps & { readonly open: boolean }) {
  const t = useText();
  const [asked, setAsked] = useState(open);
  return (
    <div className="share">
      <button
        type="button"
        className="quiet"
        data-command="share"
        aria-expanded={asked}
        onClick={() => setAsked(!asked)}
      >
        {t("share")}
      </button>
      {asked && (
        <Suspense fallback={<p className="hint">{t("share.loading")}</p>}>
          <HandoffPanel {...props} />
        </Suspense>
      )}
    </div>
  );
}
