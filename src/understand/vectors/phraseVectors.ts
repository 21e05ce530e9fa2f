/** One view of all phrases: each a TF-IDF vector of length one, kept by feature so that a lookup touches few. */
export class PhraseVectors {
  readonly #ids = new Map<string, number>();
  readonly #idf: number[] = [];
  readonly #phrases: number[][] = [];
  readonly #weights: number[][] = [];
  readonly #unknown: number;

  constructor(documents: readonly (readonly string[])[]) {
    const counted = documents.map(count);
    for (const counts of counted) {
      for (const feature of counts.keys()) {
        const id = this.#ids.get(feature);
        if (id === undefined) {
          this.#ids.set(feature, this.#idf.length);
          this.#idf.push(1);
          this.#phrases.push([]);
          this.#weights.push([]);
        } else this.#idf[id] = (this.#idf[id] ?? 0) + 1;
      }
    }
    const inverse = (seen: number) => Math.log((documents.length + 1) / (seen + 1)) + 0.5;
    this.#idf.forEach((seen, id) => (this.#idf[id] = inverse(seen)));
    this.#unknown = inverse(0);
    counted.forEach((counts, phrase) => {
      const length = this.#length(counts);
      for (const [feature, times] of counts) {
        const id = this.#ids.get(feature) ?? 0;
        this.#phrases[id]?.push(phrase);
        this.#weights[id]?.push(this.#weight(id, times) / length);
      }
    });
  }

  /**
   * Adds `share` times the cosine with each phrase to `sums`. Features never seen make the message longer, counted
   * by `strangeness` (0 to 1): words from elsewhere make everything less alike.
   */
  add(features: readonly string[], share: number, strangeness: number, sums: Float64Array): void {
    const counts = count(features);
    const length = this.#length(counts, strangeness);
    if (length === 0) return;
    for (const [feature, times] of counts) {
      const id = this.#ids.get(feature);
      if (id === undefined) continue;
      const weight = (share * this.#weight(id, times)) / length;
      const phrases = this.#phrases[id] ?? [];
      const weights = this.#weights[id] ?? [];
      for (let i = 0; i < phrases.length; i++) {
        const phrase = phrases[i] ?? 0;
        sums[phrase] = (sums[phrase] ?? 0) + weight * (weights[i] ?? 0);
      }
    }
  }

  #weight(id: number, times: number): number {
    return (1 + Math.log(times)) * (this.#idf[id] ?? 0);
  }

  #length(counts: ReadonlyMap<string, number>, strangeness = 1): number {
    let sum = 0;
    for (const [feature, times] of counts) {
      const id = this.#ids.get(feature);
      const weight =
        id === undefined ? strangeness * (1 + Math.log(times)) * this.#unknown : this.#weight(id, times);
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }
}

function count(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
