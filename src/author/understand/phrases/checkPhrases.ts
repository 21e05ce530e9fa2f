import type { Flow } from "../../../core/guide/flow.ts";
import { leftOpen, nextOpen } from "../../../core/guide/left.ts";
import type { Target } from "../../../understand/phraseIndex.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import type { FilePlace, Tell } from "../../problems/problem.ts";
import { checkNumbers } from "./checkNumbers.ts";
import type { BankGroup, PhraseBank } from "./phraseBank.ts";

/** Checks the phrases of a guide against its flow. Whatever is wrong is told; nothing is thrown. */
export function checkPhrases(bank: PhraseBank, flow: Flow, tell: Tell): void {
  const causes = new Set(Object.keys(flow.states).filter((id) => flow.states[id]?.tags[0] === "cause"));
  for (const group of bank.groups) checkGroup(group, flow, causes, tell);
  for (const { to, where } of bank.exact) {
    to.forEach((target) => checkTarget(target, where, flow, tell));
    const known = bank.groups.some((group) => JSON.stringify(group.to) === JSON.stringify(to));
    if (!known)
      tell(
        where,
        "exact",
        "leads where no group of phrases leads",
        "Add a group of phrases with the same target.",
      );
  }
  const names = new Set([
    ...causes,
    ...bank.groups.flatMap(({ kind, name }) => (kind === "request" && name ? [name] : [])),
  ]);
  for (const { pair, where } of bank.together) {
    for (const name of pair)
      if (!names.has(name)) tell(where, name, "no cause or request has this name", didYouMean(name, names));
  }
  checkDoubles(bank, tell);
  checkNumbers(bank, causes, tell);
}

function checkGroup(
  { kind, name = "", to, where }: BankGroup,
  flow: Flow,
  causes: ReadonlySet<string>,
  tell: Tell,
): void {
  to.forEach((target) => checkTarget(target, where, flow, tell));
  if (kind === "cause") {
    if (!causes.has(name)) tell(where, name, "there is no such cause", didYouMean(name, causes, "causes"));
    else if (to.length === 0)
      tell(where, name, "these phrases lead nowhere", "Add `answer: { at: …, say: … }` or `state: …`.");
    else if (!to.some((target) => reaches(target, name, flow)))
      tell(
        where,
        name,
        "these phrases lead to other causes only",
        "Name an answer that can lead to this cause, or the cause itself.",
      );
  } else if (!kind && to.length === 0)
    tell(
      where,
      "",
      "these phrases lead nowhere",
      "Add `answer: { at: …, say: … }`, or say what they mean: cause, request or off-topic.",
    );
}

function checkTarget(target: Target, where: FilePlace, flow: Flow, tell: Tell): void {
  const id = "state" in target ? target.state : target.at;
  const state = flow.states[id];
  const isWritten = (one: string) => flow.states[one]?.tags[0] !== "junction";
  if (!state || !isWritten(id)) {
    const names = Object.keys(flow.states).filter(isWritten);
    tell(where, id, "there is no such question, cause or outcome", didYouMean(id, names));
  } else if ("say" in target && !state.on?.[target.say]) {
    tell(
      where,
      target.say,
      `"${id}" has no such answer`,
      didYouMean(target.say, Object.keys(state.on ?? {}), "answers"),
    );
  }
}

/**
 * Whether some walk from `target` comes to the cause, or at once to an end: not every cause has something to
 * fix.
 */
function reaches(target: Target, cause: string, flow: Flow): boolean {
  const after = (state: string, say?: string) =>
    Object.entries(flow.states[state]?.on ?? {}).flatMap(([id, branches]) =>
      say === undefined || id === say ? branches.map((branch) => branch.target) : [],
    );
  const open = "state" in target ? [target.state] : [...after(target.at, target.say)];
  const seen = new Set(open);
  for (const state of open) {
    const kind = flow.states[state]?.tags[0];
    if (state === cause || kind === "outcome") return true;
    // A list is gone through; which one a walk goes on with, and what is left, is not the phrase's doing.
    const isList = kind === "junction" && state !== nextOpen && state !== leftOpen;
    for (const next of kind === "question" || isList ? after(state) : []) {
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}

/** Phrases are compared as the matcher sees them, without accents, capitals and punctuation. */
function checkDoubles({ groups }: PhraseBank, tell: Tell): void {
  const first = new Map<string, { readonly group: BankGroup; readonly line: string }>();
  for (const group of groups) {
    for (const { text, where } of group.phrases) {
      // Phrases without a meaning of their own hold at their own question only, and may be said at several.
      const key = group.kind ? text : `${JSON.stringify(group.to)} ${text}`;
      const before = first.get(key);
      if (!before) first.set(key, { group, line: `${where.file}:${where.line}` });
      else if (before.group === group)
        tell(
          where,
          text,
          `stands in this group twice, also in ${before.line}`,
          "Remove one of them.",
          "warning",
        );
      else
        tell(
          where,
          text,
          `stands for something else in ${before.line}`,
          "Keep it where it belongs; if both may be meant, add the two to `together` instead.",
        );
    }
  }
}
