/** Finds the concepts of a guide ("therapist", "provider" and "counselor" are one) in words. */
export class Concepts {
  /** First word to the entries that start with it, longest first. */
  readonly #entries = new Map<string, { name: string; rest: readonly string[] }[]>();
  readonly #prefixes: { name: string; prefix: string }[] = [];
  readonly #not: ReadonlySet<string>;

  constructor(concepts: Readonly<Record<string, string>>, not: ReadonlySet<string>) {
    this.#not = not;
    for (const [name, list] of Object.entries(concepts)) {
      for (const entry of list.split("|")) {
        const [first = "", ...rest] = entry.split(" ");
        if (first.endsWith("*")) this.#prefixes.push({ name, prefix: first.slice(0, -1) });
        else {
          const same = this.#entries.get(first) ?? [];
          same.push({ name, rest });
          same.sort((a, b) => b.rest.length - a.rest.length);
          this.#entries.set(first, same);
        }
      }
    }
    // The most precise wins: "scheduled*" before "schedule*".
    this.#prefixes.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** Every word that concepts are made of, endings left open not included. */
  *words(): Iterable<string> {
    for (const [first, entries] of this.#entries) {
      yield first;
      for (const { rest } of entries) yield* rest;
    }
    for (const { prefix } of this.#prefixes) yield prefix;
  }

  /** Whether some concept holds this very word. */
  knows(word: string): boolean {
    return this.#entries.has(word) || this.#prefixes.some(({ prefix }) => word.startsWith(prefix));
  }

  /** The concepts in order. A negation up to three words before is noted, not acted on: causes don't flip. */
  find(words: readonly string[]): readonly { readonly name: string; readonly negated: boolean }[] {
    const found: { name: string; negated: boolean }[] = [];
    for (let i = 0; i < words.length; i++) {
      const { name, length } = this.#at(words, i);
      if (name === undefined) continue;
      const negated = words.slice(Math.max(0, i - 3), i).some((word) => this.#not.has(word));
      found.push({ name, negated });
      i += length - 1;
    }
    return found;
  }

  #at(words: readonly string[], i: number): { name?: string; length: number } {
    const word = words[i] ?? "";
    for (const { name, rest } of this.#entries.get(word) ?? []) {
      if (rest.every((next, j) => words[i + 1 + j] === next)) return { name, length: 1 + rest.length };
    }
    const prefix = this.#prefixes.find((entry) => word.startsWith(entry.prefix));
    return prefix ? { name: prefix.name, length: 1 } : { length: 1 };
  }
}
