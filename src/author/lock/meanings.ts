import type { Flow } from "../../core/guide/flow.ts";
import { hash } from "../hash.ts";
import type { LockKind } from "./lockEntry.ts";

/** One id that the lock numbers. */
export interface LockMeaning {
  readonly kind: LockKind;
  readonly id: string;
  /** Empty for facts, and where the words are missing. */
  readonly hash: string;
  /** The id it had before, as the flow's `was` says. */
  readonly was?: string;
}

/** Heading and answer labels of a state in the source locale. */
export interface Wording {
  readonly heading: string;
  readonly answers: Readonly<Record<string, { readonly label: string }>>;
}

/** All states, answers and facts of a flow with their wordings: what the lock has to know. */
export function meanings(flow: Flow, words: Readonly<Record<string, Wording>>): readonly LockMeaning[] {
  const facts = new Set<string>();
  const found: LockMeaning[] = [];
  for (const [id, { on, was }] of Object.entries(flow.states)) {
    found.push({ kind: "state", id, hash: hashOf(words[id]?.heading), ...(was && { was }) });
    for (const [say, branches] of Object.entries(on ?? {})) {
      for (const { actions } of branches)
        for (const [fact, value] of Object.entries(actions?.params ?? {})) facts.add(`${fact}=${value}`);
      const said = branches.find((branch) => branch.was)?.was;
      // Answers of a renamed state come along by themselves.
      const before = said ? (said.includes(".") ? said : `${id}.${said}`) : was && `${was}.${say}`;
      found.push({
        kind: "answer",
        id: `${id}.${say}`,
        hash: hashOf(words[id]?.answers[say]?.label),
        ...(before && { was: before }),
      });
    }
  }
  return [...found, ...[...facts].map((id): LockMeaning => ({ kind: "fact", id, hash: "" }))];
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
