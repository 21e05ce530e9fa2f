import { MapShapes } from "./MapShapes.tsx";
import type { MapProps } from "./MapView.tsx";
import { walkedStates } from "./walkedStates.ts";

interface MapDrawingProps extends MapProps {
  readonly label: string;
  /** 1 is full size. */
  readonly scale: number;
}

/**
 * The drawn graph. For eyes and the mouse: to assistive technology it is one picture, and the list beside it has
 * everything in it. Positions are attributes, so the policy needs no inline styles.
 */
export function MapDrawing({ map, view, words, onPick, label, scale }: MapDrawingProps) {
  const walked = walkedStates(view);
  return (
    <svg
      className="map"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={Math.floor(map.width * scale)}
      height={Math.floor(map.height * scale)}
    >
      <MapShapes
        map={map}
        words={words}
        wayOf={({ from, to, type }) => {
          const gone = walked.steps.has(`${from} ${to}`);
          const next = from === view.at;
          return type === "ask" || gone || next
            ? {
                marks: { "data-next": next || undefined, "data-walked": gone || undefined },
                numbered: next,
              }
            : undefined;
        }}
        markNode={({ state }) => ({
          "data-here": state === view.at || undefined,
          "data-walked": walked.states.has(state) || undefined,
          "data-tried": (walked.tried.has(state) && state !== view.at) || undefined,
          onClick: () => onPick(state),
        })}
      />
    </svg>
  );
}
