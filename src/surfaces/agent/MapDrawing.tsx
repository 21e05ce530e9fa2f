import type { MapProps } from "./MapPane.tsx";
import { walkedStates } from "./walkedStates.ts";

/**
 * The drawn graph. For eyes and the mouse: to assistive technology it is one picture, and the list beside it has
 * everything in it. Positions are attributes, so the policy needs no inline styles.
 */
export function MapDrawing({ map, view, words, onPick, label }: MapProps & { readonly label: string }) {
  const walked = walkedStates(view);
  return (
    <svg
      className="map"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={map.width}
      height={map.height}
    >
      {map.edges.map(({ from, to, type, path }) => {
        const gone = walked.steps.has(`${from} ${to}`);
        return type === "ask" || gone ? (
          <path key={`${from} ${to}`} className="edge" d={path} data-walked={gone || undefined} />
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
          <rect x={x} y={y} width={width} height={height} rx={kind === "question" ? 13 : 5} />
          {lines.map((line, index) => (
            <text key={index} x={x + 9} y={y + 17.5 + 15 * index}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
