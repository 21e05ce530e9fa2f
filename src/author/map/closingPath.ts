import type { MapNode } from "../../core/desk/guideMap.ts";

/** A bow from one node to another, wherever they stand: in front of it, behind it, or above. */
export function closingPath(nodes: readonly MapNode[], from: string, to: string): string {
  const start = nodes.find(({ state }) => state === from);
  const end = nodes.find(({ state }) => state === to);
  if (!start || !end) return "";
  const forward = end.x >= start.x + start.width;
  const back = end.x + end.width <= start.x;
  const x1 = back ? start.x : start.x + start.width;
  const x2 = forward ? end.x : back ? end.x + end.width : end.x + end.width;
  const [y1, y2] = [start.y + start.height / 2, end.y + end.height / 2];
  const bow = forward || back ? (x2 - x1) / 2 : 40;
  const [c1, c2] = forward || back ? [x1 + bow, x2 - bow] : [x1 + bow, x2 + bow];
  return `M${x1},${y1} C${c1},${y1} ${c2},${y2} ${x2},${y2}`;
}
