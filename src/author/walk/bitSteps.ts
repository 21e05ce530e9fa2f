import type { Branch, Flow } from "../../core/guide/flow.ts";
import { isDerived } from "../../core/guide/facts.ts";
import { MOST_ENTRIES } from "../../core/guide/limits.ts";
import { type Context, stepId } from "../../core/walk/step.ts";
import { type Bits, clearBits, ContextBits, hasAny, setBits } from "./contextBits.ts";
import { guardTests, type Test } from "./guardTest.ts";
import { AGENDA, liveReads } from "./liveReads.ts";

/** One branch of one answer of a flow. */
export interface BranchOf {
  readonly state: string;
  readonly say: string;
  readonly index: number;
}

interface Way {
  readonly number: number;
  readonly test: Test | undefined;
  readonly target: number;
  /** What it learns: all bits of these facts, and those of the values learned. */
  readonly forgets: readonly Bits[];
  readonly learns: readonly Bits[];
  /** It teaches what is known of the fact that its question asks, and contradicts nothing. */
  readonly agrees: Test;
}

interface Stop {
  readonly kind: string;
  readonly answers: readonly (readonly Way[])[];
  readonly asks: readonly Bits[];
  /** A cause: what counts as tried there, each for whom it is shown. */
  readonly shown: readonly { readonly bits: readonly Bits[]; readonly test: Test | undefined }[];
  /** What is still looked at from here on, by the list that is going on: the number of its bit, from 1. */
  readonly live: Int32Array[];
}

/**
 * Steps through a flow by the rules of replay, on what is known and tried as bits. `step.ts` says what a step does; that
 * this does the same is held by a test. Junctions are gone through and are no places. Of what is known and tried only
 * that is kept which still matters, so that places that are alike from there on are one.
 */
export class BitSteps {
  readonly bits: ContextBits;
  readonly states: readonly string[];
  /** All branches of the flow, by number. */
  readonly branches: readonly BranchOf[];
  /** By the number of a branch: whether somebody went along it. */
  readonly gone: Uint8Array;
  /** What is known and tried at the place whose steps are taken: written by the caller. */
  readonly here: Int32Array;
  /** The same where a step leads. */
  readonly there: Int32Array;
  readonly #stops: readonly Stop[];
  readonly #agenda: readonly Bits[];
  readonly #liveAt: (state: number, list: string | undefined) => Int32Array;
  readonly #taken: Way[] = [];

