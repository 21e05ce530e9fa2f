import type { Kind } from "../flow.ts";

/** The whole guide as a drawn graph, laid out when it was built. Units are pixels at full size. */
export interface GuideMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export interface MapNode {
  readonly state: string;
  readonly kind: Kind;
  /** The left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The state's short name, broken to fit. */
  readonly lines: readonly string[];
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** `ask`: an answer to a question, always drawn. `close`: what follows a cause or leads back, drawn once it was walked. */
  readonly type: "ask" | "close";
  /** The line, as an SVG path. */
  readonly path: string;
}
