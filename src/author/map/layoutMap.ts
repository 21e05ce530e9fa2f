import { shortOf } from "../../core/guide/names.ts";
import { graphlib, layout } from "@dagrejs/dagre";
import {
  type GuideMap,
  MAP_LINE,
  type MapBox,
  type MapEdge,
  type MapNode,
} from "../../core/desk/guideMap.ts";
import type { Flow } from "../../core/guide/flow.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { closingPath } from "./closingPath.ts";
import { linesOf } from "./linesOf.ts";
import { type Point, smoothPath } from "./smoothPath.ts";

/**
 * Causes are many and stand in one column: wide and low, they fit a screen. In pixels; about so many letters
 * a line.
 */
const SIZES = {
  question: { width: 140, letters: 20 },
  cause: { width: 232, letters: 38 },
  outcome: { width: 140, letters: 20 },
} as const;
const PADDING = 5;
const MOST_LINES = 3;
/** How far a group's box stands off. */
const GROUP = 4;

/**
 * Lays the guide out as a drawn graph, from left to right: questions, the states of each cause together,
 * outcomes. What follows a cause shapes nothing: nearly every cause leads back to the same few places, and
 * the lines would hide all others. Deterministic.
 */
export function layoutMap(flow: Flow, words: GuideWords): GuideMap {
  const graph = new graphlib.Graph({ compound: true });
  graph.setGraph({
    rankdir: "LR",
    nodesep: 5,
    ranksep: 30,
    edgesep: 3,
    marginx: 8,
    marginy: 8,
    acyclicer: "greedy",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const states = Object.entries(flow.states);
  const lines = new Map(
    states.map(([id, { tags }]) => {
      return [id, linesOf(shortOf(words, id), MOST_LINES, SIZES[tags[0]].letters)];
    }),
  );
  for (const [id, { tags, meta }] of states) {
    const height = (lines.get(id)?.length ?? 1) * MAP_LINE + 2 * PADDING;
    graph.setNode(id, { width: SIZES[tags[0]].width, height });
    if (!meta?.cause) continue;
    graph.setNode(`cause ${meta.cause}`, {});
    graph.setParent(id, `cause ${meta.cause}`);
  }
  const edges = edgesOf(flow);
  for (const { from, to, type } of edges)
    if (type === "ask") graph.setEdge(from, to, { weight: from === flow.initial ? 2 : 1 });
  // Outcomes behind all causes, and causes close to them: unseen lines, heavier than those that are drawn.
  for (const { from, to, type } of edges) {
    if (type === "close" && flow.states[to]?.tags[0] === "outcome") graph.setEdge(from, to, { weight: 4 });
  }
  layout(graph);
  const nodes = states.map(([id, { tags }]): MapNode => {
    return { state: id, kind: tags[0], ...boxOf(graph.node(id)), lines: lines.get(id) ?? [] };
  });
  const drawn = edges.map(({ from, to, type }): MapEdge => {
    const points = type === "ask" ? (graph.edge(from, to)?.points ?? []) : [];
    const sides = points.length > 0 ? fromSides(nodes, from, to, points) : undefined;
    return sides
      ? { from, to, type, path: smoothPath(sides) }
      : { from, to, type: "close", path: closingPath(nodes, from, to) };
  });
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes,
    edges: drawn,
    groups: groupsOf(flow, nodes),
  };
}

/** The box of a node, of which the library gives the middle. */
function boxOf({ x, y, width, height }: MapBox): MapBox {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

/** A box around the states of each cause, which stand together in one column. */
function groupsOf(flow: Flow, nodes: readonly MapNode[]): readonly MapBox[] {
  const causes = new Set(Object.values(flow.states).flatMap(({ meta }) => meta?.cause ?? []));
  return [...causes].flatMap((cause): MapBox[] => {
    const own = nodes.filter(({ state }) => flow.states[state]?.meta?.cause === cause);
    const x = Math.min(...own.map((node) => node.x)) - GROUP;
    const y = Math.min(...own.map((node) => node.y)) - GROUP;
    const width = Math.max(...own.map((node) => node.x + node.width)) + GROUP - x;
    const height = Math.max(...own.map((node) => node.y + node.height)) + GROUP - y;
    return own.length > 1 ? [{ x, y, width, height }] : [];
  });
}

/**
 * Lines leave a node in the middle of its right side and arrive at a left side: where each goes is seen at
 * once. Nothing for a line that leads back.
 */
function fromSides(
  nodes: readonly MapNode[],
  from: string,
  to: string,
  points: readonly Point[],
): readonly Point[] | undefined {
  const start = nodes.find(({ state }) => state === from);
  const end = nodes.find(({ state }) => state === to);
  if (!start || !end || end.x < start.x + start.width) return undefined;
  const out = { x: start.x + start.width, y: start.y + start.height / 2 };
  const into = { x: end.x, y: end.y + end.height / 2 };
  return [out, { x: out.x + 14, y: out.y }, ...points.slice(1, -1), { x: into.x - 14, y: into.y }, into];
}

/** One line from a state to each that its answers lead to. */
function edgesOf(flow: Flow): readonly Omit<MapEdge, "path">[] {
  return Object.entries(flow.states).flatMap(([from, { tags, on }]) => {
    const targets = new Set(
      Object.values(on ?? {})
        .flat()
        .map(({ target }) => target),
    );
    return [...targets].map((to) => ({
      from,
      to,
      type: tags[0] === "question" ? ("ask" as const) : ("close" as const),
    }));
  });
}
