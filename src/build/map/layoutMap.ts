import { graphlib, layout } from "@dagrejs/dagre";
import type { GuideMap, MapEdge, MapNode } from "../../core/agent/guideMap.ts";
import type { Flow } from "../../core/flow.ts";
import type { GuideWords } from "../../core/words.ts";
import { closingPath } from "./closingPath.ts";
import { linesOf } from "./linesOf.ts";
import { type Point, smoothPath } from "./smoothPath.ts";

const NODE = { width: 160, line: 15, padding: 6 };
const MOST_LINES = 2;

/**
 * Lays the guide out as a drawn graph, from left to right: questions, the states of each cause together, outcomes.
 * What follows a cause shapes nothing: nearly every cause leads back to the same few places, and the lines would hide
 * all others. Deterministic.
 */
export function layoutMap(flow: Flow, words: GuideWords): GuideMap {
  const graph = new graphlib.Graph({ compound: true });
  graph.setGraph({
    rankdir: "LR",
    nodesep: 8,
    ranksep: 44,
    edgesep: 4,
    marginx: 8,
    marginy: 8,
    acyclicer: "greedy",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const states = Object.entries(flow.states);
  const lines = new Map(
    states.map(([id]) => [
      id,
      linesOf(words.states[id]?.short ?? words.states[id]?.heading ?? id, MOST_LINES),
    ]),
  );
  for (const [id, { meta }] of states) {
    const height = (lines.get(id)?.length ?? 1) * NODE.line + 2 * NODE.padding;
    graph.setNode(id, { width: NODE.width, height });
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
    const { x, y, width, height } = graph.node(id);
    const corner = { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
    return { state: id, kind: tags[0], ...corner, width, height, lines: lines.get(id) ?? [] };
  });
  const drawn = edges.map(({ from, to, type }): MapEdge => {
    const points = type === "ask" ? (graph.edge(from, to)?.points ?? []) : [];
    const sides = points.length > 0 ? fromSides(nodes, from, to, points) : undefined;
    return sides
      ? { from, to, type, path: smoothPath(sides) }
      : { from, to, type: "close", path: closingPath(nodes, from, to) };
  });
  const { width = 0, height = 0 } = graph.graph();
  return { width: Math.ceil(width), height: Math.ceil(height), nodes, edges: drawn };
}

/** Lines leave a node in the middle of its right side and arrive at a left side: where each goes is seen at once. Nothing for a line that leads back. */
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
