import { hash } from "../hash.ts";
import { screenIn } from "../words/screenIn.ts";
import type { WordsFolder } from "../words/readWords.ts";
import type { WordsPart } from "../words/stateFile.ts";

/**
 * All parts of a guide's words that are translated one by one: `state/part`, and those of `guide.yaml` and
 * `typed.yaml`.
 */
export function partsOf({ parts, states, typed, service }: WordsFolder): Readonly<Record<string, WordsPart>> {
  const own = Object.entries(parts).map(([name, part]) => [`guide.yaml/${name}`, part] as const);
  const ofStates = Object.entries(states).flatMap(([id, state]) =>
    Object.entries(state.parts).map(([name, part]) => [`${id}/${name}`, part] as const),
  );
  const said = Object.entries(typed).map(
    ([key, { text, place }]) =>
      [`typed.yaml/${key}`, { place, hash: hash(text), screen: screenIn(text, service) }] as const,
  );
  return Object.fromEntries([...own, ...ofStates, ...said]);
}
