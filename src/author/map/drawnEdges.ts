import type { MapEdge, MapReason } from "../../core/desk/guideMap.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import type { AnswerSource, GuideSource, PlaceSource } from "../language/guideSource.ts";
import { closings } from "../language/written/guideShape.ts";

/** An edge before it has a path. */
export type Drawn = Omit<MapEdge, "path">;

/**
 * One line from a question or cause to each place that its answers lead to, in the author's order. The places of a list
 * are numbered, with their conditions. What is left, and what goes on with a list, is not drawn: it would be everywhere.
 */
export function drawnEdges({ questions, causes }: GuideSource): readonly Drawn[] {
  const found = new Map<string, { from: string; to: string; type: MapEdge["type"]; by: MapReason[] }>();
  const add = (from: string, to: string, type: MapEdge["type"], reason: MapReason): void => {
    if (to === whatIsLeft) return;
    const key = `${from} ${to}`;
    const edge = found.get(key) ?? { from, to, type, by: [] };
    edge.by.push(reason);
    found.set(key, edge);
  };
  const addAnswer = (from: string, { id: say, then = [] }: AnswerSource, type: MapEdge["type"]): void => {
    for (const [n, place] of then.entries()) add(from, place.to, type, reasonOf(say, place, n, then.length));
  };
  for (const { id, answers } of questions) for (const one of answers) addAnswer(id, one, "ask");
  for (const { id, closings: own, answers } of causes) {
    const written = new Set(answers.map((one) => one.id));
    for (const say of own) {
      const end = written.has(say) ? undefined : (closings as Readonly<Record<string, string>>)[say];
      if (end) add(id, end, "close", { say });
    }
    for (const one of answers) addAnswer(id, one, "close");
  }
  return [...found.values()];
}

function reasonOf(say: string, place: PlaceSource, n: number, all: number): MapReason {
  return {
    say,
    ...(all > 1 && { place: n + 1 }),
    ...(place.if && { if: place.if }),
    ...(place.unless.length > 0 && { unless: place.unless }),
  };
}
