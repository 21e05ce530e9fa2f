import { MAP_LINE } from "../../../core/desk/guideMap.ts";
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
      {map.edges.map(({ from, to, type, path, by }) => {
        const gone = walked.steps.has(`${from} ${to}`);
        const next = from === view.at;
        const places = [...new Set(by.flatMap(({ place }) => place ?? []))];
        return type === "ask" || gone || next ? (
          <g key={`${from} ${to}`} className="way">
            <path className="edge" d={path} data-next={next || undefined} data-walked={gone || undefined} />
            {next && places.length > 0 && (
              <text className="place" {...endOf(path)}>
                {places.join(", ")}
              </text>
            )}
          </g>
        ) : null;
      })}
      {map.nodes.map(({ state, kind, x, y, width, height, lines }) => (
        <g
          key={state}
          className="node"
          data-node={state}
          data-type={kind}
          data-here={state === view.at || undefined}
          data-walked={walked.states.has(state) || undefined}
          data-tried={(walked.tried.has(state) && state !== view.at) || undefined}
          onClick={() => onPick(state)}
        >
          <title>{words.states[state]?.heading ?? state}</title>
          <rect x={x} y={y} width={width} height={height} rx={kind === "question" ? 12 : 4} />
          {lines.map((line, index) => (
            <text key={index} x={x + 9} y={y + height / 2 + 4 + MAP_LINE * (index - (lines.length - 1) / 2)}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Just before the end of a line, where it comes to its node: there stand the numbers of its places in lists. */
function endOf(path: string): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = (path.match(/-?[\d.]+/g) ?? []).slice(-2).map(Number);
  return { x: x - 4, y: y - 4 };
}
