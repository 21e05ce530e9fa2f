import { distance } from "./distance.ts";

/** The words an index knows, to read a mistyped word as the one that was meant. */
export class Vocabulary {
  /** Word to how often it stands in phrases. */
  readonly #known = new Map<string, number>();
  readonly #byLength = new Map<number, string[]>();

  constructor(counts: ReadonlyMap<string, number>) {
    for (const [word, count] of counts) {
      this.#known.set(word, count);
      const same = this.#byLength.get(word.length);
      if (same) same.push(word);
      else this.#byLength.set(word.length, [word]);
    }
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** The known word that was probably meant; the word itself if it is known, short, or like none. */
  meant(word: string): string {
    if (this.#known.has(word) || word.length < 4) return word;
    const most = word.length < 8 ? 1 : 2;
    let best = word;
    let fewest = most + 1;
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const known of this.#byLength.get(length) ?? []) {
        if (known.length < 4 || (known[0] !== word[0] && known[1] !== word[0])) continue;
        const edits = distance(word, known, most);
        const better = edits < fewest || (edits === fewest && this.#count(known) > this.#count(best));
        if (edits <= most && better) {
          best = known;
          fewest = edits;
        }
      }
    }
    return best;
  }

  #count(word: string): number {
    return this.#known.get(word) ?? 0;
  }
}
