import { openSpace } from "../../understand/openIndex.ts";
import type { Label, PhraseIndex } from "../../understand/phraseIndex.ts";
import type { ProjectGuide } from "../project/project.ts";
import { packWeights } from "./packWeights.ts";
import { factPhrases } from "./taught/factPhrases.ts";
import type { BankGroup, Lists, PhraseBank } from "./phrases/phraseBank.ts";
import { thin } from "./thin.ts";
import { trainWeights } from "./trainWeights.ts";

/** The label that all off-topic groups share in results. */
export const OUT_OF_SCOPE = "out-of-scope";

/** Whether a guide has phrases in a locale, at least one of which means something. */
export function canBeTyped({ phrases }: Pick<ProjectGuide, "phrases">, locale: string): boolean {
  return phrases[locale]?.groups.some(({ kind }) => kind) ?? false;
}

/** The causes that stand last in a list. */
export function lastOf({ source }: Pick<ProjectGuide, "source">): readonly string[] {
  return source.causes.flatMap(({ id, last }) => (last ? [id] : []));
}

/** What tells facts in a guide, by its labels and phrases. */
export function factsOf(
  { phrases, data, words }: Pick<ProjectGuide, "phrases" | "data" | "words">,
  locale: string,
): PhraseIndex["facts"] | undefined {
  const bank = phrases[locale];
  const said = words[locale];
  return bank && said && factPhrases(bank, data.flow, said);
}

/**
 * Makes the phrase index of a guide in one locale. `undefined` if it has no phrases there, or none that means
 * anything. It is made of what can be used: look at the problems of the project first.
 */
export function buildGuideIndex(
  guide: Pick<ProjectGuide, "phrases" | "typedWords" | "source" | "data" | "words">,
  locale: string,
): PhraseIndex | undefined {
  const { phrases, typedWords } = guide;
  const bank = phrases[locale];
  if (!bank || !canBeTyped(guide, locale)) return undefined;
  const index = buildIndex(bank);
  const last = lastOf(guide);
  const labels = index.labels.map((label) =>
    label.kind === "cause" && last.includes(label.id) ? { ...label, last: true as const } : label,
  );
  const facts = factsOf(guide, locale);
  return { ...index, labels, ...(facts && { facts }), says: typedWords[locale] ?? {} };
}

/** Makes the index that the browser loads. Deterministic; some seconds for three thousand phrases. */
export function buildIndex(bank: PhraseBank): PhraseIndex {
  const all = parts(bank, bank.groups);
  const kept = thin(all.index, all.phrases, all.labelOf, all.groupOf);
  const own = kept.flatMap((keep, i) => (keep ? [i] : []));
  let next = 0;
  const groups = all.groups.map((group) => ({
    ...group,
    phrases: group.kind ? group.phrases.filter(() => kept[next++]) : group.phrases,
  }));
  const { index } = parts(bank, groups);
  const sides = trainWeights(openSpace(index), all.phrases, all.labelOf, own, index.labels.length);
  return { ...index, ...packWeights(sides) };
}

/**
 * The index without weights, and what the weights are made of. Groups without a meaning come last: they have
 * none.
 */
function parts(bank: PhraseBank, unsorted: readonly BankGroup[]) {
  const sorted = [...unsorted.filter(({ kind }) => kind), ...unsorted.filter(({ kind }) => !kind)];
  const labels: Label[] = [];
  const labelIndex = ({ kind, name }: BankGroup): number => {
    if (!kind) return -1;
    const id = kind === "off-topic" ? OUT_OF_SCOPE : (name ?? "");
    const found = labels.findIndex((label) => label.id === id && label.kind === kind);
    return found >= 0 ? found : labels.push({ id, kind }) - 1;
  };
  const groups = sorted.map((group) => ({ ...group, label: labelIndex(group) }));
  // An on-screen string leads where the group with the same target leads, so that it has a label too.
  const exact = bank.exact.map(({ says, to }) => ({
    says: lines(says),
    group: groups.findIndex((group) => group.kind && JSON.stringify(group.to) === JSON.stringify(to)),
  }));
  const index: Omit<PhraseIndex, "weights" | "steps"> = {
    format: 1,
    guide: bank.guide,
    locale: bank.locale,
    labels,
    groups: groups.map(({ label, to, kind, name, vague, phrases }) => ({
      label,
      to,
      ...(vague && { vague }),
      ...(kind === "off-topic" && name && { topic: name }),
      phrases: lines(phrases.map(({ text }) => text)),
    })),
    concepts: each(bank.concepts, bars),
    exact: exact.filter(({ group }) => group >= 0),
    together: bank.together.map(({ pair }) => pair),
    commands: each(bank.commands, lines),
    replies: each(bank.replies, lines),
    positions: bank.positions.map(bars).join("\n"),
    words: {
      yes: bars(bank.words.yes),
      no: bars(bank.words.no),
      not: bars(bank.words.not),
      filler: bars(bank.words.filler),
      joins: bars(bank.words.joins),
      having: bars(bank.words.having),
      doubt: bars(bank.words.doubt),
    },
    languages: each(bank.languages, bars),
    facts: {},
    says: {},
  };
  const meant = groups.flatMap((group, i) =>
    group.label >= 0 ? group.phrases.map(({ text }) => ({ text, label: group.label, group: i })) : [],
  );
  return {
    index,
    groups,
    phrases: meant.map(({ text }) => text),
    labelOf: meant.map(({ label }) => label),
    groupOf: meant.map(({ group }) => group),
  };
}

function lines(texts: readonly string[]): string {
  return texts.join("\n");
}

function bars(texts: readonly string[]): string {
  return texts.join("|");
}

function each(lists: Lists, join: (texts: readonly string[]) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(lists).map(([key, texts]) => [key, join(texts)]));
}
