import { useEffect, useRef } from "react";
import type { GuideMap } from "../../../core/desk/guideMap.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import type { View } from "../../../core/session/view.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";
import { MapDrawing } from "./MapDrawing.tsx";
import { MapOutline } from "./MapOutline.tsx";
import { useFit } from "./useFit.ts";

export interface MapProps {
  readonly flow: Flow;
  readonly map: GuideMap;
  readonly view: View;
  readonly words: GuideWords;
  readonly onPick: (state: string) => void;
}

interface MapViewProps extends MapProps {
  readonly drawn: boolean;
  /** As much of it as can be read fits into the frame. */
  readonly fits?: boolean;
}

/** The map in a frame, with the place of the call in sight; or the list that says the same. */
export function MapView({ drawn, fits = false, ...props }: MapViewProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { map, view, words } = props;
  const scale = useFit(frame, map, drawn && fits);
  // The place of the call comes to the middle, without moving anything around the map.
  useEffect(() => {
    const box = frame.current;
    const node = map.nodes.find(({ state }) => state === view.at);
    if (!box || !node || !drawn) return;
    const middle = { x: (node.x + node.width / 2) * scale, y: (node.y + node.height / 2) * scale };
    box.scrollTo({ left: middle.x - box.clientWidth / 2, top: middle.y - box.clientHeight / 2 });
  }, [view.at, map, drawn, scale]);
  if (!drawn) return <MapOutline {...props} />;
  return (
    // A drawing larger than its frame is moved with the arrow keys, so the frame takes the focus.
    <div
      ref={frame}
      className="map-frame"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-first
      role="group"
      aria-label={t("agent.map.frame")}
    >
      <MapDrawing {...props} scale={scale} label={t("agent.map.label", { at: shortOf(words, view.at) })} />
    </div>
  );
}
