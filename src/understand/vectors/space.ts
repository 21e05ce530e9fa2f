import { PhraseVectors } from "./phraseVectors.ts";
import { Concepts } from "./concepts.ts";
import { type Features, features } from "./features.ts";
import { Vocabulary } from "./vocabulary.ts";

/** All phrases of a guide, ready to be compared with a message. */
export class Space {
  readonly size: number;
  readonly concepts: Concepts;
  readonly #vocabulary: Vocabulary;
  readonly #words: PhraseVectors;
  readonly #pieces: PhraseVectors;
  readonly #concepts: PhraseVectors;

  /** `phrases` are normalised words separated by spaces. */
  constructor(
    phrases: readonly string[],
    concepts: Readonly<Record<string, string>>,
    not: ReadonlySet<string>,
  ) {
    this.size = phrases.length;
    this.concepts = new Concepts(concepts, not);
    const split = phrases.map((phrase) => phrase.split(" "));
    const counts = new Map<string, number>();
    for (const word of this.concepts.words()) counts.set(word, 1);
    for (const word of split.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    this.#vocabulary = new Vocabulary(counts);
    const found = split.map((words) => features(words, this.concepts));
    this.#words = new PhraseVectors(found.map((each) => each.words));
    this.#pieces = new PhraseVectors(found.map((each) => each.pieces));
    this.#concepts = new PhraseVectors(found.map((each) => each.concepts));
  }

  /** Reads mistyped words as the known words they are closest to. */
  spell(words: readonly string[]): readonly string[] {
    return words.map((word) => (this.concepts.knows(word) ? word : this.#vocabulary.meant(word)));
  }

  knows(word: string): boolean {
    return this.#vocabulary.has(word) || this.concepts.knows(word);
  }

  /** How alike the message and each phrase are, 0 to 1. `words` as they come from `spell`. */
  likeness(words: readonly string[]): Float64Array {
    const sums = new Float64Array(this.size);
    const message: Features = features(words, this.concepts);
    const all = SHARE.words + SHARE.pieces + SHARE.concepts;
    this.#words.add(message.words, SHARE.words / all, STRANGENESS, sums);
    this.#pieces.add(message.pieces, SHARE.pieces / all, STRANGENESS, sums);
    // A message without a concept is like nothing there, and so at most two thirds like anything: less sure, rightly.
    this.#concepts.add(message.concepts, SHARE.concepts / all, STRANGENESS, sums);
    return sums;
  }
}

const SHARE = { words: 1, pieces: 1.2, concepts: 0.8 };
const STRANGENESS = 0.5;
