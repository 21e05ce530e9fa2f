export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through the points that bends halfway between them. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const last = rest.at(-1);
  if (!first || !last) return "";
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const middle =
      index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x},${point.y} ${middle.x},${middle.y}`;
  });
  return [`M${first.x},${first.y}`, ...(bends.length > 0 ? bends : [`L${last.x},${last.y}`])].join(" ");
}
