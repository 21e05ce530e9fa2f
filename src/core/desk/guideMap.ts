import type { Kind, Wanted } from "../guide/flow.ts";

/** From one line of a node's name to the next, in pixels at full size. */
export const MAP_LINE = 14;

/** The whole guide as a drawn graph, laid out when it was built. Units are pixels at full size. */
export interface GuideMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export interface MapBox {
  /** The left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapNode extends MapBox {
  readonly state: string;
  readonly kind: Exclude<Kind, "junction">;
  /** The state's short name, broken to fit. */
  readonly lines: readonly string[];
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /**
   * `ask`: an answer to a question, always drawn. `close`: what follows a cause or leads back, drawn once it was
   * walked.
   */
  readonly type: "ask" | "close";
  /** By which answers, in the author's order. */
  readonly by: readonly MapReason[];
  /** The line, as an SVG path. */
  readonly path: string;
}

/** An answer that leads along an edge. */
export interface MapReason {
  readonly say: string;
  /** Which place of the answer's list this is, from 1. `undefined`: it has no list of several. */
  readonly place?: number;
  /** Only if one of these is known, and none of those. */
  readonly if?: readonly Wanted[];
  readonly unless?: readonly Wanted[];
}
