import { hash } from "../hash.ts";
import { screenIn } from "../words/markdown/screenIn.ts";
import type { Word } from "../words/readInterface.ts";
import type { WordsFolder } from "../words/readWords.ts";
import type { WordsPart } from "../words/stateFile.ts";

/**
 * All parts of a guide's words that are translated one by one: `state/part`, and those of `guide.yaml`, `typed.yaml` and
 * `facts.yaml`.
 */
export function partsOf({
  parts,
  states,
  typed,
  facts,
  service,
}: WordsFolder): Readonly<Record<string, WordsPart>> {
  const own = Object.entries(parts).map(([name, part]) => [`guide.yaml/${name}`, part] as const);
  const ofStates = Object.entries(states).flatMap(([id, state]) =>
    Object.entries(state.parts).map(([name, part]) => [`${id}/${name}`, part] as const),
  );
  const part = ({ text, place }: Word): WordsPart => ({
    place,
    hash: hash(text),
    screen: screenIn(text, service),
  });
  const said = Object.entries(typed).map(([key, word]) => [`typed.yaml/${key}`, part(word)] as const);
  const labels = Object.entries(facts).flatMap(([fact, names]) =>
    Object.entries(names).map(([name, word]) => [`facts.yaml/${fact}=${name}`, part(word)] as const),
  );
  return Object.fromEntries([...own, ...ofStates, ...said, ...labels]);
}
