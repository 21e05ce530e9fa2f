import { shortOf } from "../../core/guide/names.ts";
import { graphlib, layout } from "@dagrejs/dagre";
import {
  type GuideMap,
  MAP_LINE,
  type MapBox,
  type MapEdge,
  type MapNode,
} from "../../core/desk/guideMap.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { GuideSource } from "../language/guideSource.ts";
import { closingPath } from "./closingPath.ts";
import { type Drawn, drawnEdges } from "./drawnEdges.ts";
import { linesOf } from "./linesOf.ts";
import { type Point, smoothPath } from "./smoothPath.ts";

/**
 * Causes are many and stand in one column: wide and low, they fit a screen. In pixels; about so many letters
 * a line.
 */
const SIZES = {
  question: { width: 140, letters: 20 },
  cause: { width: 232, letters: 34 },
  outcome: { width: 140, letters: 20 },
} as const;
const PADDING = 5;
const MOST_LINES = 3;

/**
 * Lays the guide out as a drawn graph, from left to right: questions, causes, outcomes, each once. What follows a cause
 * shapes nothing: nearly every cause leads on to the same few places, and the lines would hide all others. Deterministic.
 */
export function layoutMap(
  guide: GuideSource,
  words: GuideWords,
  /** Between boxes below each other, and between columns: the desk has little room, a page has more. */
  { below, beside } = { below: 5, beside: 30 },
): GuideMap {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: "LR",
    nodesep: below,
    ranksep: beside,
    edgesep: 3,
    marginx: 8,
    marginy: 8,
    acyclicer: "greedy",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  // Of the usual outcomes, those that no answer leads to are not there, and have no words.
  const outcomes = guide.outcomes.filter(({ id }) => Object.hasOwn(words.states, id));
  const states: readonly { readonly id: string; readonly kind: keyof typeof SIZES }[] = [
    ...guide.questions.map(({ id }) => ({ id, kind: "question" as const })),
    ...guide.causes.map(({ id }) => ({ id, kind: "cause" as const })),
    ...outcomes.map(({ id }) => ({ id, kind: "outcome" as const })),
  ];
  const kinds = new Map(states.map(({ id, kind }) => [id, kind]));
  const lines = new Map(
    states.map(({ id, kind }) => [id, linesOf(shortOf(words, id), MOST_LINES, SIZES[kind].letters)]),
  );
  for (const { id, kind } of states) {
    const height = (lines.get(id)?.length ?? 1) * MAP_LINE + 2 * PADDING;
    graph.setNode(id, { width: SIZES[kind].width, height });
  }
  const edges: readonly Drawn[] = drawnEdges(guide).filter(
    ({ from, to }) => kinds.has(from) && kinds.has(to),
  );
  for (const { from, to, type } of edges)
    if (type === "ask") graph.setEdge(from, to, { weight: from === guide.questions[0]?.id ? 2 : 1 });
  // Outcomes behind all causes, and causes close to them: unseen lines, heavier than those that are drawn.
  for (const { id: cause } of guide.causes)
    for (const { id: outcome } of outcomes) graph.setEdge(cause, outcome, { weight: 4 });
  layout(graph);
  const nodes = states.map(({ id, kind }): MapNode => {
    return { state: id, kind, ...boxOf(graph.node(id)), lines: lines.get(id) ?? [] };
  });
  const drawn = edges.map(({ from, to, type, by }): MapEdge => {
    const points = type === "ask" ? (graph.edge(from, to)?.points ?? []) : [];
    const sides = points.length > 0 ? fromSides(nodes, from, to, points) : undefined;
    return sides
      ? { from, to, type, by, path: smoothPath(sides) }
      : { from, to, type: "close", by, path: closingPath(nodes, from, to) };
  });
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes,
    edges: drawn,
  };
}

/** The box of a node, of which the library gives the middle. */
function boxOf({ x, y, width, height }: MapBox): MapBox {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
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
