import { noneOfThese, whatIsLeft } from "../../core/guide/left.ts";
import type { Flow } from "../../core/guide/flow.ts";
import { hash } from "../hash.ts";
import type { GuideSource } from "../language/guideSource.ts";
import { usualOutcomes } from "../language/written/toSource.ts";
import type { LockKind } from "./lockEntry.ts";

/** One id that the lock numbers. */
export interface LockMeaning {
  readonly kind: LockKind;
  readonly id: string;
  /** Empty for facts, and where the words are missing. */
  readonly hash: string;
  /** The ids it had before, as the guide's `was` says. */
  readonly was: readonly string[];
  /** Nobody can say what it was before: an outcome. */
  readonly isEnd?: true;
  /** The hash as long as the interface's words stand for it: own words in their place mean the same. */
  readonly usual?: string;
}

/** Heading and answer labels of a state in the source locale. */
export interface Wording {
  readonly heading: string;
  readonly answers: Readonly<Record<string, { readonly label: string }>>;
}

/** The words of each state alone. */
export function spokenIn<T>(
  states: Readonly<Record<string, { readonly words: T }>> = {},
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(states).map(([id, { words }]) => [id, words]));
}

/** A guide, and the flow that it was compiled to. */
export interface Lockable {
  readonly source: GuideSource;
  readonly flow: Flow;
}

/**
 * All questions, causes, outcomes, answers and facts of a guide with their wordings: what the lock has to know. What was
 * derived without standing for any of these has no number.
 */
export function meanings(
  { source, flow }: Lockable,
  words: Readonly<Record<string, Wording>>,
): readonly LockMeaning[] {
  const before = namesBefore(source);
  const usual = usualOutcomes.map(({ id }) => id);
  const found: LockMeaning[] = [];
  for (const [id, { tags, on }] of Object.entries(flow.states)) {
    if (tags[0] === "junction") continue;
    // Its heading are words of the interface, its answers stand for causes: the ids say what they mean.
    const isLeft = id === whatIsLeft;
    // Any guide has these, if only by a jump, and the interface has words for them.
    const byName = usual.includes(id) ? wordingHash(id) : undefined;
    found.push({
      kind: "state",
      id,
      hash: isLeft ? wordingHash(id) : hashOf(words[id]?.heading) || (byName ?? ""),
      was: before.states[id] ?? [],
      ...(tags[0] === "outcome" && { isEnd: true as const }),
      ...(byName !== undefined && { usual: byName }),
    });
    for (const say of Object.keys(on ?? {})) {
      found.push({
        kind: "answer",
        id: `${id}.${say}`,
        hash: isLeft ? wordingHash(say) : hashOf(words[id]?.answers[say]?.label),
        was: [
          ...(before.answers[`${id}.${say}`] ?? []),
          ...(before.states[id] ?? []).map((old) => `${old}.${say}`),
        ],
      });
    }
  }
  const facts = source.facts.flatMap(({ name, values }) => values.map((value) => `${name}=${value}`));
  return [
    ...found,
    ...facts.map((id): LockMeaning => ({ kind: "fact", id, hash: "", was: before.facts[id] ?? [] })),
  ];
}

/** The id of the cause that an answer of *what is left* stands for. */
export function causeListed(answer: string): string | undefined {
  const [state, say = ""] = answer.split(".");
  return state === whatIsLeft && say !== noneOfThese ? say : undefined;
}

interface NamesBefore {
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** What each `was` says. A cause takes its answer at *what is left* along; an answer that asks a fact, the value. */
function namesBefore({ questions, causes, facts }: GuideSource): NamesBefore {
  const states: Record<string, readonly string[]> = {};
  const answers: Record<string, readonly string[]> = {};
  const values: Record<string, readonly string[]> = {};
  for (const { name, was } of facts) {
    for (const [value, old] of Object.entries(was))
      values[`${name}=${value}`] = old.map((one) => (one.includes("=") ? one : `${name}=${one}`));
  }
  for (const { id, was, answers: own, asks } of [
    ...questions,
    ...causes.map((one) => ({ ...one, asks: undefined })),
  ]) {
    states[id] = was.filter((old) => !old.includes("."));
    for (const answer of own) {
      answers[`${id}.${answer.id}`] = answer.was.map((old) => (old.includes(".") ? old : `${id}.${old}`));
      if (asks === undefined) continue;
      const fact = `${asks}=${answer.id}`;
      const old = answer.was.filter((one) => !one.includes(".")).map((one) => `${asks}=${one}`);
      values[fact] = [...new Set([...(values[fact] ?? []), ...old])];
    }
  }
  for (const { id, was } of causes)
    answers[`${whatIsLeft}.${id}`] = was.map((old) => (old.includes(".") ? old : `${whatIsLeft}.${old}`));
  return { states, answers, facts: values };
}

function hashOf(text: string | undefined): string {
  return text ? wordingHash(text) : "";
}

/** Hash of a wording in which case, spaces and punctuation don't count. */
export function wordingHash(text: string): string {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  return hash(letters || text);
}
