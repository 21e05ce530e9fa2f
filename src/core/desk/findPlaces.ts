import type { Flow } from "../guide/flow.ts";
import type { GuideWords } from "../guide/words.ts";
import type { AgentPhrase } from "./agentData.ts";

/** A place that what was typed may mean. */
export interface FoundPlace {
  readonly state: string;
  /** The phrase by which it was found, if it was not its own name. */
  readonly phrase?: string;
}

const MOST = 8;

/**
 * Finds states by name, id or what members say, best first. Every word typed must begin a word of the text; the
 * name counts more than the heading, and that more than a phrase. Without words: nothing.
 */
export function findPlaces(
  flow: Flow,
  words: GuideWords,
  phrases: readonly AgentPhrase[],
  typed: string,
): readonly FoundPlace[] {
  const asked = tokens(typed);
  if (asked.length === 0) return [];
  const scores = new Map<string, { score: number; phrase?: string }>();
  const add = (state: string, score: number, phrase?: string) => {
    const before = scores.get(state);
    if (score > 0 && score > (before?.score ?? 0)) scores.set(state, { score, ...(phrase && { phrase }) });
  };
  for (const [id, { tags }] of Object.entries(flow.states)) {
    if (tags[0] === "junction") continue;
    const { short, heading } = words.states[id] ?? {};
    add(id, 4 * fit(asked, short ?? ""));
    add(id, 3 * fit(asked, id));
    add(id, 2 * fit(asked, heading ?? ""));
  }
  for (const { says, cause, state } of phrases) {
    const to = state ?? cause;
    if (!to) continue;
    for (const phrase of says) add(to, fit(asked, phrase), phrase);
  }
  return [...scores]
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST)
    .map(([state, { phrase }]) => ({ state, ...(phrase && { phrase }) }));
}

/** 0 if some word is missing; else more for whole words and for little besides. */
function fit(asked: readonly string[], text: string): number {
  const there = tokens(text);
  if (there.length === 0) return 0;
  let score = 0;
  for (const word of asked) {
    const best = there.includes(word) ? 1 : there.some((one) => one.startsWith(word)) ? 0.8 : 0;
    if (best === 0) return 0;
    score += best;
  }
  return score / asked.length + asked.length / (10 * there.length);
}

function tokens(text: string): string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/[’']/g, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
