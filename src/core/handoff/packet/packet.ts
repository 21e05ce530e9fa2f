import type { Facts } from "../../guide/flow.ts";
import type { TriedCause } from "../../session/view.ts";
import type { Reader } from "../../walk/trail.ts";

export interface PacketAnswer {
  readonly at: string;
  readonly say: string;
  /** Whose word it is. */
  readonly by: Reader;
  /** Taken from what was told or learned before, not asked. */
  readonly passed?: true;
  /** What was known when it was asked. */
  readonly facts: Facts;
}

/** What a person who takes over needs to know, by ids: a summary of one session. No words, nothing typed. */
export interface Packet {
  readonly guide: string;
  readonly version: string;
  /** The first answer, and after something was solved the first that came then: what is wrong. */
  readonly problems: readonly PacketAnswer[];
  /** The other answers to questions, in order. */
  readonly answers: readonly PacketAnswer[];
  /** What the member told besides, and no question was answered by; `at` asks it, if any does. */
  readonly told: readonly {
    readonly at: string | undefined;
    readonly fact: string;
    readonly value: string;
  }[];
  /** Causes that were shown, oldest first, with what was said there. */
  readonly tried: readonly TriedCause[];
  /** States of `tried` that were what was wrong: answered "it works now". */
  readonly solved: readonly string[];
  /** States of `tried` whose steps were all done: those answered "no, that did not help". */
  readonly notHelped: readonly string[];
  /** Causes that were picked and could not be shown: other answers rule them out. */
  readonly nothing: readonly string[];
  /** Ids of single steps that are ticked. */
  readonly ticked: readonly string[];
  /** Where the conversation is, and what was known when it came there. */
  readonly at: string;
  readonly facts: Facts;
}
