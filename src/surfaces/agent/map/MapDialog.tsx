import { useState } from "react";
import { useText } from "../../../ui/text/useText.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { type MapProps, MapView } from "./MapView.tsx";

interface MapDialogProps extends MapProps {
  readonly onClose: () => void;
}

/** The whole guide at once, as large as the window: drawn, or as a list. */
export function MapDialog({ onClose, ...props }: MapDialogProps) {
  const t = useText();
  const [drawn, setDrawn] = useState(true);
  return (
    <Dialog
      id="map"
      title={t("agent.map")}
      onClose={onClose}
      tools={
        <button
          type="button"
          className="tool"
          aria-pressed={!drawn}
          data-command="map-list"
          onClick={() => setDrawn(!drawn)}
        >
          {t("agent.map.list")}
        </button>
      }
    >
      <p className="legend">
        <span className="legend-here">{t("agent.map.here")}</span>
        <span className="legend-walked">{t("agent.map.walked")}</span>
        <span className="legend-tried">{t("agent.map.tried")}</span>
      </p>
      <MapView {...props} drawn={drawn} fits />
    </Dialog>
  );
}
