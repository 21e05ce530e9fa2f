import { useEffect, useId, useRef, useState } from "react";
import type { GuideMap } from "../../core/agent/guideMap.ts";
import type { Flow } from "../../core/flow.ts";
import type { View } from "../../core/view.ts";
import type { GuideWords } from "../../core/words.ts";
import { useText } from "../../ui/useText.ts";
import { shortOf } from "../../ui/wordsOf.ts";
import { MapDrawing } from "./MapDrawing.tsx";
import { MapOutline } from "./MapOutline.tsx";

export interface MapProps {
  readonly flow: Flow;
  readonly map: GuideMap;
  readonly view: View;
  readonly words: GuideWords;
  readonly onPick: (state: string) => void;
}

/** The whole guide: drawn, or as a list that says the same. */
export function MapPane(props: MapProps) {
  const t = useText();
  const heading = useId();
  const [drawn, setDrawn] = useState(true);
  const [whole, setWhole] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const { at } = props.view;
  // The place of the call comes to the middle, without moving anything around the map.
  useEffect(() => {
    const box = area.current;
    const node = props.map.nodes.find(({ state }) => state === at);
    if (!box || !node || whole || !drawn) return;
    box.scrollTo({ left: node.x + node.width / 2 - box.clientWidth / 2, top: node.y - box.clientHeight / 2 });
  }, [at, props.map, whole, drawn]);
  return (
    <section className="pane map-pane" aria-labelledby={heading}>
      <div className="pane-head">
        <h2 id={heading}>{t("agent.map")}</h2>
        <button
          type="button"
          className="small"
          aria-pressed={whole}
          data-command="map-whole"
          hidden={!drawn}
          onClick={() => setWhole(!whole)}
        >
          {t("agent.map.whole")}
        </button>
        <button
          type="button"
          className="small"
          aria-pressed={!drawn}
          data-command="map-list"
          onClick={() => setDrawn(!drawn)}
        >
          {t("agent.map.list")}
        </button>
      </div>
      {drawn ? (
        // A drawing larger than its frame is moved with the arrow keys, so the frame takes the focus.
        <div
          ref={area}
          className="map-frame"
          data-whole={whole || undefined}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={t("agent.map.frame")}
        >
          <MapDrawing {...props} label={t("agent.map.label", { at: shortOf(props.words, at) })} />
        </div>
      ) : (
        <MapOutline {...props} />
      )}
    </section>
  );
}