  constructor(flow: Flow) {
    const bits = new ContextBits(flow);
    const testOf = guardTests(bits);
    const ids = Object.keys(flow.states);
    const numbers = new Map(ids.map((id, n) => [id, n]));
    const branches: BranchOf[] = [];
    this.#stops = Object.entries(flow.states).map(([state, { tags, on, meta }]): Stop => {
      const answers = Object.entries(on ?? {}).map(([say, all]) =>
        all.map((branch, index): Way => {
          const target = numbers.get(branch.target);
          if (target === undefined) throw new Error(`no such state: ${branch.target}`);
          const number = branches.push({ state, say, index }) - 1;
          return {
            number,
            test: testOf(branch.guard?.params),
            target,
            ...taughtBy(branch, bits, meta?.asks),
          };
        }),
      );
      const steps = meta?.steps?.map(({ id, when }) => ({
        bits: bits.ofTried([stepId(id)]),
        test: testOf(when),
      }));
      const isCause = tags[0] === "cause";
      return {
        kind: tags[0],
        answers,
        asks: meta?.asks === undefined ? [] : bits.ofFact(meta.asks),
        shown: isCause ? [{ bits: bits.ofTried([state]), test: undefined }, ...(steps ?? [])] : [],
        live: [],
      };
    });
    const live = liveReads(flow, bits);
    this.bits = bits;
    this.states = ids;
    this.branches = branches;
    this.gone = new Uint8Array(branches.length);
    this.here = new Int32Array(bits.width);
    this.there = new Int32Array(bits.width);
    this.#agenda = bits.ofFact(AGENDA);
    this.#liveAt = (state, list) => live(ids[state] ?? "", list);
  }

  /** Where a walk comes to that begins in `state` with this; what is known and tried there stands in `there`. */
  begin(state: string, context: Context): number {
    this.bits.write(context, this.there);
    return this.#arrive(this.states.indexOf(state));
  }

  /**
   * Tells `see` of each step from `state` on, with what is written in `here`: the number of its branch, and the state it
   * leads to, while what is known and tried there stands in `there`. Gives how many answers the reader is asked to choose
   * from; 0 where replay goes on by itself or nothing is offered.
   */
  from(state: number, see: (branch: number, to: number) => void): number {
    const { here } = this;
    const { kind, answers, asks } = this.#stops[state]!;
    const offers = this.#taken;
    offers.length = 0;
    for (const all of answers) {
      const open = firstOpen(all, here);
      if (open) offers.push(open);
    }
    let passed: Way | undefined;
    if (kind === "question" || kind === "junction") {
      if (offers.length === 1) passed = offers[0];
      else if (asks.length > 0 && hasAny(here, asks)) {
        const same = offers.filter(({ agrees }) => agrees(here));
        if (same.length === 1) passed = same[0];
      }
    }
    if (passed) this.#go(passed, see);
    else for (const way of offers) this.#go(way, see);
    return passed ? 0 : offers.length;
  }

  #go(way: Way, see: (branch: number, to: number) => void): void {
    this.there.set(this.here);
    see(way.number, this.#arrive(this.#follow(way)));
  }

  #follow({ number, forgets, learns, target }: Way): number {
    this.gone[number] = 1;
    clearBits(this.there, forgets);
    setBits(this.there, learns);
    return target;
  }

  /** Goes through junctions, up to the next place, and counts as tried what that shows. */
  #arrive(first: number): number {
    const { there } = this;
    let at = first;
    for (let passed = 0; this.#stops[at]!.kind === "junction" && passed < MOST_ENTRIES; passed++) {
      const open = firstOpen(this.#stops[at]!.answers[0] ?? [], there);
      if (!open) break;
      at = this.#follow(open);
    }
    const { shown, live } = this.#stops[at]!;
    // Which steps are shown is asked of facts alone: what counts as tried now changes nothing about it.
    for (const { bits, test } of shown) if (!test || test(there)) setBits(there, bits);
    const list = this.#listGoingOn();
    const mask = (live[list] ??= this.#liveAt(at, this.bits.valueOf(AGENDA, there)));
    for (let n = 0; n < mask.length; n++) there[n]! &= mask[n]!;
    return at;
  }

  /** The number of the list that is going on, from 1; 0 if that is not known. */
  #listGoingOn(): number {
    for (const { word, mask } of this.#agenda) {
      const set = this.there[word]! & mask;
      if (set !== 0) return (word << 5) + 32 - Math.clz32(set);
    }
    return 0;
  }
}

function firstOpen(all: readonly Way[], words: Int32Array): Way | undefined {
  for (const way of all) if (!way.test || way.test(words)) return way;
  return undefined;
}

function taughtBy(
  { actions }: Branch,
  bits: ContextBits,
  asks: string | undefined,
): Pick<Way, "forgets" | "learns" | "agrees"> {
  const all = Object.entries(actions?.params ?? {});
  const own = all.find(([fact]) => fact === asks);
  const asked = own ? bits.ofFact(...own) : [];
  const others = all
    .filter(([fact]) => !isDerived(fact))
    .map(([fact, value]) => ({ fact: bits.ofFact(fact), value: bits.ofFact(fact, value) }));
  return {
    forgets: all.flatMap(([fact]) => bits.ofFact(fact)),
    learns: all.flatMap(([fact, value]) => bits.ofFact(fact, value)),
    agrees: (words) =>
      hasAny(words, asked) && others.every(({ fact, value }) => !hasAny(words, fact) || hasAny(words, value)),
  };
}
