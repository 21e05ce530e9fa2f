import type { Facts, Flow, Wanted, When } from "../../core/guide/flow.ts";
import { type Reads, readsOf } from "../../core/walk/reads.ts";
import type { Context } from "../../core/walk/step.ts";

/** Bits of one word of 32. */
export interface Bits {
  readonly word: number;
  readonly mask: number;
}

/**
 * How what is known and tried is written as bits in a few words of 32: one bit for each value of a fact, and for each
 * tried cause or step, of those that the flow looks at anywhere. What it never looks at is left out.
 */
export class ContextBits {
  /** Words of one context. */
  readonly width: number;
  readonly #facts = new Map<string, ReadonlyMap<string, Bits>>();
  readonly #all = new Map<string, readonly Bits[]>();
  readonly #tried = new Map<string, Bits>();

  constructor(flow: Flow) {
    const reads = readsOf(Object.values(flow.states));
    const values = valuesIn(flow);
    let used = 0;
    const take = (): Bits => ({ word: used >>> 5, mask: 1 << (used++ & 31) });
    for (const fact of reads.facts) {
      const own = [...(values.get(fact) ?? [])];
      // Values that stand in one word are asked for at once.
      if (own.length <= 32 && (used & 31) + own.length > 32) used = (used + 31) & ~31;
      this.#facts.set(fact, new Map(own.map((value) => [value, take()])));
    }
    for (const id of reads.tried) this.#tried.set(id, take());
    this.width = Math.max(1, Math.ceil(used / 32));
  }

  /** The bits of these values of a fact, or of all of them. */
  ofFact(fact: string, wanted?: string | readonly string[]): readonly Bits[] {
    const own = this.#facts.get(fact);
    if (!own) return [];
    if (wanted !== undefined) return joined([wanted].flat().flatMap((value) => own.get(value) ?? []));
    // A list is a value of the fact that says which is going on: there may be thousands.
    const known = this.#all.get(fact) ?? joined([...own.values()]);
    this.#all.set(fact, known);
    return known;
  }

  /** The value of a fact that is written in these words. */
  valueOf(fact: string, words: Int32Array): string | undefined {
    for (const [value, bits] of this.#facts.get(fact) ?? []) if (hasAny(words, [bits])) return value;
    return undefined;
  }

  ofTried(ids: Iterable<string>): readonly Bits[] {
    return joined([...ids].flatMap((id) => this.#tried.get(id) ?? []));
  }

  /** All bits of what is looked at, word by word. */
  maskOf(reads: Reads): Int32Array {
    const mask = new Int32Array(this.width);
    for (const fact of reads.facts) setBits(mask, this.ofFact(fact));
    setBits(mask, this.ofTried(reads.tried));
    return mask;
  }

  write({ facts, tried }: Context, words: Int32Array): void {
    words.fill(0);
    for (const [fact, value] of Object.entries(facts)) setBits(words, this.ofFact(fact, value));
    setBits(words, this.ofTried(tried));
  }

  /** The context that is written in the words from `start` on. */
  read(words: Int32Array, start: number): Context {
    const isSet = ({ word, mask }: Bits) => (words[start + word]! & mask) !== 0;
    const facts: Record<string, string> = {};
    for (const [fact, values] of this.#facts)
      for (const [value, bits] of values) if (isSet(bits)) facts[fact] = value;
    return { facts, tried: [...this.#tried].flatMap(([id, bits]) => (isSet(bits) ? [id] : [])) };
  }
}

export function setBits(words: Int32Array, all: readonly Bits[]): void {
  for (const { word, mask } of all) words[word]! |= mask;
}

export function clearBits(words: Int32Array, all: readonly Bits[]): void {
  for (const { word, mask } of all) words[word]! &= ~mask;
}

export function hasAny(words: Int32Array, all: readonly Bits[]): boolean {
  for (const { word, mask } of all) if ((words[word]! & mask) !== 0) return true;
  return false;
}

/** One entry a word. */
function joined(all: readonly Bits[]): readonly Bits[] {
  const masks = new Map<number, number>();
  for (const { word, mask } of all) masks.set(word, (masks.get(word) ?? 0) | mask);
  return [...masks].map(([word, mask]) => ({ word, mask }));
}

/** Every value that a flow teaches, asks for or lets be told. */
function valuesIn(flow: Flow): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  const add = (all: Wanted | Facts = {}) => {
    for (const [fact, some] of Object.entries(all)) {
      const own = values.get(fact) ?? new Set();
      values.set(fact, own);
      for (const value of [some].flat()) own.add(value);
    }
  };
  const look = ({ knows, lacks, or, and }: When = {}): void => {
    add(knows);
    add(lacks);
    for (const one of [...(or ?? []), ...(and ?? [])]) look(one);
  };
  add(flow.told);
  for (const { on, meta } of Object.values(flow.states)) {
    for (const set of meta?.never ?? []) add(set);
    for (const { when, never } of meta?.steps ?? []) {
      look(when);
      for (const set of never ?? []) add(set);
    }
    for (const { guard, actions } of Object.values(on ?? {}).flat()) {
      look(guard?.params);
      add(actions?.params);
    }
  }
  return values;
}
