import { useState } from "react";
import { useText } from "../../../ui/text/useText.ts";
import { KeyHint } from "../keys/KeyHint.tsx";
import { type MapProps, MapView } from "./MapView.tsx";
import { Words } from "../../../ui/text/Words.tsx";

interface MapPaneProps extends MapProps {
  readonly hints: boolean;
  readonly onLarge: () => void;
}

/** The part of the guide around the place of the call: drawn, or the whole as a list. */
export function MapPane({ hints, onLarge, ...props }: MapPaneProps) {
  const t = useText();
  const [drawn, setDrawn] = useState(true);
  return (
    <section className="pane map-pane" aria-labelledby="cairn-map">
      <div className="pane-head">
        <h2 id="cairn-map">{t("agent.map")}</h2>
        <button
          type="button"
          className="small"
          aria-pressed={!drawn}
          data-command="map-list"
          onClick={() => setDrawn(!drawn)}
        >
          {t("agent.map.list")}
        </button>
        <button
          type="button"
          className="small"
          data-command="map"
          {...(hints && { "aria-keyshortcuts": "m" })}
          onClick={onLarge}
        >
          <Words>{`${t("agent.map.large")} `}</Words>
          <KeyHint keys="m" shown={hints} />
        </button>
      </div>
      <MapView {...props} drawn={drawn} />
    </section>
  );
}
