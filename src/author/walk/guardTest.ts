import type { When } from "../../core/guide/flow.ts";
import { type Bits, type ContextBits, hasAny } from "./contextBits.ts";

/** Whether a guard holds, as `isMet` says it, for what is written in these words. */
export type Test = (words: Int32Array) => boolean;

/** Makes tests of guards, each guard once. */
export function guardTests(bits: ContextBits): (guard: When | undefined) => Test | undefined {
  const made = new Map<When, Test | undefined>();
  const testOf = (guard: When | undefined): Test | undefined => {
    if (!guard) return undefined;
    if (!made.has(guard)) made.set(guard, make(guard));
    return made.get(guard);
  };
  return testOf;

  function make({ knows, lacks, untried, or, and }: When): Test | undefined {
    const without = [
      ...Object.entries(lacks ?? {}).flatMap(([fact, values]) => bits.ofFact(fact, values)),
      ...bits.ofTried(untried ?? []),
    ];
    const some = or?.map(testOf);
    return all([
      ...Object.entries(knows ?? {}).map(([fact, values]) => any(bits.ofFact(fact, values))),
      ...(without.length > 0 ? [none(without)] : []),
      ...(some && !some.includes(undefined) ? [oneOf(some as Test[])] : []),
      ...(and ?? []).flatMap((one) => testOf(one) ?? []),
    ]);
  }
}

function any(wanted: readonly Bits[]): Test {
  const [first] = wanted;
  if (!first || wanted.length > 1) return (words) => hasAny(words, wanted);
  const { word, mask } = first;
  return (words) => (words[word]! & mask) !== 0;
}

function none(forbidden: readonly Bits[]): Test {
  const has = any(forbidden);
  return (words) => !has(words);
}

function oneOf(tests: readonly Test[]): Test {
  return (words) => {
    for (const test of tests) if (test(words)) return true;
    return false;
  };
}

/** `undefined` for what holds always. */
function all(tests: readonly Test[]): Test | undefined {
  if (tests.length < 2) return tests[0];
  return (words) => {
    for (const test of tests) if (!test(words)) return false;
    return true;
  };
}
