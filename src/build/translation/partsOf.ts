import type { WordsFolder } from "../words/readWords.ts";
import type { Part } from "../words/stateFile.ts";

/** All parts of a guide's words that are translated one by one: `state/part`, and `guide/title`, `guide/summary`. */
export function partsOf({ parts, states }: WordsFolder): Readonly<Record<string, Part>> {
  const own = Object.entries(parts).map(([name, part]) => [`guide.yaml/${name}`, part] as const);
  const ofStates = Object.entries(states).flatMap(([id, state]) =>
    Object.entries(state.parts).map(([name, part]) => [`${id}/${name}`, part] as const),
  );
  return Object.fromEntries([...own, ...ofStates]);
}
