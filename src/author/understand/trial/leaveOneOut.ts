import { Space } from "../../../understand/vectors/space.ts";
import { nearest } from "../../../understand/rank.ts";
import type { PhraseBank } from "../phrases/phraseBank.ts";

/** How many phrases of a cause were left out in turn, and for how many the others still named it. */
export interface LeftOut {
  readonly tried: number;
  readonly first: number;
  /** It was one of the first three. */
  readonly three: number;
}

/** More of one cause than this tell nothing new, and take long. */
const MOST = 60;

/**
 * Leaves each written phrase of a cause or request out, and hears it by those that are nearest: what another person's
 * words can hope for. Labels that have no phrase left can't be named.
 */
export function leaveOneOut({ groups, concepts, words }: PhraseBank): ReadonlyMap<string, LeftOut> {
  const all = groups.flatMap(({ kind, name = "", fromWords, phrases }) =>
    kind ? phrases.map(({ text }) => ({ text, label: kind === "off-topic" ? "" : name, fromWords })) : [],
  );
  const labels = [...new Set(all.map(({ label }) => label))];
  const labelOf = all.map(({ label }) => labels.indexOf(label));
  const joined = Object.fromEntries(Object.entries(concepts).map(([name, list]) => [name, list.join("|")]));
  const space = new Space(
    all.map(({ text }) => text),
    joined,
    new Set(words.not),
  );
  return new Map(
    labels.filter(Boolean).map((label) => {
      const own = all.flatMap((one, i) => (one.label === label && !one.fromWords ? [i] : []));
      const step = Math.max(1, own.length / MOST);
      const tried = own.filter((_, n) => Math.floor(n / step) !== Math.floor((n - 1) / step));
      const places = tried.map((phrase) => {
        const likeness = space.likeness(all[phrase]?.text.split(" ") ?? []);
        likeness[phrase] = 0;
        const near = nearest(likeness, labelOf, labels.length);
        const share = near[labels.indexOf(label)] ?? 0;
        return share === 0 ? Infinity : near.filter((other) => other > share).length;
      });
      const within = (most: number) => places.filter((place) => place < most).length;
      return [label, { tried: tried.length, first: within(1), three: within(3) }];
    }),
  );
}
