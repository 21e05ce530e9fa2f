import { normalise } from "../normalise.ts";

/** As much of a message as `normalise` reads. */
const LONGEST = 1500;
const MOST = 12;

/** The parts of a message in which one thing is said each: cut at marks, and at words that join. */
export function clauses(text: string, joins: ReadonlySet<string>): readonly (readonly string[])[] {
  const parts = text
    .slice(0, LONGEST)
    .split(/[.,;:!?¿¡()\n\u2013\u2014]+/u)
    .flatMap((part) => {
      const cut: string[][] = [[]];
      for (const word of normalise(part)) {
        if (joins.has(word)) cut.push([]);
        else cut.at(-1)?.push(word);
      }
      return cut;
    });
  return parts.filter(({ length }) => length > 0).slice(0, MOST);
}
