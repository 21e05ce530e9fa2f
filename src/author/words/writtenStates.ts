import type { Kind } from "../../core/guide/flow.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import { closings } from "../language/written/guideShape.ts";
import { usualOutcomes } from "../language/written/toSource.ts";
import type { GuideSource } from "../language/guideSource.ts";

/** Whether a state has words without anybody writing some. */
export function hasUsualWords(state: string): boolean {
  return state === whatIsLeft || usualOutcomes.some(({ id }) => id === state);
}

/** Whether a part of a cause (`closing`, `answer:fixed`) has words without anybody writing some. */
export function hasUsualPart({ causes }: GuideSource, state: string, part: string): boolean {
  const usual = part === "closing" || (part.startsWith("answer:") && Object.hasOwn(closings, part.slice(7)));
  return usual && causes.some(({ id }) => id === state);
}

/** The states that words can be written for, and their kinds, in the author's order. What is derived has no words. */
export function writtenStates({ questions, causes, outcomes }: GuideSource): ReadonlyMap<string, Kind> {
  return new Map<string, Kind>([
    ...questions.map(({ id }) => [id, "question"] as const),
    ...causes.map(({ id }) => [id, "cause"] as const),
    ...(causes.length > 0 ? [[whatIsLeft, "question"] as const] : []),
    ...outcomes.map(({ id }) => [id, "outcome"] as const),
  ]);
}
