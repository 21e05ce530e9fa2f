import type { When } from "../../core/guide/flow.ts";
import type { Context } from "../../core/walk/step.ts";
import type { BranchOf } from "./bitSteps.ts";
import type { ContextBits } from "./contextBits.ts";
import { guardTests } from "./guardTest.ts";

/** Places by number, and the edges from one to another: those of place `n` are `edgesAt[n]` up to `edgesAt[n + 1]`. */
export interface Graph {
  readonly size: number;
  readonly edgesAt: Int32Array;
  /** The place that each edge leads to. */
  readonly to: Int32Array;
}

/** What the numbers of a graph stand for: all explorations of one flow share it. */
export interface Tables {
  readonly states: readonly string[];
  readonly branches: readonly BranchOf[];
  readonly bits: ContextBits;
  readonly words: Int32Array;
  /** By the number of a branch: whether any walk goes along it. */
  readonly gone: Uint8Array;
}

/** A graph of places, in the order in which they were found. */
export interface Found extends Graph {
  /** By place: its state, and the number of its words. */
  readonly states: Int32Array;
  readonly kept: Int32Array;
  /** By edge: the branch it begins with. */
  readonly branches: Int32Array;
  /**
   * By place: how many answers the reader is asked to choose from; 0 where replay goes on by itself or nothing is
   * offered.
   */
  readonly asked: Int32Array;
  /** The first so many places are those at which walks begin. */
  readonly roots: number;
  /** Of these, the first so many are those at which walks begin at the first question. */
  readonly begun: number;
  /** How many of the places were looked at: what leads on from the others is not known. */
  readonly looked: number;
}

/** All places that some walks come to: each a state with what of the facts and tried causes still matters there. */
export class Explored implements Graph {
  readonly size: number;
  readonly edgesAt: Int32Array;
  readonly to: Int32Array;
  readonly asked: Int32Array;
  readonly begun: number;
  readonly looked: number;
  readonly #found: Found;
  readonly #tables: Tables;
  /** By place: the edge by which it was first found, and the place which that leaves; -1 where a walk begins. */
  readonly #by: Int32Array;
  readonly #from: Int32Array;

  constructor(found: Found, tables: Tables) {
    ({
      size: this.size,
      edgesAt: this.edgesAt,
      to: this.to,
      asked: this.asked,
      begun: this.begun,
      looked: this.looked,
    } = found);
    this.#found = found;
    this.#tables = tables;
    this.#by = new Int32Array(this.size).fill(-1);
    this.#from = new Int32Array(this.size).fill(-1);
    let next = found.roots;
    for (let place = 0; place < this.looked; place++) {
      for (let edge = this.edgesAt[place]!; edge < this.edgesAt[place + 1]!; edge++) {
        if (this.to[edge] !== next) continue;
        this.#by[next] = edge;
        this.#from[next++] = place;
      }
    }
  }

  /** False if there were more places than were to be looked at. */
  get complete(): boolean {
    return this.looked === this.size;
  }

  stateAt(place: number): string {
    return this.#tables.states[this.#found.states[place]!] ?? "";
  }

  contextAt(place: number): Context {
    const { bits, words } = this.#tables;
    return bits.read(words, this.#found.kept[place]! * bits.width);
  }

  /** Whether a guard that looks at facts alone holds at a place: it is read once, and asked of many. */
  asks(guard: When): (place: number) => boolean {
    const { bits, words } = this.#tables;
    const test = guardTests(bits)(guard);
    const here = new Int32Array(bits.width);
    return (place) => {
      const start = this.#found.kept[place]! * bits.width;
      for (let n = 0; n < here.length; n++) here[n] = words[start + n]!;
      return !test || test(here);
    };
  }

  branchOf(edge: number): BranchOf {
    return this.#tables.branches[this.#found.branches[edge]!]!;
  }

  /** How a walk first got to a place; `undefined` where one begins. */
  cameBy(place: number): { readonly from: number; readonly edge: number } | undefined {
    const edge = this.#by[place]!;
    return edge < 0 ? undefined : { from: this.#from[place]!, edge };
  }

  /** Every branch of the flow that no walk of the whole exploration goes along, junctions' branches included. */
  neverGone(): readonly BranchOf[] {
    return this.#tables.branches.filter((_, n) => this.#tables.gone[n] === 0);
  }

  /** By place: whether walks from the first so many places come there. */
  reachedFrom(count: number): Uint8Array {
    const reached = new Uint8Array(this.size);
    const order = Array.from({ length: Math.min(count, this.size) }, (_, n) => n);
    for (const place of order) reached[place] = 1;
    for (const place of order) {
      for (let edge = this.edgesAt[place]!; edge < this.edgesAt[place + 1]!; edge++) {
        const to = this.to[edge]!;
        if (!reached[to]) order.push(to);
        reached[to] = 1;
      }
    }
    return reached;
  }

  /** The places that walks from the first place alone come to, as a search from there finds them. It has to be complete. */
  fromFirst(): Explored {
    const { states, kept, branches } = this.#found;
    const order = [0];
    /** By the old number of a place its new one, counted from 1; 0 where it has none yet. */
    const numbers = new Int32Array(this.size);
    numbers[0] = 1;
    const edgesAt = [0];
    const to: number[] = [];
    const gone: number[] = [];
    for (const old of order) {
      for (let edge = this.edgesAt[old]!; edge < this.edgesAt[old + 1]!; edge++) {
        const next = this.to[edge]!;
        numbers[next] ||= order.push(next);
        to.push(numbers[next]! - 1);
        gone.push(branches[edge]!);
      }
      edgesAt.push(to.length);
    }
    const own = (all: Int32Array) => Int32Array.from(order, (old) => all[old]!);
    const found: Found = {
      size: order.length,
      edgesAt: Int32Array.from(edgesAt),
      to: Int32Array.from(to),
      states: own(states),
      kept: own(kept),
      branches: Int32Array.from(gone),
      asked: own(this.asked),
      roots: 1,
      begun: 1,
      looked: order.length,
    };
    return new Explored(found, this.#tables);
  }
}
