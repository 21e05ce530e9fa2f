import { exactStrings, type ExactString } from "./exact.ts";
import type { PhraseIndex } from "./phraseIndex.ts";
import { readWeights } from "./vectors/readWeights.ts";
import { Space } from "./vectors/space.ts";
import { withoutFiller } from "./withoutFiller.ts";

/** Words that say that a fact has a value. */
export interface FactPhrase {
  readonly fact: string;
  readonly value: string;
  readonly words: readonly string[];
}

/** An index ready to be asked. */
export interface OpenIndex {
  readonly index: PhraseIndex;
  readonly space: Space;
  /** Phrase to its group. Phrases beyond are replies. */
  readonly groupOf: readonly number[];
  /** The answer id of each phrase beyond those of the groups. */
  readonly replyOf: readonly string[];
  /** Label to the trained weight of each phrase of a group. */
  readonly weights: readonly Float64Array[];
  readonly exact: readonly ExactString[];
  /** Whole message to the request it makes. */
  readonly commands: ReadonlyMap<string, string>;
  /** Whole message to a position: 0 is the first, -1 the last. */
  readonly positions: ReadonlyMap<string, number>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly filler: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly having: ReadonlySet<string>;
  readonly doubt: ReadonlySet<string>;
  /** What says a fact, the longest first. */
  readonly facts: readonly FactPhrase[];
  readonly languages: readonly { readonly id: string; readonly words: ReadonlySet<string> }[];
}

/** Makes an index ready: some 50 ms on a desktop, so do it once, after the first paint. Throws on another format. */
export function openIndex(index: PhraseIndex): OpenIndex {
  if (index.format !== 1) throw new Error(`This phrase index has format ${String(index.format)}, not 1`);
  const groups = index.groups.map((group) => group.phrases.split("\n"));
  const replies = Object.entries(index.replies).flatMap(([id, says]) =>
    says.split("\n").map((say) => [id, say] as const),
  );
  const filler = list(index.words.filler);
  const commands = Object.entries(index.commands).flatMap(([id, says]) =>
    says.split("\n").map((say) => [say, id] as const),
  );
  const bare = commands.map(([say, id]) => [withoutFiller(say.split(" "), filler).join(" "), id] as const);
  const positions = index.positions.split("\n");
  return {
    index,
    space: openSpace(index),
    groupOf: groups.flatMap((phrases, group) => phrases.map(() => group)),
    replyOf: replies.map(([id]) => id),
    weights: readWeights(index.weights, index.steps),
    exact: exactStrings(index.exact),
    commands: new Map([...bare.filter(([say]) => say !== ""), ...commands]),
    positions: new Map(
      positions.flatMap((line, i) =>
        line.split("|").map((word) => [word, i === positions.length - 1 ? -1 : i]),
      ),
    ),
    yes: list(index.words.yes),
    no: list(index.words.no),
    not: list(index.words.not),
    filler,
    joins: list(index.words.joins),
    having: list(index.words.having),
    doubt: list(index.words.doubt),
    facts: factPhrases(index),
    languages: Object.entries(index.languages).map(([id, words]) => ({ id, words: list(words) })),
  };
}

function factPhrases({ facts }: PhraseIndex): readonly FactPhrase[] {
  return Object.entries(facts)
    .flatMap(([fact, values]) =>
      Object.entries(values).flatMap(([value, says]) =>
        says.split("\n").map((say) => ({ fact, value, words: say.split(" ") })),
      ),
    )
    .sort((a, b) => b.words.length - a.words.length);
}

/** The phrases as vectors: those of the groups, then the replies. The build trains its weights on the same. */
export function openSpace({
  groups,
  replies,
  concepts,
  words,
}: Omit<PhraseIndex, "weights" | "steps">): Space {
  const phrases = [...groups.map((group) => group.phrases), ...Object.values(replies)];
  return new Space(
    phrases.flatMap((lines) => lines.split("\n")),
    concepts,
    list(words.not),
  );
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split("|"));
}
