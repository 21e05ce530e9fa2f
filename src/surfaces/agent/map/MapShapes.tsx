import type { ReactNode, SVGProps } from "react";
import { type GuideMap, MAP_LINE, type MapEdge, type MapNode } from "../../../core/desk/guideMap.ts";
import type { GuideWords } from "../../../core/guide/words.ts";

type Marks<T extends Element> = SVGProps<T> & Readonly<Record<`data-${string}`, true | undefined>>;

interface MapShapesProps {
  readonly map: GuideMap;
  readonly words: GuideWords;
  /** How a line is drawn; `undefined`: not at all. */
  readonly wayOf: (
    edge: MapEdge,
  ) => { readonly marks: Marks<SVGPathElement>; readonly numbered: boolean } | undefined;
  readonly markNode: (node: MapNode) => Marks<SVGGElement>;
}

/** Lines and boxes of the map: on the desk, and in the file that `map` writes. Positions are attributes. */
export function MapShapes({ map, words, wayOf, markNode }: MapShapesProps): ReactNode {
  return (
    <>
      {map.edges.map((edge) => {
        const { from, to, path, by } = edge;
        const way = wayOf(edge);
        const places = [...new Set(by.flatMap(({ place }) => place ?? []))];
        return way ? (
          <g key={`${from} ${to}`} className="way">
            <path className="edge" d={path} {...way.marks} />
            {way.numbered && places.length > 0 && (
              <text className="place" {...endOf(path)}>
                {places.join(", ")}
              </text>
            )}
          </g>
        ) : null;
      })}
      {map.nodes.map((node) => {
        const { state, kind, x, y, width, height, lines } = node;
        return (
          <g key={state} className="node" data-node={state} data-type={kind} {...markNode(node)}>
            <title>{words.states[state]?.heading ?? state}</title>
            <rect x={x} y={y} width={width} height={height} rx={kind === "question" ? 12 : 4} />
            {lines.map((line, index) => (
              <text
                key={index}
                x={x + 9}
                y={y + height / 2 + 4 + MAP_LINE * (index - (lines.length - 1) / 2)}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </>
  );
}

/** Just before the end of a line, where it comes to its node: there stand the numbers of its places in lists. */
function endOf(path: string): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = (path.match(/-?[\d.]+/g) ?? []).slice(-2).map(Number);
  return { x: x - 4, y: y - 4 };
}
