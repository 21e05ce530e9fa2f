import type { When } from "../../core/guide/flow.ts";
import { and, known, notKnown } from "../language/compile/guards.ts";
import type { FactSet, FactSource } from "../language/guideSource.ts";
import { didYouMean } from "../reading/didYouMean.ts";

/** For whom something is written: any of `if` is known, and none of `unless`. */
export interface Condition {
  readonly if?: readonly FactSet[];
  readonly unless: readonly FactSet[];
  /** Of `unless`, what is a promise as well. Only a step has any. */
  readonly never?: readonly FactSet[];
}

/** A condition as its author wrote it on one line, and what stands there besides. */
export interface Mark extends Condition {
  /** The condition in one form: a translation has the same. Empty: for everybody. */
  readonly text: string;
  /** Facts of the ledger that this very text rests on. `none` among them is no fact: it rests on nothing of the article. */
  readonly cites: readonly string[];
}

export const isFact = (cite: string) => cite !== "none";

/** Takes note of something in a condition. */
export type TellCondition = (value: string, what: string, instead: string) => void;

/** The facts a condition may read. `undefined`: they can't be read themselves, so nothing is said about names. */
export type KnownFacts = readonly FactSource[] | undefined;

const isNoStep = "a promise, and this is no step";

const shape =
  'Write "if fact=value", "unless fact=value" or "facts=F1"; several values with commas and without spaces.';

/**
 * Reads `if plan=eap,self sees=banner unless room=open facts=F66`, split at its spaces. A step may say `never`, too: that
 * is `unless`, and a promise.
 */
export function readMark(
  words: readonly string[],
  facts: KnownFacts,
  tell: TellCondition,
  isStep = false,
): Mark {
  const sets: Record<Key, Record<string, readonly string[]>[]> = { if: [], unless: [], never: [] };
  const cites: string[] = [];
  let open: Record<string, readonly string[]> | undefined;
  for (const [index, word] of words.entries()) {
    const [, name = "", said = ""] = pair.exec(word) ?? [];
    const next = words[index + 1] ?? "if";
    if (isKey(word)) {
      open = {};
      if (word === "never" && !isStep) tell(word, isNoStep, 'Write "unless" here, or "never" at a cause.');
      sets[word].push(open);
      if (isKey(next) || next.startsWith("facts=")) tell(word, "a condition without a fact", shape);
    } else if (name === "facts") cites.push(...said.split(",").filter(Boolean));
    else if (name === "") {
      // Odd words side by side are one mistake, as in "plan = eap".
      if (index > 0 && isOdd(words[index - 1] ?? "")) continue;
      const end = words.findIndex((one, n) => n > index && !isOdd(one));
      tell(words.slice(index, end < 0 ? undefined : end).join(" "), "not part of a condition", shape);
    } else if (!open)
      tell(word, "a condition without if or unless", `Write "if ${word}" or "unless ${word}".`);
    else open[name] = valuesOf(name, said.split(",").filter(Boolean), facts, tell);
  }
  const condition = {
    ...(sets.if.length > 0 && { if: sets.if }),
    unless: [...sets.unless, ...sets.never],
    ...(sets.never.length > 0 && { never: sets.never }),
  };
  return { ...condition, text: textOf(condition), cites };
}

const pair = /^([^=]+)=(.+)$/;
type Key = "if" | "unless" | "never";
const isKey = (word: string): word is Key => word === "if" || word === "unless" || word === "never";
const isOdd = (word: string) => !isKey(word) && !pair.test(word);

/** A condition in one form, whatever groups it was written with. */
export function textOf(condition: Condition): string {
  const part = (word: string, set: FactSet) =>
    [word, ...Object.entries(set).map(([fact, values]) => `${fact}=${values.join(",")}`)].join(" ");
  return [
    ...(condition.if ?? []).map((set) => part("if", set)),
    ...condition.unless.map((set) => part(condition.never?.includes(set) ? "never" : "unless", set)),
  ].join(" ");
}

/** These values of a fact, groups written out. Names that do not exist are told, and stay. */
export function valuesOf(
  fact: string,
  values: readonly string[],
  facts: KnownFacts,
  tell: TellCondition,
): readonly string[] {
  const source = facts?.find(({ name }) => name === fact);
  if (!facts) return values;
  if (!source) {
    const names = facts.map(({ name }) => name);
    tell(`${fact}=${values.join(",")}`, `there is no fact "${fact}"`, didYouMean(fact, names, "facts"));
    return values;
  }
  return [
    ...new Set(
      values.flatMap((value) => {
        const group = Object.hasOwn(source.groups, value) ? source.groups[value] : undefined;
        if (!group && !source.values.includes(value))
          tell(
            `${fact}=${value}`,
            `"${fact}" has no such value`,
            didYouMean(value, [...source.values, ...Object.keys(source.groups)], `values of ${fact}`),
          );
        return group ?? [value];
      }),
    ),
  ];
}

/** The guard of a condition, in as few maps as it takes. */
export function whenOf({ if: wanted, unless }: Condition): When {
  return joined(and(known(wanted), notKnown(unless)));
}

/** All of these guards. What stands side by side in one map holds together. */
export function allOf(...whens: readonly When[]): When {
  return joined(and(...whens));
}

function joined(when: When): When {
  if (!when.and || Object.keys(when).length > 1) return when;
  const knows: Record<string, string | readonly string[]> = {};
  const lacks: Record<string, string | readonly string[]> = {};
  const rest: When[] = [];
  for (const one of when.and) {
    const isPlain = Object.keys(one).every((key) => key === "knows" || key === "lacks");
    const twice = Object.keys(one.knows ?? {}).some((fact) => Object.hasOwn(knows, fact));
    if (!isPlain || twice) rest.push(one);
    else {
      Object.assign(knows, one.knows);
      for (const [fact, values] of Object.entries(one.lacks ?? {}))
        lacks[fact] = Object.hasOwn(lacks, fact) ? [...new Set([lacks[fact] ?? [], values].flat())] : values;
    }
  }
  return {
    ...(Object.keys(knows).length > 0 && { knows }),
    ...(Object.keys(lacks).length > 0 && { lacks }),
    ...(rest.length > 0 && { and: rest }),
  };
}

/** The facts that a guard wants known, or those that it wants not known. */
export function factsRead(when: When, by: "if" | "unless"): readonly string[] {
  const { knows = {}, lacks = {}, or = [], and: all = [] } = when;
  return [
    ...Object.keys(by === "if" ? knows : lacks),
    ...[...or, ...all].flatMap((one) => factsRead(one, by)),
  ];
}
